const { createServer } = require('node:http')
const { clerkMiddleware, createClerkClient, getAuth, requireAuth } = require('clerk-latchkey/node')

const authenticate = clerkMiddleware()
const guards = { '/me': requireAuth(), '/admin': requireAuth({ role: 'org:admin' }) }

exports.createApp = () => {
  const clerk = createClerkClient()
  return createServer(async (req, res) => {
    if (!(await authenticate(req, res))) return
    const guard = guards[req.url]
    if (guard && !(await guard(req, res))) return
    const { userId } = getAuth(req)
    const user = req.url === '/me' ? await clerk.users.getUser(userId) : undefined
    res.setHeader('content-type', 'application/json')
    res.end(JSON.stringify({ userId, firstName: user?.firstName }))
  })
}
