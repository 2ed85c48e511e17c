import { OpenAPIHandler } from '@orpc/openapi/node'
import { os } from '@orpc/server'
import type { ORPCError } from '@orpc/server'
import { clerkMiddleware, clerkPlugin, getAuth, requireAuth } from 'clerk-latchkey/orpc'
import { createServer } from 'node:http'

import type { AppSetup, Asked, MatrixApp, MatrixOptions } from '../app.ts'
import { listen } from '../listen.ts'

const bodies = 'oRPC reads every body by itself, and procedures do not see the request.'
const targets = 'oRPC makes a URL of the target before anything else runs.'

export const apps: readonly MatrixApp[] = [
  {
    name: 'oRPC 1',
    without: {
      'guard that getAuth knows': 'A guard of oRPC gives the procedure `context.caller`.',
      'asterisk target': targets,
      'browser pages': 'Nobody navigates to a procedure: there are no handshakes.',
      'frontend api proxy': 'A procedure does not pass requests on.',
      'odd targets': targets,
      'parsed body': bodies,
      'unread body': bodies,
      webhooks: bodies,
    },
    start({ options, routes }) {
      const handler = new OpenAPIHandler(toRouter({ options, routes }), {
        plugins: [clerkPlugin()],
        customErrorResponseBodyEncoder: toErrorBody,
      })
      return listen(
        createServer(async (req, res) => {
          const { matched } = await handler.handle(req, res)
          if (!matched) res.writeHead(404).end()
        }),
      )
    },
  },
]

const protectedBy = (options: MatrixOptions) =>
  os.use(
    clerkMiddleware(
      typeof options === 'function'
        ? async (_, headers) => options(headers.get('host') ?? '')
        : options,
    ),
  )

function toRouter({ options, routes }: Pick<AppSetup, 'options' | 'routes'>) {
  // Without the middleware the context lacks what its type promises: that is what the suite is curious about.
  const base = options ? protectedBy(options) : (os as unknown as ReturnType<typeof protectedBy>)
  const procedures = routes.flatMap(({ path, guard, answer }) => {
    const guarded = guard ? base.use(requireAuth(guard)) : base
    return (['GET', 'POST'] as const).map((method) =>
      guarded.route({ method, path: `/${path.slice(1)}` }).handler(async ({ context }) => {
        const asked: Asked = { getAuth: (o) => getAuth(context, o), clerk: () => context.clerk }
        return (await answer(asked)).json
      }),
    )
  })
  return Object.fromEntries(procedures.map((procedure, index) => [String(index), procedure]))
}

/** Clerk's error, in place of oRPC's, where there is one: an app may choose, and the suite wants it so. */
function toErrorBody({ data, cause }: ORPCError<string, unknown>): unknown {
  if (data) return data
  return cause instanceof Error ? { name: cause.name, message: cause.message } : undefined
}
