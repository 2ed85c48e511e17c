import { firstOf, parseUrl, toOrigin } from './auth/origin.ts'
import { readEnv } from './env.ts'
import { parsePublishableKey } from './keys.ts'

/** Where the Frontend API is reached through an application, unless it says otherwise. */
export const DEFAULT_PROXY_PATH = '/__clerk'

/** How requests are passed on to the Frontend API. */
export interface FrontendApiProxyOptions {
  /** @default '/__clerk' */
  readonly proxyPath?: string | undefined
  /** @default `CLERK_PUBLISHABLE_KEY` */
  readonly publishableKey?: string | undefined
  /** @default `CLERK_SECRET_KEY` */
  readonly secretKey?: string | undefined
  /** Where the Frontend API is. @default `CLERK_FAPI_URL`, else by the Publishable Key */
  readonly fapiUrl?: string | undefined
}

/** Why a request was not passed on. */
export type ProxyErrorCode =
  | 'proxy_configuration_error'
  | 'proxy_path_mismatch'
  | 'proxy_request_failed'

/** The error in the answer to a request that was not passed on. */
export interface ProxyError {
  readonly code: ProxyErrorCode
  readonly message: string
}

/**
 * Passes a request of the browser on to the Frontend API, for applications whose users cannot reach it directly.
 *
 * @returns the answer of the Frontend API; where there is none, `{ errors }` with status 400, 500 or 502
 * @see https://clerk.com/docs/guides/dashboard/dns-domains/proxy-fapi
 * @example
 * import { clerkFrontendApiProxy, matchProxyPath } from 'clerk-latchkey/proxy'
 *
 * export const handler = (request: Request) =>
 *   matchProxyPath(request) ? clerkFrontendApiProxy(request) : new Response('Hello')
 */
export async function clerkFrontendApiProxy(
  request: Request,
  options: FrontendApiProxyOptions = {},
): Promise<Response> {
  const plan = planForward(request, options)
  if ('code' in plan) return toErrorResponse(plan, plan.code === 'proxy_path_mismatch' ? 400 : 500)
  try {
    const { body, method } = request
    const answer = await fetch(plan.url, {
      method,
      headers: toRequestHeaders(request, plan),
      redirect: 'manual',
      // A stream can only be sent half-duplex, and `fetch` wants to be told so; the type does not know the option.
      ...(body === null ? {} : ({ body, duplex: 'half' } as RequestInit)),
    })
    const { status, statusText } = answer
    return new Response(answer.body, { status, statusText, headers: toAnswerHeaders(answer, plan) })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    const message = `The Frontend API was not reached: ${problem}`
    return toErrorResponse({ code: 'proxy_request_failed', message }, 502)
  }
}

/** Whether a request is one for the proxy. */
export function matchProxyPath(
  request: { readonly url: string },
  { proxyPath }: Pick<FrontendApiProxyOptions, 'proxyPath'> = {},
): boolean {
  const path = new URL(request.url).pathname
  return isBelow(path, stripTrailingSlashes(proxyPath || DEFAULT_PROXY_PATH))
}

function isBelow(path: string, proxyPath: string): boolean {
  return path === proxyPath || path.startsWith(`${proxyPath}/`)
}

/** The Frontend API that serves an instance, by its Publishable Key. */
export function fapiUrlFromPublishableKey(publishableKey: string): string {
  const host = parsePublishableKey(publishableKey)?.frontendApi ?? ''
  const endsWithOneOf = (suffixes: readonly string[]): boolean =>
    suffixes.some((suffix) => host.endsWith(suffix))
  const production = 'https://frontend-api.clerk.dev'
  if (host.startsWith('clerk.') && endsWithOneOf(['.lcl.dev', '.lclstage.dev', '.lclclerk.com'])) {
    return production
  }
  if (endsWithOneOf(['.lcl.dev', 'lclstage.dev', '.lclclerk.com'])) {
    return 'https://frontend-api.lclclerk.com'
  }
  return endsWithOneOf(['.accountsstage.dev']) ? 'https://frontend-api.clerkstage.dev' : production
}

export function stripTrailingSlashes(text: string): string {
  let end = text.length
  while (text.endsWith('/', end)) end--
  return text.slice(0, end)
}

