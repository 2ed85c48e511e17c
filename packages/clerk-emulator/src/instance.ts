import type { Clock } from './clock.ts'
import type { FaultControl } from './faults/create-faults.ts'
import type { Ids } from './ids.ts'
import type { RateLimits } from './rate-limits/rate-limits.ts'
import type { Store } from './store/store.ts'
import type { SigningKeys } from './tokens/signing-keys.ts'

/** One Clerk instance: everything that a request needs. */
export interface Instance {
  readonly id: string
  readonly secretKey: string
  readonly publishableKey: string
  /** Host of the Frontend API, such as `127.0.0.1:4011`. */
  readonly frontendApi: string
  /** Where this instance is reached, such as `http://127.0.0.1:4011`. */
  readonly url: string
  readonly store: Store
  readonly ids: Ids
  readonly keys: SigningKeys
  /** The `azp` of tokens whose session was not started from a page. */
  readonly authorizedParty: string
  readonly clock: Clock
  readonly rateLimits: RateLimits
  readonly faults: FaultControl
  /** Milliseconds since the epoch. */
  now(): number
}
