import { clerkPlugin, getAuth } from '@clerk/fastify'
import { verifyWebhook } from '@clerk/fastify/webhooks'
import fastify from 'fastify'

import type { MatrixApp } from '../app.ts'

const noGuard = '@clerk/fastify has no guard.'

export const apps: readonly MatrixApp[] = [
  {
    name: '@clerk/fastify',
    official: true,
    without: {
      guard: noGuard,
      'options callback': '@clerk/fastify takes no function as options.',
      'custom client': '@clerk/fastify takes no client.',
      'lazy environment': '@clerk/fastify reads the environment when it is imported.',
    },
    async start({ options, routes }) {
      const app = fastify()
      if (options) await app.register(clerkPlugin, options as object)
      for (const { path, answer } of routes) {
        app.all(path, async (request, reply) => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(request, o as object) as never,
            verifyWebhook: (o) => verifyWebhook(request, o),
          })
          for (const cookie of cookies) reply.header('set-cookie', cookie)
          return json
        })
      }
      app.setErrorHandler(({ name, message }: Error, _request, reply) =>
        reply.code(500).send({ name, message }),
      )
      return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
    },
  },
]
