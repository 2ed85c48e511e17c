import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/lambda'
import type { LambdaEvent } from 'clerk-latchkey/lambda'

const home = async (event: LambdaEvent): Promise<object> => ({
  message: getAuth(event).isAuthenticated ? 'You are signed in.' : 'You are signed out.',
})

const me = requireAuth()(async (event) => {
  const { userId } = getAuth(event)
  const { firstName, lastName } = await getClerkClient(event).users.getUser(userId)
  return { userId, firstName, lastName }
})

const admin = requireAuth({ role: 'org:admin' })(async (event) => ({
  message: `You are an admin of ${getAuth(event).orgSlug}.`,
}))

/** A function URL and an HTTP API answer an object without a status with 200 and its JSON. */
export const handler = clerkMiddleware()(async (event: LambdaEvent, context: object) => {
  if (event.rawPath === '/') return home(event)
  if (event.rawPath === '/me') return me(event, context)
  if (event.rawPath === '/admin') return admin(event, context)
  return { statusCode: 404 }
})
