import { afterEach, expect, it, vi } from 'vitest'

const names = [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'crypto',
  'AbortController',
] as const
const descriptors = names.map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
)

afterEach(() => {
  for (const [name, descriptor] of descriptors) {
    if (descriptor) Object.defineProperty(globalThis, name, descriptor)
  }
})

it('touches no global of the network when it is imported, nor when an Api is made', async () => {
  vi.resetModules()
  const touched: string[] = []
  for (const name of names) {
    const get = () => void touched.push(name)
    Object.defineProperty(globalThis, name, { configurable: true, get })
  }
  const { createApi } = await import('./create-api.ts')
  createApi({ secretKey: 'sk_test_import' })
  expect(touched).toEqual([])
})
