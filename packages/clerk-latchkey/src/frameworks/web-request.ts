import type { RequestCarrier } from '../auth/request-facts.ts'

/** A host that no request goes to: the real one is in the headers, where `@clerk/backend` reads it. */
const placeholder = '://clerk-dummy'

/**
 * Makes the `Request` that `@clerk/backend` needs, without a body. Our own client reads any carrier in place.
 *
 * @returns `undefined` when there is none for it: `TRACE` is forbidden (Fetch standard section 2.2.1), and the target `//x`
 * would be read as the host `x`.
 */
export function toWebRequest(carrier: RequestCarrier): Request | undefined {
  if (carrier instanceof Request) return carrier
  const { method = 'GET', url, originalUrl = url ?? '/', socket, headers } = carrier
  const scheme = socket && 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http'
  const target = originalUrl.replace(/^https?:\/\/[^/?#]*/i, '') || '/'
  // Anything else than a path would become a part of the host.
  if (!/^(?:\/(?![/\\])|[?#])/.test(target)) return undefined
  try {
    return new Request(scheme + placeholder + target, { method, headers: toHeaders(headers) })
  } catch {
    return undefined
  }
}

/** Copies headers, of whichever form, into `Headers`. */
export function toHeaders(headers: RequestCarrier['headers']): Headers {
  // Some runtimes and servers bring a `Headers` of their own.
  if (isIterable(headers)) return new Headers([...headers])
  const copied = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    // The pseudo-headers of HTTP/2 have no place in `Headers` (RFC 9113 section 8.3).
    if (name === ':authority') copied.set('host', String(value))
    if (name.startsWith(':') || value === undefined) continue
    copied.set(
      name,
      Array.isArray(value) ? value.join(name === 'cookie' ? '; ' : ', ') : String(value),
    )
  }
  return copied
}

function isIterable(headers: object): headers is Iterable<[string, string]> {
  return Symbol.iterator in headers
}

/** Whether the target of a request has a URL: a path, or an absolute `http` URL (RFC 9112 section 3.2). `*` has none. */
export function hasUrl({ url = '/', originalUrl = url }: RequestCarrier): boolean {
  if (originalUrl.startsWith('/')) return true
  const [base] = /^https?:\/\/[^/?#]+/i.exec(originalUrl) ?? []
  return base !== undefined && isUrl(base)
}

function isUrl(text: string): boolean {
  try {
    return Boolean(new URL(text))
  } catch {
    return false
  }
}
