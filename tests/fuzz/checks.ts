import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import type { AnyState } from '../../packages/clerk-latchkey/src/auth/request-state.ts'
import { ConfigurationError } from '../../packages/clerk-latchkey/src/configuration-error.ts'
import { targetOf } from './inputs.ts'
import type { Input } from './inputs.ts'
import { developmentHost, mark, productionHost } from './world.ts'

/** What an input led to. */
export interface Outcome {
  readonly state?: AnyState
  readonly error?: unknown
  readonly lines: readonly string[]
}

const documentedCodes: ReadonlySet<string> = new Set([
  'secret_key_missing',
  'secret_key_invalid',
  'machine_secret_key_missing',
  'publishable_key_missing',
  'publishable_key_invalid',
  'jwt_key_invalid',
  'option_invalid',
  'satellite_invalid',
])

/** Nothing but a documented `ConfigurationError` is thrown. */
export function checkError(error: unknown): void {
  if (error instanceof ConfigurationError && documentedCodes.has(error.code)) return
  throw new Error(`threw ${String(error)}`, { cause: error })
}

// RFC 9110 section 5.5: visible characters, space, tab, and obs-text.
const legalValue = /^(?:[!-~\u0080-\u00ff](?:[\t -~\u0080-\u00ff]*[!-~\u0080-\u00ff])?)?$/

/** Every header of the response can be sent as it is, each cookie in a header of its own. */
export function checkHeaders({ headers, status }: AnyState): void {
  const values = [...headers].map(([, value]) => value).concat(headers.getSetCookie())
  const illegal = values.find((value) => !legalValue.test(value))
  if (illegal !== undefined) throw new Error(`an illegal header: ${JSON.stringify(illegal)}`)
  if (status === 'handshake' && headers.get('location') === null) {
    throw new Error('a handshake that leads nowhere')
  }
}

/** A redirect leads to Clerk, to what was configured, or back to where the browser is; and comes back only there. */
export function checkLocation(
  state: AnyState,
  input: Input,
  options: AuthenticateRequestOptions,
): void {
  const location = state.headers.get('location')
  if (location === null) return
  const own = ownOrigins(input, options)
  const url = new URL(location)
  const expect = (allowed: ReadonlySet<string>, found = url): void => {
    if (!allowed.has(found.origin)) {
      throw new Error(`${location} is not on ${[...allowed].join(', ')} (${state.reason})`)
    }
  }
  if (state.status !== 'handshake') return expect(own)
  if (state.reason === 'primary-responds-to-syncing') return expect(targets(url, options))
  const backTo = url.searchParams.get('__clerk_redirect_url')
  if (state.reason === 'satellite-needs-syncing' && backTo !== null) {
    expect(new Set([new URL(options.signInUrl ?? '').origin]))
    return expect(own, new URL(backTo))
  }
  expect(frontendApis(options, own))
  if (!url.pathname.endsWith('/v1/client/handshake')) throw new Error(`${location} is no handshake`)
  expect(own, new URL(url.searchParams.get('redirect_url') ?? ''))
}

/** Where a development primary may send a browser to. */
function targets(url: URL, options: AuthenticateRequestOptions): ReadonlySet<string> {
  const { allowedRedirectOrigins = [], authorizedParties = [], domain } = options
  const isLoopback = /^(localhost|[^/]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname)
  return new Set([
    ...allowedRedirectOrigins,
    ...authorizedParties,
    ...(domain ? [`https://${domain}`, `http://${domain}`] : []),
    ...(isLoopback && /^https?:$/.test(url.protocol) ? [url.origin] : []),
  ])
}

