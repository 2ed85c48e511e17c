// One app in a process of its own: `node benchmarks/http-server.mjs <framework> <none|ours|official>`. Plain JavaScript, so
// that what runs is the built package, as users have it. Tells its port, and its CPU time when it is asked.
import { once } from 'node:events'

const [, , framework, variant] = process.argv
const { BENCH_SECRET_KEY: secretKey, BENCH_PUBLISHABLE_KEY: publishableKey } = process.env
const keys = { secretKey, publishableKey, jwtKey: process.env['BENCH_JWT_KEY'] }
const options = variant === 'official' ? { ...keys, telemetry: { disabled: true } } : keys
const packages = {
  ours: `clerk-latchkey/${framework}`,
  official: `@clerk/${framework}`,
}

/** What an app of each framework is, and where it listens. */
const start = {
  async express(clerk) {
    const { default: express } = await import('express')
    const app = express()
    if (clerk) app.use(clerk.clerkMiddleware(options))
    app.get('/me', (req, res) => {
      res.json({ userId: clerk ? clerk.getAuth(req).userId : 'user_1' })
    })
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server.address().port
  },
  async fastify(clerk) {
    const { default: fastify } = await import('fastify')
    const app = fastify()
    if (clerk) await app.register(clerk.clerkPlugin, options)
    app.get('/me', (request, reply) => {
      reply.send({ userId: clerk ? clerk.getAuth(request).userId : 'user_1' })
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    return app.server.address().port
  },
  async hono(clerk) {
    const { Hono } = await import('hono')
    const { serve } = await import('@hono/node-server')
    const app = new Hono()
    if (clerk) app.use(clerk.clerkMiddleware(options))
    app.get('/me', (c) => c.json({ userId: clerk ? clerk.getAuth(c).userId : 'user_1' }))
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    if (!server.listening) await once(server, 'listening')
    return server.address().port
  },
}

const clerk = variant === 'none' ? undefined : await import(packages[variant])
const port = await start[framework](clerk)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send({ cpuInMicroseconds: user + system })
})
process.on('disconnect', () => process.exit())
process.send({ port })