/** Where a request goes, and how the browser sees the proxy. */
interface Forward {
  readonly url: URL
  /** The proxy, as the browser reaches it. */
  readonly proxyUrl: string
  readonly secretKey: string
  readonly from: URL
}

function planForward(request: Request, options: FrontendApiProxyOptions): Forward | ProxyError {
  const env = readEnv()
  const publishableKey = options.publishableKey || env.CLERK_PUBLISHABLE_KEY
  const secretKey = options.secretKey || env.CLERK_SECRET_KEY
  if (!publishableKey) return misconfigured('set CLERK_PUBLISHABLE_KEY or pass { publishableKey }')
  if (!secretKey) return misconfigured('set CLERK_SECRET_KEY or pass { secretKey }')
  const base = parseUrl(
    options.fapiUrl || env.CLERK_FAPI_URL || fapiUrlFromPublishableKey(publishableKey),
  )
  if (
    !base ||
    !/^https?:$/.test(base.protocol) ||
    base.username ||
    base.password ||
    base.search ||
    base.hash
  ) {
    return misconfigured('{ fapiUrl } must be an http or https URL without user, query and hash')
  }
  const from = new URL(request.url)
  const proxyPath = stripTrailingSlashes(options.proxyPath || DEFAULT_PROXY_PATH)
  if (!isBelow(from.pathname, proxyPath)) {
    const message = `The path "${from.pathname}" is not below "${proxyPath}".`
    return { code: 'proxy_path_mismatch', message }
  }
  const path = from.pathname.slice(proxyPath.length) || '/'
  // Appended as text: what follows a host and a slash can change neither.
  const url = new URL(stripTrailingSlashes(base.href) + path + from.search)
  return { url, proxyUrl: publicOrigin(request, from) + proxyPath, secretKey, from }
}

function misconfigured(what: string): ProxyError {
  return {
    code: 'proxy_configuration_error',
    message: `The Frontend API proxy cannot work: ${what}.`,
  }
}

function publicOrigin({ headers }: Request, from: URL): string {
  const scheme = firstOf(headers.get('x-forwarded-proto') ?? undefined)
  const host = firstOf(headers.get('x-forwarded-host') ?? undefined)
  return (scheme && host && toOrigin(scheme, host)) || from.origin
}

/** RFC 9110 section 7.6.1: these are between two neighbours, and so is what `Connection` names. */
const hopByHop: readonly string[] = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]

function withoutHopByHop(headers: Headers): Headers {
  const named = (headers.get('connection') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
  const kept = [...headers].filter(([name]) => !hopByHop.includes(name) && !named.includes(name))
  return new Headers(kept)
}

function toRequestHeaders(request: Request, { url, proxyUrl, secretKey, from }: Forward): Headers {
  const headers = withoutHopByHop(request.headers)
  headers.set('clerk-proxy-url', proxyUrl)
  headers.set('clerk-secret-key', secretKey)
  headers.set('host', url.host)
  // `fetch` would decompress the answer, and its headers would then be wrong.
  headers.set('accept-encoding', 'identity')
  if (!headers.has('x-forwarded-host')) headers.set('x-forwarded-host', from.host)
  if (!headers.has('x-forwarded-proto')) {
    headers.set('x-forwarded-proto', from.protocol.replace(':', ''))
  }
  const client =
    headers.get('cf-connecting-ip') ??
    headers.get('x-real-ip') ??
    firstOf(headers.get('x-forwarded-for') ?? undefined)
  if (client) headers.set('x-forwarded-for', client)
  return headers
}

function toAnswerHeaders(answer: Response, { url, proxyUrl }: Forward): Headers {
  const headers = withoutHopByHop(answer.headers)
  headers.delete('content-encoding')
  headers.delete('content-length')
  const location = answer.headers.get('location')
  const target = location === null ? undefined : resolve(location, url)
  if (target?.host === url.host) {
    headers.set('location', proxyUrl + target.pathname + target.search + target.hash)
  }
  return headers
}

function resolve(location: string, base: URL): URL | undefined {
  try {
    return new URL(location, base)
  } catch {
    // What cannot be read is passed on as it is.
    return undefined
  }
}

function toErrorResponse(error: ProxyError, status: number): Response {
  return new Response(JSON.stringify({ errors: [error] }), {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  })
}
