/**
 * Reads how long a server wants to be left alone, in milliseconds: `Retry-After` as seconds or as a date (RFC 9110
 * section 10.2.3), or `retry-after-ms`, which some gateways send.
 *
 * @returns `undefined` when it does not say, or not so that it can be understood.
 */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')
  const exact = headers.get('retry-after-ms')
  if (exact && Number(exact) >= 0) return Number(exact)
  if (!value) return undefined
  if (Number(value) >= 0) return Number(value) * 1000
  // The server's own clock tells how far its date is away, however wrong ours is.
  const serverNow = Date.parse(headers.get('date') ?? '') || now
  const wait = Date.parse(value) - serverNow
  return Number.isNaN(wait) || Number(value) < 0 ? undefined : Math.max(0, wait)
}
