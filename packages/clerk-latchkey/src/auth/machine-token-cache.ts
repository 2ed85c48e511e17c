import type { VerifiedMachineToken } from './backend-api.ts'
import type { MachineTokenCacheOptions } from './options.ts'
import type { SharedCache } from './shared-cache.ts'

/** Opaque machine tokens that were verified, or are just being. */
export interface MachineTokens {
  /** What is remembered under a key, here or by those who have the same secret, else what `ask` answers. */
  get(
    key: string,
    secret: string,
    ask: () => Promise<VerifiedMachineToken>,
  ): Promise<VerifiedMachineToken>
}

interface Entry {
  readonly verified: VerifiedMachineToken
  readonly until: number
}

/**
 * Asks about a token once for everybody who waits, and remembers the answer if the options say for how long. What was
 * refused is asked about again.
 *
 * @param singleFlight `false` where a request may not wait for another one's I/O, as on Workers
 */
export function createMachineTokens(
  options: MachineTokenCacheOptions | undefined,
  singleFlight: boolean,
  shared?: SharedCache,
): MachineTokens {
  const { ttlInMs = 0, maxEntries = 500 } = options ?? {}
  const { find, remember } = createEntries(ttlInMs, maxEntries)
  const pending = new Map<string, Promise<VerifiedMachineToken>>()

  async function askAndRemember(
    key: string,
    secret: string,
    ask: () => Promise<VerifiedMachineToken>,
  ): Promise<VerifiedMachineToken> {
    if (ttlInMs <= 0) return ask()
    const entry = await shared?.get('machine-token', key, secret)
    // Sealed by a process with this secret, out of what `ask` gave it. A revocation takes effect no later than before.
    const found = entry?.value as VerifiedMachineToken | undefined
    if (entry && found && remember(key, found, entry.at) > Date.now()) return found
    const verified = await ask()
    const until = remember(key, verified, Date.now())
    await shared?.set('machine-token', key, secret, verified, until - Date.now())
    return verified
  }

  return {
    async get(key, secret, ask) {
      const known = find(key)
      // Each request gets its own copy: what one changes, another must not see.
      if (known) return structuredClone(known)
      if (!singleFlight) return structuredClone(await askAndRemember(key, secret, ask))
      const waiting = pending.get(key)
      if (waiting) return structuredClone(await waiting)
      const asked = askAndRemember(key, secret, ask).finally(() => pending.delete(key))
      pending.set(key, asked)
      return structuredClone(await asked)
    },
  }
}

/** What this process remembers; the oldest goes first. */
function createEntries(ttlInMs: number, maxEntries: number) {
  const entries = new Map<string, Entry>()
  return {
    find(key: string): VerifiedMachineToken | undefined {
      const entry = entries.get(key)
      return entry && entry.until > Date.now() ? entry.verified : undefined
    },
    /** @returns until when, in milliseconds since the epoch. */
    remember(key: string, verified: VerifiedMachineToken, since: number): number {
      const [oldest] = entries.keys()
      if (entries.size >= maxEntries && oldest !== undefined) entries.delete(oldest)
      const until = Math.min(since + ttlInMs, expiryOf(verified))
      entries.set(key, { verified, until })
      return until
    },
  }
}

/** In milliseconds. What the options say is how late a revocation may take effect, not an expiry. */
function expiryOf({ expiration }: VerifiedMachineToken): number {
  return typeof expiration === 'number' ? expiration : Infinity
}
