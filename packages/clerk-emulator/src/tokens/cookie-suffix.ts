import { createHash } from 'node:crypto'

/** What the cookies of one instance end in, so that several instances can share a domain. */
export function toCookieSuffix(publishableKey: string): string {
  return createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8)
}
