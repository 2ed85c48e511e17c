import { deepFreeze } from './frozen.ts'
import type { DecodedToken } from './jwt.ts'
import type { TokenCacheOptions } from './options.ts'

/**
 * Remembers which signatures were verified, and nothing else: time, issuer, audience and parties are checked on every
 * use, and so is whether the key is still one of the instance. It never holds a failure.
 */
export interface VerifiedTokenCache {
  get(token: string): DecodedToken | undefined
  /** Keeps a token whose signature was verified. Its claims are frozen: several requests will read them. */
  add(token: DecodedToken): void
}

/**
 * Tokens are found by the end of the signature and count only when the whole token is the same: caches that went by
 * a part or a hash alone have mixed up users (GHSA-rp9m-7r4c-75qg), and to hash a whole token takes longer than all
 * the rest. Two generations: what was not used while one filled up is gone with it.
 */
export function createVerifiedTokenCache({
  maxEntries = 500,
  maxBytes = 1_000_000,
}: TokenCacheOptions): VerifiedTokenCache {
  let young = new Map<string, DecodedToken>()
  let old = young
  let bytes = 0
  const keep = (end: string, token: DecodedToken): void => {
    const size = token.text.length
    if (size > maxBytes / 2) return
    if (young.size + 1 > maxEntries / 2 || bytes + size > maxBytes / 2) {
      old = young
      young = new Map()
      bytes = 0
    }
    young.set(end, token)
    bytes += size
  }
  return {
    add(token) {
      deepFreeze(token.claims)
      keep(endOf(token.text), token)
    },
    get(text) {
      const end = endOf(text)
      const recent = young.get(end)
      if (recent?.text === text) return recent
      const found = old.get(end)
      if (found?.text !== text) return undefined
      keep(end, found)
      return found
    },
  }
}

function endOf(token: string): string {
  return token.slice(-32)
}
