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
  /**
   * Forgets all state but the keys.
   *
   * @param idCount How many counting ids count as given; default: none.
   */
  clear(idCount?: number): void
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
  const instance: Instance = {
    ...(await createParts(ids.next('ins'), options)),
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
    clear(idCount) {
      store = createStore()
      ids = createIds(idCount)
      instance.rateLimits.reset()
    },
    moveTo(next) {
      host = next
    },
  }
}

/** What stays as it is, whatever state there is. */
async function createParts(id: string, options: InstanceOptions) {
  const clock = createClock(options.now)
  const secretKey = checkSecretKey(options.secretKey ?? `sk_test_${randomText(42)}`)
  return {
    id,
    secretKey,
    keys: await createSigningKeys(id),
    authorizedParty: options.authorizedParty ?? 'http://localhost:3000',
    clock,
    now: clock.now,
    rateLimits: toRateLimits(options, secretKey, clock.now),
    faults: createFaults(clock.now),
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
