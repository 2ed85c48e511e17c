import type { RequestCarrier } from '../auth/request-facts.ts'
import { toHeaders } from './web-request.ts'

/** What the Frontend API answers a handshake with. The development browser's cookie stays: each request needs it. */
const answersInQuery = /^__clerk_(?:handshake|handshake_nonce|db_jwt)=/
const answersInCookie = /^__clerk_(?:handshake|handshake_nonce)=/

/**
 * The same request, as one that can neither start nor finish a handshake: for APIs whose callers cannot follow a
 * redirect to the Frontend API, or would lose the cookies that it sets. A nonce that was left over would otherwise cost
 * each of their requests a failing call (https://github.com/clerk/javascript/pull/9636).
 */
export function withoutHandshake(carrier: RequestCarrier): RequestCarrier {
  const { method, url: cut, originalUrl: url = cut, socket } = carrier
  const headers = toHeaders(carrier.headers)
  // Only documents and frames are sent through a handshake; `empty` is what `fetch()` sends (Fetch Metadata section 2.1).
  headers.set('sec-fetch-dest', 'empty')
  const cookie = headers.get('cookie')
  if (cookie) {
    const pairs = cookie.split(/;\s*/).filter((pair) => !answersInCookie.test(pair))
    headers.set('cookie', pairs.join('; '))
  }
  return { method, url: url && withoutAnswers(url), socket, headers }
}

function withoutAnswers(url: string): string {
  const start = url.indexOf('?')
  if (start === -1) return url
  const pairs = url.slice(start + 1).split('&')
  return `${url.slice(0, start)}?${pairs.filter((pair) => !answersInQuery.test(pair)).join('&')}`
}
