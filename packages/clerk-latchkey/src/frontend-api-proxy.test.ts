import { createServer } from 'node:http'
import type { IncomingMessage, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import {
  clerkFrontendApiProxy as officialProxy,
  fapiUrlFromPublishableKey as officialFapiUrl,
  matchProxyPath as officialMatch,
  stripTrailingSlashes as officialStrip,
} from '@clerk/backend/proxy'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import {
  clerkFrontendApiProxy,
  fapiUrlFromPublishableKey,
  matchProxyPath,
  stripTrailingSlashes,
} from './proxy.ts'

interface Seen {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let server: Server
let fapiUrl: string
let seen: Seen[]
/** What the Frontend API answers. */
let answer: { status: number; headers: Record<string, string | string[]>; body: string }

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method, url, headers } = request
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() })
      response.writeHead(answer.status, answer.headers).end(answer.body)
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  fapiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

beforeEach(() => {
  seen = []
  answer = { status: 200, headers: { 'content-type': 'application/json' }, body: '{"ok":true}' }
  vi.unstubAllEnvs()
})

const publishableKey = `pk_live_${btoa('clerk.example.com$')}`
const secretKey = 'sk_live_0123456789'

const options = () => ({ publishableKey, secretKey, fapiUrl })

/** What a response is, as far as a browser sees it. */
async function describeResponse(response: Response): Promise<unknown> {
  const headers = [...response.headers].filter(([name]) => name !== 'date')
  return { status: response.status, headers, body: await response.text() }
}

function page(path = '/__clerk/v1/client?a=b', init?: RequestInit): Request {
  return new Request(`https://app.example.com${path}`, init)
}

describe('clerkFrontendApiProxy', () => {
  test.for<[string, () => Request]>([
    ['a plain request', () => page()],
    ['the path alone', () => page('/__clerk')],
    ['a path with a host in it', () => page('/__clerk//evil.example/@x:1')],
    ['cookies and a browser', () => page('/__clerk/v1', { headers: { cookie: 'a=b; c=d' } })],
    ['a proxy before it', () => page('/__clerk/v1', { headers: forwarded })],
    ['a body', () => page('/__clerk/v1', { method: 'POST', body: 'a=b&c=d' })],
    ['DELETE with a body', () => page('/__clerk/v1', { method: 'DELETE', body: 'x' })],
    ['Cloudflare', () => page('/__clerk', { headers: { 'cf-connecting-ip': '9.9.9.9' } })],
    ['nginx', () => page('/__clerk', { headers: { 'x-real-ip': '8.8.8.8' } })],
    ['headers for the neighbour', () => page('/__clerk', { headers: neighbour })],
  ])('passes %s on as the official proxy does', async ([, make]) => {
    const official = await describeResponse(await officialProxy(make(), options()))
    const ours = await describeResponse(await clerkFrontendApiProxy(make(), options()))
    expect(ours).toEqual(official)
    const [first, second] = seen
    expect(second).toEqual(first)
    expect(second?.headers).toMatchObject({
      'clerk-secret-key': secretKey,
      'clerk-proxy-url': expect.stringMatching(/^https:\/\/[a-z.]+\/__clerk$/),
    })
  })

  test.for<[string, Partial<typeof answer>]>([
    ['three cookies', { headers: { 'set-cookie': ['a=1', 'b=2; Path=/', 'c=3'] } }],
    ['a redirect to itself', { status: 307, headers: { location: '/v1/x?y=z#w' } }],
    ['a redirect elsewhere', { status: 302, headers: { location: 'https://else.example/x' } }],
    ['a redirect to nowhere', { status: 302, headers: { location: 'http://[' } }],
    ['an error', { status: 422, body: '{"errors":[]}' }],
    ['nothing', { status: 204, headers: {}, body: '' }],
    ['headers for the neighbour', { headers: { connection: 'close, x-own', 'x-own': '1' } }],
  ])('answers with %s as the official proxy does', async ([, given]) => {
    answer = { ...answer, ...given }
    const official = await describeResponse(await officialProxy(page(), options()))
    expect(await describeResponse(await clerkFrontendApiProxy(page(), options()))).toEqual(official)
  })

  test.for<[string, () => Request, object, number, string]>([
    ['no Publishable Key', page, { publishableKey: '' }, 500, 'proxy_configuration_error'],
    ['no Secret Key', page, { secretKey: '' }, 500, 'proxy_configuration_error'],
    ['another path', () => page('/other'), {}, 400, 'proxy_path_mismatch'],
    ['a path that climbs', () => page('/__clerk/v1/../../x'), {}, 400, 'proxy_path_mismatch'],
    ['a path that only begins alike', () => page('/__clerks'), {}, 400, 'proxy_path_mismatch'],
    ['a broken address', page, { fapiUrl: 'nonsense' }, 500, 'proxy_configuration_error'],
    ['another scheme', page, { fapiUrl: 'ftp://x.example' }, 500, 'proxy_configuration_error'],
    ['a query', page, { fapiUrl: 'https://x.example/?a' }, 500, 'proxy_configuration_error'],
    ['a user', page, { fapiUrl: 'https://u@x.example/' }, 500, 'proxy_configuration_error'],
    ['a password', page, { fapiUrl: 'https://:p@x.example/' }, 500, 'proxy_configuration_error'],
    ['nobody there', page, { fapiUrl: 'http://127.0.0.1:1' }, 502, 'proxy_request_failed'],
  ])('refuses %s as the official proxy does', async ([, make, own, status, code]) => {
    const both = [officialProxy, clerkFrontendApiProxy]
    for (const proxy of both) {
      // oxlint-disable-next-line no-await-in-loop
      const response = await proxy(make(), { ...options(), ...own })
      expect(response.status).toBe(status)
      expect(response.headers.get('cache-control')).toBe('no-store')
      // oxlint-disable-next-line no-await-in-loop
      expect(await response.json()).toMatchObject({ errors: [{ code }] })
    }
    expect(seen).toHaveLength(0)
  })

  test('does not believe a forwarded host that is none', async () => {
    const headers = { 'x-forwarded-host': 'evil.example/path?', 'x-forwarded-proto': 'https' }
    await clerkFrontendApiProxy(page('/__clerk/v1', { headers }), options())
    expect(seen[0]?.headers['clerk-proxy-url']).toBe('https://app.example.com/__clerk')
  })

  test('takes its options from the environment', async () => {
    vi.stubEnv('CLERK_PUBLISHABLE_KEY', publishableKey)
    vi.stubEnv('CLERK_SECRET_KEY', secretKey)
    vi.stubEnv('CLERK_FAPI_URL', fapiUrl)
    expect((await clerkFrontendApiProxy(page())).status).toBe(200)
    expect((await clerkFrontendApiProxy(page('/auth/x'), { proxyPath: '/auth/' })).status).toBe(200)
    expect(seen.map(({ url }) => url)).toEqual(['/v1/client?a=b', '/x'])
  })
})

