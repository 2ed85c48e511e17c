import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

let emulator: Emulator
let server: Server
let url: string

beforeAll(async () => {
  emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url
  process.env.CLERK_ISSUER = emulator.url

  const { app } = await import('./app.ts')
  server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await emulator.close()
})

function connect(scopes: string[]): Promise<Client> {
  const token = emulator.createOAuthToken({ email: 'ada@example.com', scopes })
  const requestInit = { headers: { authorization: `Bearer ${token}` } }
  const transport = new StreamableHTTPClientTransport(new URL(`${url}/mcp`), { requestInit })
  const client = new Client({ name: 'test', version: '1.0.0' })
  return client.connect(transport as Parameters<Client['connect']>[0]).then(() => client)
}

test('whoever has a token with the scope may call the tool', async () => {
  const client = await connect(['profile', 'email'])
  expect(await client.callTool({ name: 'whoami', arguments: {} })).toMatchObject({
    content: [{ text: 'You are Ada Lovelace.' }],
  })
  await client.close()
})

test('a token without the scope is not enough', async () => {
  await expect(connect(['email'])).rejects.toMatchObject({ code: 403 })
})

test('whoever has no token is told where to get one', async () => {
  const response = await fetch(`${url}/mcp`, { method: 'POST' })
  expect(response.status).toBe(401)
  const [, metadataUrl = ''] =
    /resource_metadata="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '') ?? []
  expect(await (await fetch(metadataUrl)).json()).toMatchObject({
    resource: `${url}/mcp`,
    authorization_servers: [emulator.url],
  })
})
