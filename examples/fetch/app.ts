import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/fetch'

const home = (request: Request): Response => {
  const { isAuthenticated } = getAuth(request)
  return Response.json({ message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' })
}

const me = requireAuth()(async (request) => {
  const { userId } = getAuth(request)
  const { firstName, lastName } = await getClerkClient(request).users.getUser(userId)
  return Response.json({ userId, firstName, lastName })
})

const admin = requireAuth({ role: 'org:admin' })((request) => {
  const { orgSlug } = getAuth(request)
  return Response.json({ message: `You are an admin of ${orgSlug}.` })
})

const routes: Record<string, (request: Request) => Response | Promise<Response>> = {
  '/': home,
  '/me': me,
  '/admin': admin,
}

export const app = {
  fetch: clerkMiddleware()(
    (request) =>
      routes[new URL(request.url).pathname]?.(request) ?? new Response(null, { status: 404 }),
  ),
}

// oxlint-disable-next-line import/no-default-export -- where Workers, Bun and Deno look
export default app
