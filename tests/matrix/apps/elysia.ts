import { node } from '@elysiajs/node'
import { Elysia } from 'elysia'
import type { Server } from 'node:http'

import type { MatrixApp, RunningApp } from '../app.ts'
import { startOnBun } from '../bun/start-on-bun.ts'
import { addRoutes } from '../elysia-routes.ts'
import { toRunningApp } from '../listen.ts'

const without: MatrixApp['without'] = {
  'guard that getAuth knows': 'The macro `requireToken` of Elysia gives the handler a `token`.',
}

export const apps: readonly MatrixApp[] = [
  {
    name: 'Elysia 1.4 on Node',
    without,
    start: (setup) => listen(addRoutes(new Elysia({ adapter: node() }), setup)),
  },
  { name: 'Elysia 1.4 on Bun', without, ownProcess: true, start: startOnBun },
]

/** The server of the adapter, which Elysia knows only as Bun's. */
interface NodeServer {
  readonly raw: { ready(): Promise<unknown>; readonly node: { readonly server: Server } }
}

async function listen(app: Elysia): Promise<RunningApp> {
  const { raw } = await new Promise<NodeServer>((resolve) => {
    app.listen({ port: 0, hostname: '127.0.0.1' }, (server) => resolve(server as never))
  })
  await raw.ready()
  return toRunningApp(raw.node.server)
}
