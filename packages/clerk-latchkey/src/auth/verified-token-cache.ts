import type { DecodedToken } from './jwt.ts'
import type { TokenCacheOptions } from './options.ts'
import type { SigningKey } from './signing-key.ts'

/** A signature that was verified: this token, with this key. */
export interface VerifiedToken {
  readonly token: DecodedToken
  readonly key: SigningKey
}

/**
 * Remembers which signatures were verified, and nothing else: time, issuer, audience and parties are checked on every
 * use, and so is whether the key is still one of the instance. It is keyed by the whole token, since caches keyed by a
 * part or a hash of it have mixed up users (GHSA-rp9m-7r4c-75qg), and it never holds a failure.
 */
export interface VerifiedTokenCache {
  get(token: string): VerifiedToken | undefined
  set(verified: VerifiedToken): void
}

/** Two generations: what was not used while one filled up is gone with it. */
export function createVerifiedTokenCache({
  maxEntries = 500,
  maxBytes = 1_000_000,
}: TokenCacheOptions): VerifiedTokenCache {
  let young = new Map<string, VerifiedToken>()
  let old = young
  let bytes = 0
  const set = (verified: VerifiedToken): void => {
    const size = verified.token.text.length
    if (size > maxBytes / 2) return
    if (young.size + 1 > maxEntries / 2 || bytes + size > maxBytes / 2) {
      old = young
      young = new Map()
      bytes = 0
    }
    young.set(verified.token.text, verified)
    bytes += size
  }
  return {
    set,
    get(token) {
      const recent = young.get(token)
      if (recent) return recent
      const found = old.get(token)
      if (found) set(found)
      return found
    },
  }
}
