import { parseCookies } from './cookies.ts'
import { firstOf, resolveOrigin } from './origin.ts'

/**
 * Anything a request can be read from: a `Request`, a Node `IncomingMessage` (Express and Fastify requests too), or a
 * plain object, such as the event of a serverless function.
 */
export interface RequestCarrier {
  readonly method?: string | undefined
  /** Absolute, or path and query. */
  readonly url?: string | undefined
  /** Express: the URL before routers cut it. */
  readonly originalUrl?: string | undefined
  readonly headers: HeadersLike | HeaderRecord
  readonly socket?: object | null | undefined
}

interface HeadersLike {
  get(name: string): string | null
}

type HeaderRecord = Readonly<Record<string, string | readonly string[] | undefined>>

/** Which of the things a proxy says about a request are believed. */
export interface ProxyTrust {
  /** Whether `X-Forwarded-Host` and `X-Forwarded-Proto` are honoured. @default true */
  readonly trustProxy?: boolean | undefined
  /** The only hosts that this application is reached under, with their ports. Unset: every one. */
  readonly allowedHosts?: readonly string[] | undefined
}

/**
 * Everything that is read from a request: nobody else looks at a header, a cookie or the URL. Read when first asked
 * for, since a request with a bearer token needs little of it.
 */
export class RequestFacts {
  readonly #carrier: RequestCarrier
  readonly #trust: ProxyTrust
  readonly #header: (name: string) => string | undefined
  #cookies: ReadonlyMap<string, string> | undefined
  /** `null` where there is nothing of Clerk's in it. */
  #query: URLSearchParams | null | undefined
  #location: { readonly origin: string; readonly target: string } | undefined

  constructor(carrier: RequestCarrier, trust: ProxyTrust) {
    this.#carrier = carrier
    this.#trust = trust
    this.#header = toHeaderReader(carrier)
  }

  get method(): string {
    return this.#carrier.method ?? 'GET'
  }

  /** The token of the `Authorization` header: after `Bearer`, or the whole value when it has no scheme. */
  get tokenInHeader(): string | undefined {
    const value = this.#header('authorization')
    if (value === undefined) return undefined
    const space = value.indexOf(' ')
    if (space === -1) return value
    const end = value.indexOf(' ', space + 1)
    const token = value.slice(space + 1, end === -1 ? value.length : end)
    const scheme = value.slice(0, space)
    // Without a second part the first one is the token: that is how a scheme is left out.
    if (token === '') return scheme || undefined
    return scheme === 'Bearer' ? token : undefined
  }

  get accept(): string | undefined {
    return this.#header('accept')
  }

  get origin(): string | undefined {
    return this.#header('origin')
  }

  get referrer(): string | undefined {
    return this.#header('referer')
  }

  get secFetchDest(): string | undefined {
    return this.#header('sec-fetch-dest')
  }

  get secFetchSite(): string | undefined {
    return this.#header('sec-fetch-site')
  }

  /** Every header, as the refresh of a session sends them on: `{ name: [value] }`. */
  get allHeaders(): Record<string, string[]> {
    return listHeaders(this.#carrier.headers)
  }

  /** A cookie of Clerk's; other names are not read. */
  cookie(name: string): string | undefined {
    return this.#readCookies().get(name) || undefined
  }

  get hasClerkCookies(): boolean {
    return this.#readCookies().size > 0
  }

  /** A query parameter, percent-decoded; `null` when it is not there. */
  query(name: string): string | null {
    // Not `??=`: `null` is an answer too, and to ask a `Request` for its URL takes as long as to read its cookies.
    if (this.#query === undefined) this.#query = this.#readQuery()
    return this.#query?.get(name) ?? null
  }

  /** The origin that the browser sees: scheme and host as the proxies say, where they are believed. */
  get urlOrigin(): string {
    return this.#where().origin
  }

  /**
   * The URL that the browser sees. The target is appended to the origin as text and never resolved against it: in
   * `https://a.example//evil.example` the host is still `a.example`.
   */
  get url(): URL {
    const { origin, target } = this.#where()
    return new URL(origin + target)
  }

  /** Names can be percent-encoded; without that, and without the beginning of all of Clerk's names, there is none. */
  #readQuery(): URLSearchParams | null {
    const url = this.#rawUrl
    const query = url.includes('__') || url.includes('%') ? queryOf(url) : ''
    return query === '' ? null : new URLSearchParams(query)
  }

  get #rawUrl(): string {
    return this.#carrier.originalUrl ?? this.#carrier.url ?? '/'
  }

