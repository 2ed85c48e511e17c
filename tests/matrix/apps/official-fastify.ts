import { verifyWebhook } from '@clerk/fastify/webhooks'
import fastify from 'fastify'
import type { FastifyBodyParser, FastifyPluginCallback, FastifyRequest } from 'fastify'

import type { MatrixApp } from '../app.ts'

// Out of the compiler's sight: the types of this package change Fastify's own, in every file of a program.
const { clerkPlugin, getAuth } = (await import(String('@clerk/fastify'))) as {
  clerkPlugin: FastifyPluginCallback<object>
  getAuth(request: FastifyRequest, options?: object): never
}

const asBuffer = { parseAs: 'buffer' } as const
const keep: FastifyBodyParser<Buffer> = (_request, body, done) => done(null, body)

export const apps: readonly MatrixApp[] = [
  {
    name: '@clerk/fastify',
    official: true,
    without: {
      guard: '@clerk/fastify has no guard.',
      'options callback': '@clerk/fastify takes no function as options.',
      'custom client': '@clerk/fastify takes no client.',
      'lazy environment': '@clerk/fastify reads the environment when it is imported.',
    },
    async start({ options, routes }) {
      const app = fastify()
      app.setErrorHandler(({ name, message }: Error, _request, reply) =>
        reply.code(500).send({ name, message }),
      )
      if (options) await app.register(clerkPlugin, options)
      for (const { path, body, answer } of routes) {
        await app.register(async (scope) => {
          if (body === 'raw') scope.addContentTypeParser('application/json', asBuffer, keep)
          scope.all(path, async (request, reply) => {
            const { json, cookies = [] } = await answer({
              getAuth: (o) => getAuth(request, o),
              verifyWebhook: (o) => verifyWebhook(request, o),
            })
            for (const cookie of cookies) reply.header('set-cookie', cookie)
            return json
          })
        })
      }
      return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
    },
  },
]
