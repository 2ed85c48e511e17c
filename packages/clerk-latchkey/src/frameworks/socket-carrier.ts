import type { RequestCarrier } from '../auth/request-facts.ts'
import type { GateOptions } from './gate.ts'
import { toHeaders } from './web-request.ts'

/** What sockets have in place of the usual defaults; see `toUpgrade` for the second. */
export const socketDefaults: GateOptions = { handshake: 'off', csrf: true }

/**
 * An upgrade, as the request that it amounts to. A browser lets every site open a WebSocket to every other, with cookies
 * and without CORS (RFC 6455 section 10.2). So it is looked at as a request that changes something, which is what the
 * `csrf` option is about; the GET that it is on the wire counts as harmless.
 */
export function toUpgrade({
  url,
  originalUrl = url,
  headers,
  socket,
}: RequestCarrier): RequestCarrier {
  return { method: 'POST', url: originalUrl, headers, socket }
}

/** The same request with a token that came in another way: browsers put no `Authorization` on a WebSocket. */
export function withToken(carrier: RequestCarrier, token: string): RequestCarrier {
  const headers = toHeaders(carrier.headers)
  headers.set('authorization', `Bearer ${token}`)
  return { ...carrier, headers }
}
