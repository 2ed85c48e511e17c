import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/fetch'

const me = requireAuth()(async (request) => {
  const userId: string = getAuth(request).userId
  const { firstName } = await getClerkClient(request).users.getUser(userId)
  return Response.json({ userId, firstName })
})

const admin = requireAuth({ role: 'org:admin' })(() => Response.json({}))

const handler = clerkMiddleware()((request) => {
  const { pathname } = new URL(request.url)
  if (pathname === '/me') return me(request)
  if (pathname === '/admin') return admin(request)
  return Response.json({ userId: getAuth(request).userId })
})

Deno.serve(
  {
    hostname: '127.0.0.1',
    port: 0,
    onListen: ({ port }) => console.log(`http://127.0.0.1:${port}`),
  },
  (request) => handler(request),
)
