import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { expect, it } from 'vitest'

import { createApi } from './create-api.ts'

it('calls an operation and decodes its answer', async () => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ first_name: request.url, public_metadata: { a_b: 1 } }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const api = createApi({ secretKey: 'sk_test_x', apiUrl: `http://127.0.0.1:${port}` })
  const user = await api.call(
    { id: 'GetUser', method: 'GET', path: '/users/{user_id}' },
    { userId: 'a/b' },
  )
  expect(user).toEqual({ firstName: '/v1/users/a%2Fb', publicMetadata: { a_b: 1 } })
  server.close()
})
