import { node } from '@elysiajs/node'
import { clerkPlugin, getAuth, requireAuth, verifyWebhook } from 'clerk-latchkey/elysia'
import type { ClerkClient } from 'clerk-latchkey/elysia'
import { Elysia } from 'elysia'
import type { AddressInfo } from 'node:net'
import type { Server } from 'node:http'

import { forHost } from '../app.ts'
import type { AppSetup, MatrixApp, RunningApp } from '../app.ts'

export const apps: readonly MatrixApp[] = [
  { name: 'Elysia 1.4', start: (setup) => start(new Elysia({ adapter: node() }), setup) },
]

const hostOf = (request: Request): string | undefined => request.headers.get('host') ?? undefined

async function start(app: Elysia, { options, routes }: AppSetup): Promise<RunningApp> {
  app.onError(({ error, code, set }) => {
    if (code === 'NOT_FOUND' || !(error instanceof Error)) return undefined
    set.status = 500
    return { name: error.name, message: error.message }
  })
  if (options) app.use(clerkPlugin(forHost(options, hostOf)))
  for (const { path, guard, body, answer } of routes) {
    // What a handler does not name, Elysia does not work out: without `body`, it is left unread.
    const handle = async ({ request, set, clerk }: Context): Promise<object> => {
      const { json, cookies = [] } = await answer({
        getAuth: (o) => getAuth({ request }, o),
        clerk: () => clerk,
        verifyWebhook: (o) => verifyWebhook(request, o),
      })
      for (const cookie of cookies) addCookie(set.headers, cookie)
      return json
    }
    const beforeHandle = guard ? [requireAuth(guard)] : []
    if (body === 'parsed') {
      const handleBody = async ({ body, ...context }: Context) => {
        if (body) await handle(context)
      }
      app.all(path, handleBody as never)
    } else app.all(path, handle as never, { beforeHandle })
  }
  return listen(app)
}

interface Context {
  body?: unknown
  request: Request
  clerk: ClerkClient
  set: { headers: { 'set-cookie'?: string | string[] } }
}

function addCookie(headers: Context['set']['headers'], cookie: string): void {
  headers['set-cookie'] = [headers['set-cookie'] ?? [], cookie].flat()
}

/** The server of the adapter, which Elysia knows only as Bun's. */
interface NodeServer {
  readonly raw: { ready(): Promise<unknown>; readonly node: { readonly server: Server } }
}

async function listen(app: Elysia): Promise<RunningApp> {
  const { raw } = await new Promise<NodeServer>((resolve) => {
    app.listen({ port: 0, hostname: '127.0.0.1' }, (server) => resolve(server as never))
  })
  await raw.ready()
  const { server } = raw.node
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
