import { getRequestListener } from '@hono/node-server'
import {
  clerkMiddleware,
  getAuth,
  getClerkClient,
  requireAuth,
  verifyWebhook,
} from 'clerk-latchkey/fetch'

import { forHost } from '../app.ts'
import type { MatrixApp } from '../app.ts'
import { listen } from '../listen.ts'

export const apps: readonly MatrixApp[] = [
  {
    name: 'fetch',
    start({ options, routes }) {
      const handlers = new Map(
        routes.map(({ path, guard, body, answer }) => {
          const handler = async (request: Request): Promise<Response> => {
            if (body === 'parsed') await request.json()
            const { json, cookies = [] } = await answer({
              getAuth: (o) => getAuth(request, o),
              clerk: () => getClerkClient(request),
              verifyWebhook: (o) => verifyWebhook(request, o),
            })
            const headers = cookies.map((cookie): [string, string] => ['set-cookie', cookie])
            return Response.json(json, { headers })
          }
          return [path, guard ? requireAuth(guard)(handler) : handler]
        }),
      )
      const route = (request: Request): Response | Promise<Response> =>
        handlers.get(new URL(request.url).pathname)?.(request) ??
        new Response(null, { status: 404 })
      const wrapped =
        options &&
        clerkMiddleware(forHost(options, (request: Request) => request.headers.get('host') ?? ''))
      const serve = wrapped ? wrapped(route) : route
      return listen(
        getRequestListener(async (request) => {
          try {
            return await serve(request)
          } catch (error) {
            const { name, message } = error as Error
            return Response.json({ name, message }, { status: 500 })
          }
        }),
      )
    },
  },
]