const forwarded = {
  'x-forwarded-host': 'public.example.com, inner',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '1.2.3.4, 5.6.7.8',
}

const neighbour = {
  connection: 'keep-alive, X-Own',
  'x-own': '1',
  'keep-alive': 'timeout=5',
  te: 'trailers',
  'proxy-authorization': 'Basic x',
}

describe('what stands beside the proxy', () => {
  test.for(['/__clerk', '/__clerk/', '/__clerk/v1', '/__clerks', '/', '/auth', '/auth/x'])(
    'matches %s as the official function does',
    (path) => {
      for (const own of [undefined, {}, { proxyPath: '/auth' }, { proxyPath: '/auth/' }]) {
        expect(matchProxyPath(page(path), own)).toBe(officialMatch(page(path), own))
      }
    },
  )

  test.for([
    'clerk.example.com',
    'happy-cat-12.clerk.accounts.dev',
    'clerk.happy.cat-12.lcl.dev',
    'happy.lcl.dev',
    'happy.lclstage.dev',
    'clerk.happy.lclclerk.com',
    'happy.accounts.lclclerk.com',
    'happy.accountsstage.dev',
  ])('finds the Frontend API of %s as the official function does', (host) => {
    const key = `pk_test_${btoa(`${host}$`)}`
    expect(fapiUrlFromPublishableKey(key)).toBe(officialFapiUrl(key))
    expect(fapiUrlFromPublishableKey('nonsense')).toBe(officialFapiUrl('nonsense'))
  })

  test.for(['', '/', '///', 'a', 'a/', '/a//', 'a/b'])('strips the slashes of "%s"', (text) => {
    expect(stripTrailingSlashes(text)).toBe(officialStrip(text))
  })
})
