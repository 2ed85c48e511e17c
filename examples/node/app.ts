import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/node'
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'

const authenticate = clerkMiddleware()
const signedInOnly = requireAuth()
const adminsOnly = requireAuth({ role: 'org:admin' })

export const app = createServer(async (req, res) => {
  // Without `next`, middleware tells whether the request goes on; if not, it has been answered.
  if (!(await authenticate(req, res))) return

  if (req.url === '/') {
    const { isAuthenticated } = getAuth(req)
    return send(res, { message: isAuthenticated ? 'You are signed in.' : 'You are signed out.' })
  }
  if (req.url === '/me') {
    const auth = await signedInOnly(req, res)
    if (!auth) return
    const { firstName, lastName } = await getClerkClient(req).users.getUser(auth.userId)
    return send(res, { userId: auth.userId, firstName, lastName })
  }
  if (req.url === '/admin') {
    const auth = await adminsOnly(req, res)
    if (auth) send(res, { message: `You are an admin of ${auth.orgSlug}.` })
    return
  }
  res.writeHead(404).end()
})

function send(res: ServerResponse, body: object): void {
  res.setHeader('content-type', 'application/json')
  res.end(JSON.stringify(body))
}
