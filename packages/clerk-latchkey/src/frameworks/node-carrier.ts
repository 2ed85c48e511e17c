import type { IncomingMessage } from 'node:http'

import type { RequestCarrier } from '../auth/request-facts.ts'

/** A Node request as it was sent, where a framework may have changed its URL since. */
export function toCarrier(raw: IncomingMessage, originalUrl: string): RequestCarrier {
  if (raw.url === originalUrl) return raw
  const { method, headers, socket } = raw
  return { method, url: originalUrl, headers, socket }
}
