import fc from 'fast-check'
import type { Arbitrary } from 'fast-check'

import type { RequestCarrier } from '../../packages/clerk-latchkey/src/auth/request-facts.ts'
import { createHash } from 'node:crypto'
import { brokenTokens, mark } from './world.ts'
import type { World } from './world.ts'

/** A request that nobody should send, in parts, so that a check can say what may come of it. */
export interface Input {
  readonly carrier: 'node' | 'mixed case' | 'lists' | 'headers' | 'request'
  readonly method: string
  readonly base: string
  readonly path: string
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: ReadonlyArray<readonly [string, string]>
}

const evil = 'evil.example'

const hosts = [
  'app.example.com',
  'localhost:3000',
  '127.0.0.1',
  '[::1]:3000',
  evil,
  `${evil}:99999`,
  `app.example.com@${evil}`,
  `app.example.com/${evil}`,
  `app.example.com\\${evil}`,
  `app.example.com#${evil}`,
  `app.example.com?${evil}`,
  'APP.example.com:443',
  'app.example.com, other.example',
  ' app.example.com ',
  'xn--fa-hia.example',
  'faß.example',
  '0x7f.1',
  '',
  'a b',
  'a\r\nx: y',
  '%61pp.example',
] as const

const text: Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary-ascii', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  fc.constantFrom('', '0', '1', '%', '%00', '\r\n', '__proto__', '../..', 'ü', '日本', '\ud800'),
)

const url: Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    `https://${evil}/`,
    `//${evil}`,
    `/\\${evil}`,
    `http://localhost@${evil}/`,
    `http://127.0.0.1.${evil}/`,
    `http://localhost.${evil}`,
    `https://party.example.${evil}`,
    `https://party.example@${evil}`,
    'http://localhost:4000/back?x=1#y',
    'http://[::1]:5/x',
    'https://party.example/a',
    'https://allowed.example/?b',
    'https://satellite.example/c',
    'http://party.example/',
    'javascript:alert(1)//localhost',
    'data:text/html,x',
    'file://localhost/etc/passwd',
    'blob:https://party.example/x',
    'https:party.example',
    'about:blank',
    'null',
  ),
  fc
    .tuple(
      fc.constantFrom('https://', 'http://', '//', '/', 'ftp://'),
      fc.constantFrom(...hosts),
      text,
    )
    .map((parts) => parts.join('')),
)

const path: Arbitrary<string> = fc.oneof(
  fc.constantFrom('/', '/orgs/other', '/orgs/acme', '/o/org_2', '/me'),
  fc.constantFrom(
    '/',
    '',
    '*',
    '/page',
    '/orgs/acme',
    '/orgs/other/x',
    '/o/org_1',
    '/me',
    `//${evil}`,
    `///${evil}/`,
    `/\\${evil}`,
    `\\\\${evil}`,
    `/@${evil}`,
    `@${evil}`,
    `:80@${evil}/`,
    `.${evil}`,
    `/.${evil}`,
    '/a:b@c',
    '/../..//x',
    '/x\r\nLocation: https://evil.example',
    '/x\ty\nz',
    '/%0d%0a',
    '/a?b?c',
    '#//evil.example',
    'javascript:alert(1)',
  ),
  text.map((part) => `/${part}`),
  text,
)

const methods = fc.oneof(
  { weight: 12, arbitrary: fc.constant('GET') },
  { weight: 4, arbitrary: fc.constantFrom('POST', 'HEAD', 'OPTIONS', 'DELETE', 'get', '') },
)

function token(world: World): Arbitrary<string> {
  const { good, odd, handshakes, everyToken } = world
  return fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...good) },
    { weight: 3, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.constantFrom(...handshakes) },
    { weight: 2, arbitrary: fc.constantFrom(...brokenTokens) },
    { weight: 1, arbitrary: text.map((part) => part.slice(0, 5) + mark + part) },
    { weight: 2, arbitrary: damaged(everyToken) },
  )
}

/** A token of which one character was changed, left out or put in. */
export function damaged(tokens: readonly string[]): Arbitrary<string> {
  const change = fc.constantFrom('', 'A', '=', '.', '-', 'é', ' ', '%3D', '\u0000')
  return fc
    .tuple(fc.constantFrom(...tokens), fc.nat(2_000), change, fc.nat(1))
    .map(([whole, position, added, removed]) => {
      const at = position % whole.length
      return whole.slice(0, at) + added + whole.slice(at + removed)
    })
}

function query(world: World): Input['query'] extends infer T ? Arbitrary<T> : never {
  const own = (name: string, value: Arbitrary<string>) => fc.tuple(fc.constant(name), value)
  const secret = text.map((part) => part.slice(0, 5) + mark + part)
  return fc.array(
    fc.oneof(
      fc.tuple(text, text),
      { weight: 4, arbitrary: own('__clerk_redirect_url', url) },
      own('__clerk_synced', fc.constantFrom('true', 'false', '')),
      own('__clerk_db_jwt', secret),
      own('__clerk_handshake', token(world)),
      own('__clerk_handshake_nonce', fc.oneof(fc.constant('good'), secret)),
      own('__dev_session', text),
      own('__clerk_help', text),
    ),
    { maxLength: 3 },
  )
}

