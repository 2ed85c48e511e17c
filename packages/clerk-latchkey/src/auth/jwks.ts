import type { MaybePromise } from './crypto.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import { createSigningKey } from './signing-key.ts'
import type { KeySource, SigningKey } from './signing-key.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/** How long the keys of a JWKS are used. All times in milliseconds. */
export const jwksPolicy = {
  /** Used without a thought: as long as the official SDK uses them. */
  freshForInMs: 5 * 60_000,
  /** Used at once, while they are loaded again in the background. */
  revalidateForInMs: 15 * 60_000,
  /** Used when loading fails; after that nothing can be verified until the endpoint answers again. */
  staleForInMs: 24 * 60 * 60_000,
  /** Between two attempts that an unknown `kid` or an endpoint that is down causes. */
  cooldownInMs: 30_000,
} as const

/** One key of the set, as far as it matters here (RFC 7517 section 4). */
export interface JsonWebKeyOfClerk {
  readonly kid?: unknown
  readonly kty?: unknown
  readonly use?: unknown
  readonly alg?: unknown
  readonly n?: unknown
  readonly e?: unknown
}

/** Loads the set; fails with the `TokenVerificationError` that the request is to see. */
export type LoadJwks = () => Promise<readonly JsonWebKeyOfClerk[]>

/** The keys of one instance, shared by everybody who has its credentials. */
export interface RemoteKeys extends KeySource {
  /** Loads the keys now, so that the first request need not wait. */
  warmUp(): Promise<void>
  /** Loads the keys for one verification and remembers nothing. */
  findUncached(kid: string): Promise<readonly SigningKey[]>
}

type KeysByKid = ReadonlyMap<string, readonly SigningKey[]>

/**
 * Keeps the keys of a JWKS: loaded once for everybody who waits, reloaded in the background, and kept while the
 * endpoint is down.
 *
 * @param options.singleFlight `false` where a request may not wait for another one's I/O, as on Workers
 */
export function createRemoteKeys(
  load: LoadJwks,
  { singleFlight }: { readonly singleFlight: boolean },
): RemoteKeys {
  let keys: KeysByKid = new Map()
  let loadedAt = Number.NEGATIVE_INFINITY
  let failedAt = Number.NEGATIVE_INFINITY
  let failure: unknown
  let searchedAt = Number.NEGATIVE_INFINITY
  let pending: Promise<void> | undefined

  async function loadNow(): Promise<void> {
    try {
      keys = toKeys(await load(), keys)
      loadedAt = Date.now()
    } catch (error) {
      failedAt = Date.now()
      failure = error
      throw error
    }
  }

  function reload(): Promise<void> {
    if (!singleFlight) return loadNow()
    pending ??= loadNow().finally(() => {
      pending = undefined
    })
    return pending
  }

  /** Keys that are too old to be trusted are as good as none. */
  function findUsable(kid: string): readonly SigningKey[] | undefined {
    return Date.now() - loadedAt < jwksPolicy.staleForInMs ? keys.get(kid) : undefined
  }

  /** What is said without asking the endpoint, because it was asked a moment ago. */
  function findWhileCoolingDown(kid: string): readonly SigningKey[] | undefined {
    const known = findUsable(kid)
    if (keys.size > 0 && isWithin(failedAt, jwksPolicy.cooldownInMs)) {
      if (known) return known
      throw failure
    }
    if (!known && isWithin(searchedAt, jwksPolicy.cooldownInMs)) throw unknownKid(kid)
    return undefined
  }

  async function findAfterReload(kid: string): Promise<readonly SigningKey[]> {
    const answer = pending ? undefined : findWhileCoolingDown(kid)
    if (answer) return answer
    const stale = findUsable(kid)
    try {
      await reload()
    } catch (error) {
      if (stale) return stale
      throw error
    }
    const found = findUsable(kid)
    if (found) return found
    searchedAt = Date.now()
    throw unknownKid(kid)
  }

  return {
    find(kid: string): MaybePromise<readonly SigningKey[]> {
      const found = keys.get(kid)
      if (found && isWithin(loadedAt, jwksPolicy.freshForInMs)) return found
      if (found && singleFlight && isWithin(loadedAt, jwksPolicy.revalidateForInMs)) {
        if (!isWithin(failedAt, jwksPolicy.cooldownInMs)) reload().catch(() => undefined)
        return found
      }
      return findAfterReload(kid)
    },
    async findUncached(kid) {
      const found = toKeys(await load(), keys).get(kid)
      if (found) return found
      throw unknownKid(kid)
    },
    warmUp: reload,
  }
}

function isWithin(since: number, duration: number): boolean {
  return Date.now() - since < duration
}

/** Keys of the same material stay the same objects: what was imported or verified with them stays good. */
function toKeys(set: readonly JsonWebKeyOfClerk[], before: KeysByKid): KeysByKid {
  const found = new Map<string, readonly SigningKey[]>()
  for (const { kid, kty, use, alg, n, e } of set) {
    // Whatever cannot verify a signature is of no use here (RFC 7517 sections 4.1 to 4.2).
    if (kty !== 'RSA' || typeof n !== 'string' || typeof e !== 'string') continue
    if (use !== undefined && use !== 'sig') continue
    const algorithm = typeof alg === 'string' ? alg : undefined
    const [same] = before.get(String(kid)) ?? []
    const unchanged =
      same?.material.n === n && same.material.e === e && same.algorithm === algorithm
    found.set(String(kid), [unchanged ? same : createSigningKey({ n, e }, algorithm)])
  }
  return found
}

function unknownKid(kid: string): TokenVerificationError {
  const shown = kid.length > 60 ? `${kid.slice(0, 60)}…` : kid
  return new TokenVerificationError({
    reason: TokenVerificationErrorReason.JWKKidMismatch,
    message: `The token is signed with a key ("${shown}") that this instance does not have.`,
    action: 'Check that the Secret Key belongs to the instance that issued the token.',
  })
}
