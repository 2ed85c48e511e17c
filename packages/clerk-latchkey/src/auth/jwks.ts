import type { MaybePromise } from './maybe-promise.ts'
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

type KeysByKid = ReadonlyMap<string, readonly SigningKey[]>

const never = -Infinity

/**
 * The keys of one instance, shared by everybody who has its credentials: loaded once for all who wait, reloaded in the
 * background, and kept while the endpoint is down.
 */
export class RemoteKeys implements KeySource {
  readonly #load: LoadJwks
  readonly #singleFlight: boolean
  #keys: KeysByKid = new Map()
  #loadedAt = never
  #failedAt = never
  #failure: unknown
  /** When a `kid` was last looked for in vain. */
  #searchedAt = never
  #pending: Promise<void> | undefined

  /** @param options.singleFlight `false` where a request may not wait for another one's I/O, as on Workers */
  constructor(load: LoadJwks, { singleFlight }: { readonly singleFlight: boolean }) {
    this.#load = load
    this.#singleFlight = singleFlight
  }

  find(kid: string): MaybePromise<readonly SigningKey[]> {
    const found = this.#keys.get(kid)
    if (found && isWithin(this.#loadedAt, jwksPolicy.freshForInMs)) return found
    if (found && this.#singleFlight && isWithin(this.#loadedAt, jwksPolicy.revalidateForInMs)) {
      if (!isWithin(this.#failedAt, jwksPolicy.cooldownInMs)) this.reload().catch(() => undefined)
      return found
    }
    return this.#findAfterReload(kid)
  }

  /** Loads the keys for one verification, and remembers nothing. */
  async findUncached(kid: string): Promise<readonly SigningKey[]> {
    const found = toKeys(await this.#load(), this.#keys).get(kid)
    if (found) return found
    throw unknownKid(kid)
  }

  /** Loads the keys now; everybody who asks meanwhile waits for the same answer. */
  reload(): Promise<void> {
    if (!this.#singleFlight) return this.#loadNow()
    this.#pending ??= this.#loadNow().finally(() => {
      this.#pending = undefined
    })
    return this.#pending
  }

  async #loadNow(): Promise<void> {
    try {
      this.#keys = toKeys(await this.#load(), this.#keys)
      this.#loadedAt = Date.now()
      this.#failedAt = never
    } catch (error) {
      this.#failedAt = Date.now()
      this.#failure = error
      throw error
    }
  }

  /** Keys that are too old to be trusted are as good as none. */
  #findUsable(kid: string): readonly SigningKey[] | undefined {
    return isWithin(this.#loadedAt, jwksPolicy.staleForInMs) ? this.#keys.get(kid) : undefined
  }

  async #findAfterReload(kid: string): Promise<readonly SigningKey[]> {
    const answer = this.#pending ? undefined : this.#findWhileCoolingDown(kid)
    if (answer) return answer
    const stale = this.#findUsable(kid)
    try {
      await this.reload()
    } catch (error) {
      if (stale) return stale
      throw error
    }
    const found = this.#findUsable(kid)
    if (found) return found
    this.#searchedAt = Date.now()
    throw unknownKid(kid)
  }

  /** What is said without asking the endpoint, because it was asked a moment ago. */
  #findWhileCoolingDown(kid: string): readonly SigningKey[] | undefined {
    const known = this.#findUsable(kid)
    if (this.#keys.size > 0 && isWithin(this.#failedAt, jwksPolicy.cooldownInMs)) {
      if (known) return known
      throw this.#failure
    }
    if (!known && isWithin(this.#searchedAt, jwksPolicy.cooldownInMs)) throw unknownKid(kid)
    return undefined
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
    reason: 'jwk-kid-mismatch',
    message: `The token is signed with a key (${JSON.stringify(shown)}) that this instance does not have.`,
    action: 'Check that the Secret Key belongs to the instance that issued the token.',
  })
}