function cookies(world: World): Input['cookies'] extends infer T ? Arbitrary<T> : never {
  const suffixes = ['', ...publishableKeys.map((key) => `_${suffixOf(key)}`)]
  const own = (name: string, value: Arbitrary<string>) =>
    fc.tuple(
      fc.constantFrom(...suffixes).map((suffix) => name + suffix),
      value,
    )
  const time = fc.constantFrom(
    ...Array.from({ length: 6 }, () => '1789999000'),
    '0',
    '1790000100',
    'x',
    '',
    '1e999',
  )
  const secret = text.map((part) => part.slice(0, 5) + mark + part)
  const session = fc.oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(token(world), time, fc.constantFrom(...suffixes))
        .map(([value, since, suffix]): Array<[string, string]> => [
          [`__session${suffix}`, value],
          [`__client_uat${suffix}`, since],
          [`__clerk_db_jwt${suffix}`, 'dvb_1'],
        ]),
    },
  )
  const others = fc.array(
    fc.oneof(
      fc.tuple(text, text),
      own('__session', token(world)),
      own('__client_uat', time),
      own('__refresh', secret),
      own('__clerk_db_jwt', secret),
      own('__clerk_handshake', token(world)),
      own('__clerk_handshake_nonce', fc.oneof(fc.constant('good'), secret)),
      own('__clerk_redirect_count', fc.constantFrom('1', '2', '3', '-1', 'x', '1e400')),
    ),
    { maxLength: 4 },
  )
  return fc.tuple(session, others).map(([first, rest]) => [...first, ...rest])
}

export const publishableKeys = [
  `pk_live_${btoa('clerk.example.com$')}`,
  `pk_test_${btoa('happy-cat-12.clerk.accounts.dev$')}`,
] as const

function suffixOf(publishableKey: string): string {
  return createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8)
}

function headers(world: World): Arbitrary<Record<string, string>> {
  const authorization = fc.oneof(
    { weight: 4, arbitrary: token(world).map((value) => `Bearer ${value}`) },
    token(world),
    fc.tuple(text, token(world)).map((parts) => parts.join(' ')),
  )
  const host = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hosts) }, text)
  const browser = fc.record(
    {
      host: fc.constant('app.example.com'),
      referer: url,
      'sec-fetch-dest': fc.constant('document'),
    },
    { requiredKeys: ['host', 'sec-fetch-dest'] },
  )
  const anyHeaders = fc.record(
    {
      host,
      'x-forwarded-host': host,
      'x-forwarded-proto': fc.constantFrom('https', 'http', 'https,http', 'javascript', 'ftp', ''),
      ':authority': host,
      authorization,
      accept: fc.oneof(fc.constantFrom('text/html', 'text/html,*/*', 'application/json'), text),
      'sec-fetch-dest': fc.constantFrom('document', 'document', 'document', 'iframe', 'empty', ''),
      'sec-fetch-site': fc.constantFrom('same-origin', 'cross-site', 'none', ''),
      origin: fc.oneof(url, fc.constantFrom('null', 'https://app.example.com')),
      referer: url,
      'user-agent': text,
    },
    { requiredKeys: [] },
  )
  return fc.oneof(
    { weight: 1, arbitrary: browser },
    { weight: 3, arbitrary: anyHeaders },
  ) as Arbitrary<Record<string, string>>
}

/** Requests of all kinds, most of them bad. */
export function inputs(world: World): Arbitrary<Input> {
  return fc.record({
    carrier: fc.constantFrom('node', 'node', 'node', 'mixed case', 'lists', 'headers', 'request'),
    method: methods,
    base: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.constantFrom('https://app.example.com', `http://${evil}`, 'https://a@b', 'ws://x', 'x://'),
    ),
    path,
    query: query(world),
    headers: headers(world),
    cookies: cookies(world),
  })
}

/** What of an input is a secret that comes with the request. */
export function targetOf({ path, query }: Input): string {
  const pairs = query.map(([name, value]) => `${name}=${encodeQuery(value)}`)
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** Lone surrogates have no percent-encoding, and a request can hold anything. */
function encodeQuery(value: string): string {
  try {
    return encodeURIComponent(value)
  } catch {
    return value
  }
}

/** The request as its framework would hand it over. What a `Request` or `Headers` refuses comes as Node has it. */
export function toCarrier(input: Input): RequestCarrier {
  const { carrier, method, base, headers, cookies } = input
  const cookie = cookies.map(([name, value]) => `${name}=${value}`).join('; ')
  const record = { ...headers, ...(cookies.length > 0 ? { cookie } : {}) }
  const url = base + targetOf(input)
  const plain = { method, url, headers: record }
  const entries = Object.entries(record)
  switch (carrier) {
    case 'mixed case':
      return {
        ...plain,
        headers: Object.fromEntries(entries.map(([k, v]) => [k.toUpperCase(), v])),
      }
    case 'lists':
      return {
        ...plain,
        headers: Object.fromEntries(
          entries.map(([k, v]) => [k, k === 'cookie' ? v.split('; ') : [v]]),
        ),
      }
    case 'headers':
      return { ...plain, headers: toHeaders(entries) }
    case 'request':
      return toRequest(url, method, toHeaders(entries)) ?? plain
    default:
      return { ...plain, socket: { encrypted: true } }
  }
}

function toHeaders(entries: ReadonlyArray<readonly [string, string]>): Headers {
  const headers = new Headers()
  for (const [name, value] of entries) {
    try {
      headers.append(name, value)
    } catch {
      // A server would not have let it in.
    }
  }
  return headers
}

function toRequest(url: string, method: string, headers: Headers): Request | undefined {
  try {
    return new Request(url, { method, headers })
  } catch {
    return undefined
  }
}
