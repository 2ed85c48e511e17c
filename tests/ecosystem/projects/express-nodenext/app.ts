import { clerkMiddleware, getAuth, requireAuth } from 'clerk-latchkey/express'
import express from 'express'
import type { AddressInfo } from 'node:net'

const app = express()
app.use(clerkMiddleware())
app.get('/public', (req, res) => {
  res.json({ userId: getAuth(req).userId })
})
app.get('/me', requireAuth(), async (req, res) => {
  const userId: string = getAuth(req).userId
  const { firstName } = await req.clerk.users.getUser(userId)
  res.json({ userId, firstName })
})
app.get('/admin', requireAuth({ role: 'org:admin' }), (_req, res) => {
  res.json({})
})

const server = app.listen(Number(process.env.PORT), '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
})
