import { clerkMiddleware, defineProtectedHandler, getAuth } from 'clerk-latchkey/h3'
import { H3 } from 'h3'

export const app = new H3()

app.use(clerkMiddleware())

app.get('/', (event) => {
  const { isAuthenticated } = getAuth(event)
  return { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' }
})

app.get(
  '/me',
  defineProtectedHandler(async (event) => {
    const { userId } = getAuth(event)
    const { firstName, lastName } = await event.context.clerk.users.getUser(userId)
    return { userId, firstName, lastName }
  }),
)

app.get(
  '/admin',
  defineProtectedHandler(
    (event) => ({ message: `You are an admin of ${getAuth(event).orgSlug}.` }),
    {
      role: 'org:admin',
    },
  ),
)
