/**
 * The origins of the last hosts that were asked for: an application has a few, and whoever sends made-up ones only
 * empties a small table.
 */
const origins = new Map<string, string | undefined>()
const maxOrigins = 100

// RFC 3986 section 3.2.2: a registered name (with the underscore that many test hosts have), an IPv4 or an IPv6 address.
const hostForm = /^(?:[a-z\d._-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/**
 * The normalised origin of a scheme and a host.
 *
 * @returns `undefined` where the scheme is not http or https, or the host is not one
 */
export function toOrigin(scheme: string, host: string): string | undefined {
  const key = `${scheme}://${host}`
  if (origins.has(key)) return origins.get(key)
  const origin = /^https?$/i.test(scheme) && hostForm.test(host) ? parseOrigin(key) : undefined
  if (origins.size >= maxOrigins) origins.clear()
  origins.set(key, origin)
  return origin
}

/** What can say which origin a request went to. */
export interface OriginSources {
  readonly forwardedHost: string | undefined
  readonly forwardedScheme: string | undefined
  /** The `Host` header. */
  readonly host: string | undefined
  /** Of the URL, or of the connection. */
  readonly scheme: string
  /** Of the URL; empty where the URL is only a path. */
  readonly urlHost: string
  readonly allowedHosts: readonly string[] | undefined
}

/**
 * The origin that the browser sees. A host that is none, or is not allowed, and a scheme that is none are as if they
 * were not there; the next source then counts.
 */
export function resolveOrigin(sources: OriginSources): string {
  const { forwardedHost, forwardedScheme, host, scheme, urlHost, allowedHosts } = sources
  const candidates = [
    [forwardedScheme, forwardedHost],
    [scheme, forwardedHost],
    [forwardedScheme, host],
    [scheme, host],
    [scheme, urlHost],
    [scheme, allowedHosts?.[0]],
  ]
  for (const [candidateScheme, candidateHost] of candidates) {
    if (!candidateScheme || !candidateHost || !isAllowed(candidateHost, allowedHosts)) continue
    const origin = toOrigin(candidateScheme, candidateHost)
    if (origin) return origin
  }
  return 'http://localhost'
}

function isAllowed(host: string, allowedHosts: readonly string[] | undefined): boolean {
  return !allowedHosts || allowedHosts.some((item) => item.toLowerCase() === host.toLowerCase())
}

/** The origin of an absolute URL with http or https; `undefined` for anything else. */
export function parseOrigin(url: string): string | undefined {
  const parsed = parseUrl(url)
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : undefined
}

/** `URL.canParse` and `URL.parse` are younger than the oldest runtime that we support. */
export function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}

/** The first element of a list header, which is the one that the proxy nearest to the browser wrote. */
export function firstOf(value: string | undefined): string | undefined {
  return value?.split(',', 1)[0]?.trim()
}
