import type { Api } from '../http/api.ts'
import type { HttpOptions } from '../http/options.ts'
import { createInstanceFinder } from './find-instance.ts'
import { RemoteKeys } from './jwks.ts'
import { credentialsOf, keysFor } from './key-registry.ts'
import { loadJwks } from './load-jwks.ts'
import { createMachineTokens } from './machine-token-cache.ts'
import type { AuthenticateRequestOptions } from './options.ts'
import { callOptions } from './services.ts'
import type { Services } from './services.ts'
import type { Settings } from './settings.ts'
import { createSharedCache } from './shared-cache.ts'
import type { SharedCache } from './shared-cache.ts'
import { shareJwks } from './shared-jwks.ts'
import { createVerifiedTokenCache } from './verified-token-cache.ts'
import { warnOnce } from './warn-once.ts'
import { isWorkers } from './workers.ts'

/** What the client's options say about calls, as far as it matters here. */
export type ConnectionOptions = Pick<HttpOptions, 'fetch' | 'middleware' | 'logger'>

/** Puts together what the requests of one client share. Nothing is loaded yet. */
export function createServices(
  api: Api,
  options: AuthenticateRequestOptions & ConnectionOptions,
): Services {
  const singleFlight = !isWorkers()
  const { tokenCache = true, machineTokenCache } = options
  const warn = warnOnce(options.logger)
  const shared = options.cache && createSharedCache(options.cache, warn)
  const remoteKeys = createKeyFinder(api, options, singleFlight, shared)
  return {
    api,
    tokenCache: tokenCache
      ? createVerifiedTokenCache(tokenCache === true ? {} : tokenCache)
      : undefined,
    machineTokens: createMachineTokens(machineTokenCache || undefined, singleFlight, shared),
    keys(settings) {
      if (settings.localKeys) return settings.localKeys
      const keys = remoteKeys(settings)
      return settings.options.skipJwksCache === true
        ? { find: (kid) => keys.findUncached(kid) }
        : keys
    },
    async warmUp(settings) {
      if (!settings.localKeys) await remoteKeys(settings).reload()
    },
    instance: createInstanceFinder(api, singleFlight, shared),
    warn,
  }
}

/** A client with its own way to the network gets its own keys: what it is told may be meant for it alone. */
function createKeyFinder(
  api: Api,
  options: ConnectionOptions,
  singleFlight: boolean,
  shared: SharedCache | undefined,
): (settings: Settings) => RemoteKeys {
  const isOwn = Boolean(options.fetch ?? options.middleware ?? shared)
  const registry = isOwn ? new Map<string, RemoteKeys>() : undefined
  return (settings) => {
    const { apiUrl, apiVersion, secretKey } = settings.options
    const credentials = credentialsOf(apiUrl, apiVersion, secretKey)
    const create = (): RemoteKeys => {
      const load = loadJwks(api, callOptions(settings))
      // Who asks for no cache gets none.
      const usesShared = shared && secretKey && settings.options.skipJwksCache !== true
      const found = usesShared ? shareJwks(shared, credentials, secretKey, load) : load
      return new RemoteKeys(found, { singleFlight })
    }
    return keysFor(credentials, create, registry)
  }
}
