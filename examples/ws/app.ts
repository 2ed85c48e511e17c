import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  handleUpgrade,
  reauthenticate,
  requireAuth,
} from 'clerk-latchkey/ws'
import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'
import type { RawData } from 'ws'

export const app = createServer()

const wss = new WebSocketServer({ noServer: true })

app.on('upgrade', handleUpgrade(wss, clerkMiddleware(), requireAuth()))

wss.on('connection', (socket) => {
  const send = (message: object): void => socket.send(JSON.stringify(message))
  send({ type: 'hello', userId: getAuth(socket).userId })

  const announce = requireAuth(socket, { role: 'org:admin' }, ({ userId }, text: string) => {
    for (const client of wss.clients)
      client.send(JSON.stringify({ type: 'announced', userId, text }))
  })

  const sendMe = requireAuth(socket, async ({ userId }) => {
    const { firstName, lastName } = await getClerkClient(socket).users.getUser(userId)
    send({ type: 'me', userId, firstName, lastName })
  })

  socket.on('clerk:expiring', () => send({ type: 'expiring' }))

  socket.on('message', async (data: RawData) => {
    const message: { type: string; text: string; token: string } = JSON.parse(String(data))
    if (message.type === 'me') sendMe()
    if (message.type === 'announce') announce(message.text)
    if (message.type === 'token') {
      send({ type: 'token', ok: await reauthenticate(socket, message.token) })
    }
  })
})
