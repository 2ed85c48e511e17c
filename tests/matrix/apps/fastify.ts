import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/fastify'
import fastify from 'fastify'
import type { FastifyBodyParser } from 'fastify'

import type { MatrixApp, MatrixOptions } from '../app.ts'

const asBuffer = { parseAs: 'buffer' } as const
const keep: FastifyBodyParser<Buffer> = (_request, body, done) => done(null, body)

export const apps: readonly MatrixApp[] = (['preHandler', 'onRequest'] as const).map(
  (hookName) => ({
    name: hookName === 'onRequest' ? 'Fastify 5, onRequest' : 'Fastify 5',
    without: { 'unread body': 'Fastify reads every body before the handler.' },
    async start({ options, routes }) {
      const app = fastify()
      app.setErrorHandler(({ name, message }: Error, _request, reply) =>
        reply.code(500).send({ name, message }),
      )
      if (options) await app.register(clerkPlugin, { hookName, ...toPluginOptions(options) })
      for (const { path, guard, body, answer } of routes) {
        const preHandler = guard ? [requireAuth(guard)] : []
        await app.register(async (scope) => {
          if (body === 'raw') scope.addContentTypeParser('application/json', asBuffer, keep)
          scope.all(path, { preHandler }, async (request, reply) => {
            const { json, cookies = [] } = await answer({
              getAuth: (o) => getAuth(request, o),
              clerk: () => request.clerk,
              verifyWebhook: (o) => verifyWebhook(request, o),
            })
            for (const cookie of cookies) reply.header('set-cookie', cookie)
            return json
          })
        })
      }
      return { url: await app.listen({ host: '127.0.0.1', port: 0 }), close: () => app.close() }
    },
  }),
)

function toPluginOptions(options: MatrixOptions) {
  return typeof options === 'object'
    ? options
    : { options: (request: { host: string }) => options(request.host) }
}
