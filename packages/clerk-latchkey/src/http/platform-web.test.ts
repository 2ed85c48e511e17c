import { expect, it, vi } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'

vi.mock('#platform', () => import('./platform.web.ts'))

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

it('needs nothing of Node for calls, retries and timeouts', async () => {
  const { url } = await startLoopback((_, index) => ({
    status: index ? 200 : 503,
    headers: { 'retry-after-ms': '1' },
    body: { a_b: 1 },
  }))
  const api = createApi({ secretKey: 'sk_test_web', apiUrl: url, env: () => ({}) })
  expect(await api.call(getUser, { userId: 'user_1' })).toEqual({ aB: 1 })
  await expect(
    api.call(getUser, { userId: 'user_1' }, { totalTimeoutInMs: 0 }),
  ).rejects.toMatchObject({ code: 'total_timeout' })
})

it('sends no files by their path', async () => {
  const api = createApi({ secretKey: 'sk_test_web', env: () => ({}) })
  const upload = { ...getUser, method: 'POST', body: 'form' } as const
  await expect(
    api.call(upload, { userId: 'user_1', file: { path: 'a.png' } }),
  ).rejects.toMatchObject({ code: 'upload_unsupported' })
})
