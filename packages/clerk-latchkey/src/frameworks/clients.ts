import type { AuthenticateRequestOptions } from '../auth/options.ts'
import { createClerkClient } from '../client.ts'
import type { ClerkClient } from '../client.ts'
import type { ClerkEnv } from '../env.ts'

/**
 * The clients of all middleware in this process, one per set of keys, so that keys and rate limits are shared by those
 * who have them in common. Bounded, for programs that serve many instances: the one not used for longest goes first.
 */
const clients = new Map<string, ClerkClient>()
const maxClients = 500

/**
 * The client for these keys, those of the environment filling in; made when it is first asked for. It is given what a
 * client takes only once, and each request brings the other options.
 */
export function clientFor(options: AuthenticateRequestOptions, env: ClerkEnv): ClerkClient {
  const { secretKey, publishableKey, machineSecretKey, jwtKey, apiUrl, apiVersion } = options
  const keys = { secretKey, publishableKey, machineSecretKey, jwtKey, apiUrl, apiVersion }
  const { tokenCache, machineTokenCache } = options
  const own = { ...keys, tokenCache, machineTokenCache }
  const name = JSON.stringify([own, env])
  const client = clients.get(name) ?? createClerkClient({ ...own, env: () => env })
  clients.delete(name)
  clients.set(name, client)
  if (clients.size > maxClients) {
    const [oldest = name] = clients.keys()
    clients.delete(oldest)
  }
  return client
}
