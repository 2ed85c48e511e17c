import { OpenAPIHandler } from '@orpc/openapi/node'
import { RPCHandler } from '@orpc/server/node'
import { clerkPlugin } from 'clerk-latchkey/orpc'
import { createServer } from 'node:http'

import { router } from './router.ts'

const rpc = new RPCHandler(router, { plugins: [clerkPlugin()] })
const api = new OpenAPIHandler(router, { plugins: [clerkPlugin()] })

/** Clients of oRPC below `/rpc`, everybody else at the paths of the routes. */
export const app = createServer(async (req, res) => {
  if ((await rpc.handle(req, res, { prefix: '/rpc' })).matched) return
  if ((await api.handle(req, res)).matched) return
  res.writeHead(404).end()
})
