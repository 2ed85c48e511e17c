import type { Api } from '../http/api.ts'
import type { CallOptions } from '../http/options.ts'
import type { MaybePromise } from './maybe-promise.ts'
import type { Instance } from './instance.ts'
import type { MachineTokens } from './machine-token-cache.ts'
import type { Settings } from './settings.ts'
import type { KeySource } from './signing-key.ts'
import type { VerifiedTokenCache } from './verified-token-cache.ts'

/** What the requests of one client share. */
export interface Services {
  readonly api: Api
  readonly tokenCache: VerifiedTokenCache | undefined
  readonly machineTokens: MachineTokens
  /** The keys of the instance: from `jwtKey`, else those that the Backend API has for the Secret Key. */
  keys(settings: Settings): KeySource
  /** Loads the keys, where they have to be loaded. */
  warmUp(settings: Settings): Promise<void>
  /** The instance of a Publishable Key; without one, of the Secret Key, for which the Backend API is asked once. */
  instance(settings: Settings): MaybePromise<Instance>
  /** Says something that the operator should know, once for each text. */
  warn(text: string): void
}

/** Nobody waits for a user's request longer than this. */
export function callOptions({ secretKey }: Settings): CallOptions {
  return { secretKey, priority: 'high', timeoutInMs: 5_000, totalTimeoutInMs: 10_000 }
}
