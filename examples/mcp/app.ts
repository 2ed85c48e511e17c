import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js'
import { createMcpAuth } from 'clerk-latchkey/mcp'
import express from 'express'

import { createTools } from './tools.ts'

const mcp = createMcpAuth({
  resourceName: 'Example',
  scopesSupported: ['profile', 'email'],
  // Only for an emulated instance, whose issuer is not on https.
  authorizationServer: process.env.CLERK_ISSUER,
})

export const app = express()

app.use(mcp.metadata)

app.post('/mcp', mcp.requireAuth({ scopes: ['profile'] }), express.json(), async (req, res) => {
  const transport = new StreamableHTTPServerTransport({})
  res.on('close', () => void transport.close())
  // Its `onclose` may be unset, which the interface does not say where optional properties are taken at their word.
  await createTools().connect(transport as Parameters<ReturnType<typeof createTools>['connect']>[0])
  await transport.handleRequest(req, res, req.body)
})
