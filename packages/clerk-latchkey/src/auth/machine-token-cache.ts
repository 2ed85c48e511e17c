import type { VerifiedMachineToken } from './backend-api.ts'
import type { MachineTokenCacheOptions } from './options.ts'

/** Opaque machine tokens that were verified, or are just being. */
export interface MachineTokens {
  /** What is remembered under a key, else what `ask` answers. */
  get(key: string, ask: () => Promise<VerifiedMachineToken>): Promise<VerifiedMachineToken>
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
): MachineTokens {
  const { ttlInMs = 0, maxEntries = 500 } = options ?? {}
  const entries = new Map<
    string,
    { readonly verified: VerifiedMachineToken; readonly until: number }
  >()
  const pending = new Map<string, Promise<VerifiedMachineToken>>()

  async function askAndRemember(
    key: string,
    ask: () => Promise<VerifiedMachineToken>,
  ): Promise<VerifiedMachineToken> {
    const verified = await ask()
    if (ttlInMs <= 0) return verified
    const [oldest] = entries.keys()
    if (entries.size >= maxEntries && oldest !== undefined) entries.delete(oldest)
    entries.set(key, { verified, until: Math.min(Date.now() + ttlInMs, expiryOf(verified)) })
    return verified
  }

  return {
    async get(key, ask) {
      const entry = entries.get(key)
      // Each request gets its own copy: what one changes, another must not see.
      if (entry && entry.until > Date.now()) return structuredClone(entry.verified)
      if (!singleFlight) return structuredClone(await askAndRemember(key, ask))
      const waiting = pending.get(key)
      if (waiting) return structuredClone(await waiting)
      const asked = askAndRemember(key, ask).finally(() => pending.delete(key))
      pending.set(key, asked)
      return structuredClone(await asked)
    },
  }
}

/** In milliseconds. What the options say is how late a revocation may take effect, not an expiry. */
function expiryOf({ expiration }: VerifiedMachineToken): number {
  return typeof expiration === 'number' ? expiration : Infinity
}
