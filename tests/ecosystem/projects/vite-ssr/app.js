import { serve } from '@hono/node-server'
import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/fetch'

const whoever = (request) => Response.json({ userId: getAuth(request).userId })

const me = requireAuth()(async (request) => {
  const { userId } = getAuth(request)
  const { firstName } = await getClerkClient(request).users.getUser(userId)
  return Response.json({ userId, firstName })
})

const admin = requireAuth({ role: 'org:admin' })(() => Response.json({}))

const routes = new Map([
  ['/public', whoever],
  ['/me', me],
  ['/admin', admin],
])

const handler = clerkMiddleware()((request) => {
  const route = routes.get(new URL(request.url).pathname)
  return route ? route(request) : new Response(null, { status: 404 })
})

serve({ fetch: handler, hostname: '127.0.0.1', port: Number(process.env.PORT) }, ({ port }) =>
  console.log(`http://127.0.0.1:${port}`),
)