function frontendApis(
  {
    proxyUrl,
    domain,
    isSatellite,
    publishableKey = '',
    secretKey = '',
  }: AuthenticateRequestOptions,
  own: ReadonlySet<string>,
): ReadonlySet<string> {
  if (proxyUrl?.startsWith('/')) return own
  if (proxyUrl)
    return new Set([originOf(/^https?:\/\//.test(proxyUrl) ? proxyUrl : `https://${proxyUrl}`)])
  if (publishableKey.startsWith('pk_test_')) return new Set([`https://${developmentHost}`])
  if (isSatellite && domain) return new Set([originOf(`https://clerk.${domain}`)])
  // Without a Publishable Key, the Backend API says which host it is.
  return new Set([`https://${productionHost}`, ...(secretKey.startsWith('sk_test_') ? [] : [])])
}

function originOf(url: string): string {
  return new URL(url).origin
}

/** Every origin that a server could take this request to have been sent to. */
function ownOrigins(input: Input, options: AuthenticateRequestOptions): ReadonlySet<string> {
  const { headers, base } = input
  const { allowedHosts, trustProxy = true } = options
  const url = base + targetOf(input)
  const [, urlHost = ''] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)/i.exec(url) ?? []
  const named = [
    ...(trustProxy ? [headers['x-forwarded-host']?.split(',', 1)[0]] : []),
    headers['host'],
    headers[':authority'],
    urlHost,
    // A `Request` has read its URL before we get it: tabs and line breaks are gone.
    ...(input.carrier === 'request' && URL.canParse(url) ? [new URL(url).host] : []),
  ].map((host) => host?.trim() ?? '')
  const allowed = allowedHosts?.map((host) => host.toLowerCase())
  const believed = named.filter((host) => !allowed || allowed.includes(host.toLowerCase()))
  const origins = [...believed, ...(allowed ?? []), 'localhost'].flatMap(originsOf)
  return new Set(origins)
}

function originsOf(host: string): string[] {
  if (host === '' || /[/\\@?#\s]/.test(host)) return []
  return ['http', 'https'].flatMap((scheme) => {
    try {
      return [new URL(`${scheme}://${host}`).origin]
    } catch {
      return []
    }
  })
}

/** No secret is in what is said: neither of the options, nor of the request. More than 7 characters give it away. */
export function checkSecrets(texts: readonly string[], secrets: readonly string[]): void {
  for (const said of texts) {
    if (said.includes(mark)) throw new Error(`a secret was told: ${said}`)
    for (const secret of secrets) {
      for (let start = 20; start + 24 <= secret.length; start += 60) {
        if (said.includes(secret.slice(start, start + 24))) {
          throw new Error(`a token was told: ${said}`)
        }
      }
    }
  }
}

/** One line is one line, whatever was in the request. */
export function checkLines(lines: readonly string[]): void {
  const broken = lines.find((line) => /[\r\n]/.test(line))
  if (broken !== undefined) throw new Error(`a line that is two: ${JSON.stringify(broken)}`)
}

/** Everything that an outcome says to people. */
export function textsOf({ state, error, lines }: Outcome): string[] {
  const texts = [...lines]
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    texts.push(String(cause), cause.stack ?? '', JSON.stringify(cause))
  }
  if (!state) return texts
  const { reason, message, headers } = state
  texts.push(String(reason), String(message))
  for (const [name, value] of headers) if (name.startsWith('x-clerk')) texts.push(value)
  for (const treatPendingAsSignedOut of [true, false]) {
    const auth = (state.toAuth as (options: object) => { debug(): object } | null)({
      treatPendingAsSignedOut,
    })
    texts.push(JSON.stringify(auth?.debug() ?? null))
  }
  return texts
}

/** Whoever is signed in came with a token that was really issued. */
export function checkSignedIn({ status, token }: AnyState, issued: ReadonlySet<string>): void {
  if (status !== 'signed-in') return
  const text = String(token).replace(/=+$/, '')
  if (issued.has(text) || /^(ak|mt|oat)_.*good$/.test(text)) return
  throw new Error('signed in with a token that nobody issued')
}

/** The tokens and secrets that a request came with. */
export function secretsOf({ headers, cookies, query }: Input): string[] {
  return [
    headers['authorization'] ?? '',
    ...cookies.map(([, value]) => value),
    ...query.map(([, value]) => value),
  ]
}
