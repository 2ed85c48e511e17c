import type { Api } from '../http/api.ts'
import { findPublishableKey } from './frontend-api-host.ts'
import { createInstance } from './instance.ts'
import type { Instance } from './instance.ts'
import { credentialsOf } from './key-registry.ts'
import { whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { callOptions } from './services.ts'
import type { Settings } from './settings.ts'
import type { SharedCache } from './shared-cache.ts'

/** How long other processes take the word of one for the Publishable Key. */
const sharedForInMs = 60 * 60_000

/** An application has one or a few instances; more than this, and they are worked out again. */
const maxInstances = 1_000

/**
 * Finds the instance that settings mean: by the Publishable Key, or by asking the Backend API, once, whose Secret Key
 * it is. A failure is not kept.
 *
 * @param singleFlight `false` where a request may not wait for another one's I/O, as on Workers
 */
export function createInstanceFinder(
  api: Api,
  singleFlight: boolean,
  cache?: SharedCache,
): (settings: Settings) => MaybePromise<Instance> {
  const found = new WeakMap<Settings, Instance>()
  const instances = new Map<string, MaybePromise<Instance>>()

  function remember(key: string, instance: MaybePromise<Instance>): MaybePromise<Instance> {
    if (instances.size >= maxInstances) instances.clear()
    instances.set(key, instance)
    if (instance instanceof Promise) {
      instance.then(
        (value) => instances.set(key, value),
        () => instances.delete(key),
      )
    }
    return instance
  }

  return (settings) => {
    const known = found.get(settings)
    if (known) return known
    const key = keyOf(settings)
    const shared = instances.get(key)
    const isUsable = shared && (singleFlight || !(shared instanceof Promise))
    const instance = isUsable ? shared : remember(key, create(api, settings, cache))
    if (!(instance instanceof Promise)) found.set(settings, instance)
    return instance
  }
}

function keyOf({ options, secretKey, isSatellite }: Settings): string {
  const { publishableKey, apiUrl, apiVersion, domain } = options
  const instance = publishableKey ?? credentialsOf(apiUrl, apiVersion, secretKey)
  return `${instance} ${isSatellite} ${domain ?? ''}`
}

function create(
  api: Api,
  settings: Settings,
  cache: SharedCache | undefined,
): MaybePromise<Instance> {
  const { publishableKey, domain } = settings.options
  const { isSatellite } = settings
  const key = publishableKey || findOrAsk(api, settings, cache)
  return whenReady(key, (value) => createInstance(value, { domain, isSatellite }))
}

async function findOrAsk(
  api: Api,
  settings: Settings,
  cache: SharedCache | undefined,
): Promise<string> {
  const { isDevelopment, options, secretKey = '' } = settings
  const name = credentialsOf(options.apiUrl, options.apiVersion, secretKey)
  const known = await cache?.get('publishable-key', name, secretKey)
  if (typeof known?.value === 'string') return known.value
  const key = await findPublishableKey(api, isDevelopment, callOptions(settings))
  await cache?.set('publishable-key', name, secretKey, key, sharedForInMs)
  return key
}
