import type { Api } from '../http/api.ts'
import type { HttpOptions } from '../http/options.ts'
import { findPublishableKey } from './frontend-api-host.ts'
import { createInstance } from './instance.ts'
import type { Instance } from './instance.ts'
import { RemoteKeys } from './jwks.ts'
import { credentialsOf, keysFor } from './key-registry.ts'
import { loadJwks } from './load-jwks.ts'
import { createMachineTokens } from './machine-token-cache.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { callOptions } from './services.ts'
import type { Services } from './services.ts'
import type { Settings } from './settings.ts'
import type { KeySource } from './signing-key.ts'
import { createVerifiedTokenCache } from './verified-token-cache.ts'
import { isWorkers } from './workers.ts'

/** What the client's options say about calls, as far as it matters here. */
export type ConnectionOptions = Pick<HttpOptions, 'fetch' | 'middleware' | 'logger'>

/** Instances, and texts of warnings, that are remembered. */
const maxRemembered = 1_000

/** Puts together what the requests of one client share. Nothing is loaded yet. */
export function createServices(
  api: Api,
  options: AuthenticateRequestOptions & ConnectionOptions,
): Services {
  const singleFlight = !isWorkers()
  // A client with its own way to the network gets its own keys: what it is told may be meant for it alone.
  const isOwn = options.fetch !== undefined || options.middleware !== undefined
  const registry = isOwn ? new Map<string, RemoteKeys>() : undefined
  const remote = (settings: Settings): RemoteKeys =>
    keysFor(
      keyOf(settings),
      () => new RemoteKeys(loadJwks(api, callOptions(settings)), { singleFlight }),
      registry,
    )
  const instances = new Map<string, Instance | Promise<Instance>>()
  const warned = new Set<string>()
  const { tokenCache = true, machineTokenCache } = options
  return {
    api,
    tokenCache: tokenCache
      ? createVerifiedTokenCache(tokenCache === true ? {} : tokenCache)
      : undefined,
    machineTokens: createMachineTokens(machineTokenCache || undefined, singleFlight),
    keys: (settings) => settings.localKeys ?? cached(settings.options, remote(settings)),
    async warmUp(settings) {
      if (!settings.localKeys) await remote(settings).reload()
    },
    instance: (settings) => findInstance(instances, api, settings, singleFlight),
    warn(text) {
      if (warned.has(text)) return
      if (warned.size >= maxRemembered) warned.clear()
      warned.add(text)
      const logger = options.logger ?? console
      logger.warn(`Clerk: ${text}`)
    },
  }
}

function cached({ skipJwksCache }: AuthenticateRequestOptions, keys: RemoteKeys): KeySource {
  return skipJwksCache === true ? { find: (kid) => keys.findUncached(kid) } : keys
}

function keyOf({ options: { apiUrl, apiVersion }, secretKey }: Settings): string {
  return credentialsOf(apiUrl, apiVersion, secretKey)
}

function findInstance(
  instances: Map<string, Instance | Promise<Instance>>,
  api: Api,
  settings: Settings,
  singleFlight: boolean,
): Instance | Promise<Instance> {
  const { publishableKey, domain } = settings.options
  const key = `${publishableKey ?? keyOf(settings)} ${settings.isSatellite} ${domain ?? ''}`
  const known = instances.get(key)
  if (known && (singleFlight || !(known instanceof Promise))) return known
  const found = publishableKey
    ? createInstance(publishableKey, { ...settings.options, isSatellite: settings.isSatellite })
    : askForInstance(api, settings)
  if (instances.size >= maxRemembered) instances.clear()
  instances.set(key, found)
  if (found instanceof Promise) {
    // A failure is not kept: the next request asks again.
    found.then(
      (instance) => instances.set(key, instance),
      () => instances.delete(key),
    )
  }
  return found
}

async function askForInstance(api: Api, settings: Settings): Promise<Instance> {
  const publishableKey = await findPublishableKey(
    api,
    settings.isDevelopment,
    callOptions(settings),
  )
  return createInstance(publishableKey, {
    domain: settings.options.domain,
    isSatellite: settings.isSatellite,
  })
}
