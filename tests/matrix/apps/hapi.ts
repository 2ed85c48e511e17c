import { server as createServer } from '@hapi/hapi'
import type { Request, ResponseObject } from '@hapi/hapi'
import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/hapi'

import type { MatrixApp, MatrixOptions } from '../app.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'hapi 21',
    without: { 'unread body': 'hapi reads every body before the handler.' },
    async start({ options, routes }) {
      const server = createServer({ host: '127.0.0.1', port: 0 })
      if (options) await server.register({ plugin: clerkPlugin, options: toPluginOptions(options) })
      for (const { path, guard, body, answer } of routes) {
        const pre = guard ? [requireAuth(guard)] : []
        const parsing = { parse: body !== 'raw' }
        const handler = async (request: Request): Promise<ResponseObject> => {
          const { json, cookies = [] } = await answer({
            getAuth: (o) => getAuth(request, o),
            clerk: () => request.clerk,
            verifyWebhook: (o) => verifyWebhook(request, o),
          })
          const response = request.generateResponse(json)
          for (const cookie of cookies) response.header('set-cookie', cookie, { append: true })
          return response
        }
        server.route({ method: 'GET', path, options: { pre }, handler })
        server.route({ method: 'POST', path, options: { pre, payload: parsing }, handler })
      }
      server.ext('onPreResponse', ({ response }, h) => {
        const isError = 'isBoom' in response && response.output.statusCode !== 404
        if (!isError) return h.continue
        const { name, message } = response
        return h.response({ name, message }).code(500)
      })
      await server.start()
      return { url: server.info.uri, close: () => server.stop({ timeout: 0 }) }
    },
  },
]

function toPluginOptions(options: MatrixOptions) {
  if (typeof options === 'object') return options
  return { options: (request: Request) => options(request.info.host) }
}
