import { clerkMiddleware, getAuth, getClerkClient, requireAuth } from 'clerk-latchkey/socket.io'
import { createServer } from 'node:http'
import { Server } from 'socket.io'

export const app = createServer()

const io = new Server(app)

io.use(clerkMiddleware())

io.on('connection', (socket) => {
  const { isAuthenticated } = getAuth(socket)
  socket.emit('hello', isAuthenticated ? 'You are signed in.' : 'You are signed out.')

  socket.on(
    'me',
    requireAuth(socket, async ({ userId }, answer: (me: object) => void) => {
      const { firstName, lastName } = await getClerkClient(socket).users.getUser(userId)
      answer({ userId, firstName, lastName })
    }),
  )

  socket.on(
    'announce',
    requireAuth(socket, { role: 'org:admin' }, ({ userId }, text: string) => {
      io.emit('announced', { userId, text })
    }),
  )
})

const admins = io.of('/admin')

admins.use(clerkMiddleware())
admins.use(requireAuth({ role: 'org:admin' }))

admins.on('connection', (socket) => {
  const { orgSlug } = getAuth(socket)
  socket.emit('hello', `You are an admin of ${orgSlug}.`)
})
