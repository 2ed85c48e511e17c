import { createClock } from './clock.ts'
import { createFaults } from './faults/create-faults.ts'
import { createCountingIds, createRandomIds, randomText } from './ids.ts'
import { checkSecretKey, toFrontendApi, toPublishableKey } from './instance-keys.ts'
import type { Instance } from './instance.ts'
import { createRateLimits, unlimited } from './rate-limits/rate-limits.ts'
import type { RateLimitOptions, RateLimits } from './rate-limits/rate-limits.ts'
import { createStore } from './store/store.ts'
import { createSigningKeys } from './tokens/signing-keys.ts'

/** The host of an emulator that does not listen: its keys and URL have to name one. */
const unlistenedHost = '127.0.0.1:4011'

/** What an instance is made from. */
export interface InstanceOptions {
  readonly secretKey?: string | undefined
  readonly publishableKey?: string | undefined
  readonly authorizedParty?: string | undefined
  readonly countingIds?: boolean | undefined
  readonly now?: (() => number) | undefined
  readonly rateLimits?: boolean | RateLimitOptions | undefined
}

/** An instance, and what changes it as a whole. */
export interface InstanceControl {
  readonly instance: Instance
  /** Forgets all state but the keys. */
  clear(): void
  /** Serves from another host from now on. */
  moveTo(host: string): void
}

/**
 * Makes an empty instance with a new signing key.
 *
 * @throws {EmulatorError} `secret_key_invalid`, `publishable_key_invalid`
 */
export async function createInstance(options: InstanceOptions): Promise<InstanceControl> {
  const fixedHost = options.publishableKey && toFrontendApi(options.publishableKey)
  const createIds = options.countingIds ? createCountingIds : createRandomIds
  let host = unlistenedHost
  let ids = createIds()
  let store = createStore()
  const id = ids.next('ins')
  const clock = createClock(options.now)
  const secretKey = checkSecretKey(options.secretKey ?? `sk_test_${randomText(42)}`)
  const instance: Instance = {
    id,
    secretKey,
    keys: await createSigningKeys(id),
    authorizedParty: options.authorizedParty ?? 'http://localhost:3000',
    clock,
    now: clock.now,
    rateLimits: toRateLimits(options, secretKey, clock.now),
    faults: createFaults(clock.now),
    get ids() {
      return ids
    },
    get store() {
      return store
    },
    get frontendApi() {
      return fixedHost ?? host
    },
    get publishableKey() {
      return options.publishableKey ?? toPublishableKey(host)
    },
    get url() {
      return `http://${host}`
    },
  }
  return {
    instance,
    clear() {
      store = createStore()
      ids = createIds()
      instance.rateLimits.reset()
    },
    moveTo(next) {
      host = next
    },
  }
}

function toRateLimits(
  { rateLimits }: InstanceOptions,
  secretKey: string,
  now: () => number,
): RateLimits {
  if (!rateLimits) return unlimited
  const environment = secretKey.startsWith('sk_live_') ? 'production' : 'development'
  return createRateLimits(environment, now, rateLimits === true ? {} : rateLimits)
}
