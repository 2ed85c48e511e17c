import { deepFreeze } from './frozen.ts'
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
 * use, and so is whether the key is still one of the instance. It never holds a failure.
 */
export interface VerifiedTokenCache {
  get(token: string): VerifiedToken | undefined
  set(verified: VerifiedToken): void
}

/**
 * Entries are found by the end of the signature and count only when the whole token is the same: caches that went by
 * a part or a hash alone have mixed up users (GHSA-rp9m-7r4c-75qg), and to hash a whole token takes longer than all
 * the rest. Two generations: what was not used while one filled up is gone with it.
 */
export function createVerifiedTokenCache({
  maxEntries = 500,
  maxBytes = 1_000_000,
}: TokenCacheOptions): VerifiedTokenCache {
  let young = new Map<string, VerifiedToken>()
  let old = young
  let bytes = 0
  const set = (verified: VerifiedToken): void => {
    const { text, claims } = verified.token
    if (text.length > maxBytes / 2) return
    if (young.size + 1 > maxEntries / 2 || bytes + text.length > maxBytes / 2) {
      old = young
      young = new Map()
      bytes = 0
    }
    deepFreeze(claims)
    young.set(endOf(text), verified)
    bytes += text.length
  }
  return {
    set,
    get(text) {
      const end = endOf(text)
      const recent = young.get(end)
      if (recent?.token.text === text) return recent
      const found = old.get(end)
      if (found?.token.text !== text) return undefined
      set(found)
      return found
    },
  }
}

function endOf(token: string): string {
  return token.slice(-32)
}
