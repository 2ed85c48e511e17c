import Fastify from 'fastify'
import type { FastifyInstance } from 'fastify'
import {
  clerkClient, // the Backend API
  clerkPlugin,
  getAuth,
} from '@clerk/fastify'

const app = Fastify()

async function protectedRoutes(instance: FastifyInstance): Promise<void> {
  await instance.register(clerkPlugin)
  instance.get('/protected', async (request, reply) => {
    const { userId } = getAuth(request)
    if (!userId) return reply.code(401).send({ error: 'Unauthorized request.' })
    const user = await clerkClient.users.getUser(userId)
    return { email: user.emailAddresses[0]?.emailAddress }
  })
}

await app.register(protectedRoutes)
app.get('/', async () => ({ hello: 'stranger' }))
await app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' })
console.log('listening')
