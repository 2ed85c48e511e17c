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
  const remoteKeys = createKeyFinder(api, options, singleFlight)
  const { tokenCache = true, machineTokenCache } = options
  return {
    api,
    tokenCache: tokenCache
      ? createVerifiedTokenCache(tokenCache === true ? {} : tokenCache)
      : undefined,
    machineTokens: createMachineTokens(machineTokenCache || undefined, singleFlight),
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
    instance: createInstanceFinder(api, singleFlight),
    warn: warnOnce(options.logger),
  }
}

/** A client with its own way to the network gets its own keys: what it is told may be meant for it alone. */
function createKeyFinder(
  api: Api,
  options: ConnectionOptions,
  singleFlight: boolean,
): (settings: Settings) => RemoteKeys {
  const isOwn = options.fetch !== undefined || options.middleware !== undefined
  const registry = isOwn ? new Map<string, RemoteKeys>() : undefined
  return (settings) => {
    const { apiUrl, apiVersion, secretKey } = settings.options
    const create = (): RemoteKeys =>
      new RemoteKeys(loadJwks(api, callOptions(settings)), { singleFlight })
    return keysFor(credentialsOf(apiUrl, apiVersion, secretKey), create, registry)
  }
}
