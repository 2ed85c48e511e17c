import express from 'express'
import type { Request, Response } from 'express'
import { clerkClient, clerkMiddleware, getAuth, type WebhookEvent } from '@clerk/express'
import { verifyWebhook } from '@clerk/express/webhooks'
import { isClerkAPIResponseError } from '@clerk/backend/errors'

const app = express()

function describe(event: WebhookEvent): string {
  return event.type === 'user.created' ? `new user ${event.data.id}` : event.type
}

app.post('/webhooks', express.raw({ type: 'application/json' }), async (req, res) => {
  try {
    const event = await verifyWebhook(req)
    res.send(describe(event))
  } catch {
    res.status(400).send('not verified')
  }
})

app.use(clerkMiddleware())

app.get('/', (req, res) => {
  res.json({ userId: getAuth(req).userId })
})

app.get('/protected', async (req: Request, res: Response) => {
  const { isAuthenticated, userId } = getAuth(req)
  if (!isAuthenticated) {
    res.status(401).json({ error: 'User not authenticated' })
    return
  }
  try {
    const user = await clerkClient.users.getUser(userId)
    res.json({ email: user.emailAddresses[0]?.emailAddress })
  } catch (error) {
    res.status(isClerkAPIResponseError(error) ? error.status : 500).end()
  }
})

app.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  console.log('listening')
})