  #readCookies(): ReadonlyMap<string, string> {
    this.#cookies ??= parseCookies(this.#header('cookie') ?? '')
    return this.#cookies
  }

  #where(): { readonly origin: string; readonly target: string } {
    this.#location ??= this.#locate()
    return this.#location
  }

  #locate(): { readonly origin: string; readonly target: string } {
    const raw = this.#rawUrl
    const [base = ''] = /^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i.exec(raw) ?? []
    const path = raw.slice(base.length)
    const target = path.startsWith('/') ? path : `/${/^[?#]/.test(path) ? path : ''}`
    return { origin: this.#originFor(base), target }
  }

  #originFor(base: string): string {
    const { trustProxy = true, allowedHosts } = this.#trust
    const [scheme, urlHost] = splitOrigin(base, this.#carrier)
    return resolveOrigin({
      forwardedHost: trustProxy ? firstOf(this.#header('x-forwarded-host')) : undefined,
      forwardedScheme: trustProxy ? firstOf(this.#header('x-forwarded-proto')) : undefined,
      host: this.#header('host') ?? this.#header(':authority'),
      scheme,
      urlHost,
      allowedHosts,
    })
  }
}

/** Scheme and host of an absolute URL; for a path, the scheme of the connection. */
function splitOrigin(base: string, carrier: RequestCarrier): [scheme: string, host: string] {
  const [scheme = '', host = ''] = base.split('://')
  if (/^https?$/i.test(scheme)) return [scheme, host]
  const { socket } = carrier
  const encrypted = socket && 'encrypted' in socket && socket.encrypted === true
  return [encrypted ? 'https' : 'http', '']
}

function queryOf(target: string): string {
  const fragment = target.indexOf('#')
  const end = fragment === -1 ? target.length : fragment
  const start = target.indexOf('?')
  return start === -1 || start > end ? '' : target.slice(start + 1, end)
}

function toHeaderReader({ headers }: RequestCarrier): (name: string) => string | undefined {
  // An empty header says nothing. A name with a colon is HTTP/2's, and `Headers` refuses it.
  if (isHeaders(headers)) {
    return (name) => (name.startsWith(':') ? undefined : headers.get(name) || undefined)
  }
  return (name) => {
    const value = headers[name] ?? findIgnoringCase(headers, name)
    return (
      (typeof value === 'object' ? value.join(name === 'cookie' ? '; ' : ', ') : value) || undefined
    )
  }
}

function isHeaders(headers: RequestCarrier['headers']): headers is HeadersLike {
  return typeof headers.get === 'function'
}

/** Node's names are in lower case; those of serverless events are as they were sent. */
function findIgnoringCase(headers: HeaderRecord, name: string): HeaderRecord[string] {
  const found = Object.keys(headers).find((key) => key.toLowerCase() === name)
  return found === undefined ? undefined : headers[found]
}

function listHeaders(headers: RequestCarrier['headers']): Record<string, string[]> {
  const all: Record<string, string[]> = {}
  if (headers instanceof Headers) {
    for (const [name, value] of headers) all[name] = [value]
    return all
  }
  if (isHeaders(headers)) return all
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined)
      all[name.toLowerCase()] = typeof value === 'string' ? [value] : [...value]
  }
  return all
}
