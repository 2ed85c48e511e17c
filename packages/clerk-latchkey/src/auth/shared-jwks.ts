import type { JsonWebKeyOfClerk, LoadJwks } from './jwks.ts'
import type { SharedCache } from './shared-cache.ts'

/** A set that another process loaded so long ago is as good as one's own. */
const freshForInMs = 60_000
/** How old a set may be when the endpoint does not answer: a process that starts then can verify as well. */
const staleForInMs = 60 * 60_000

/** Loads the keys of the instance, or takes what another process has just loaded. */
export function shareJwks(
  cache: SharedCache,
  name: string,
  secret: string,
  load: LoadJwks,
): LoadJwks {
  return async (kid) => {
    const entry = await cache.get('jwks', name, secret)
    // It was sealed by a process with this Secret Key, out of what `load` gives.
    const shared = entry?.value as readonly JsonWebKeyOfClerk[] | undefined
    const hasKey = kid === undefined || shared?.some((key) => key.kid === kid)
    if (entry && shared && hasKey && Date.now() - entry.at < freshForInMs) return shared
    try {
      const keys = await load(kid)
      await cache.set('jwks', name, secret, keys, staleForInMs)
      return keys
    } catch (error) {
      if (shared && hasKey) return shared
      throw error
    }
  }
}
