import type { AuthenticateRequestOptions } from '../auth/options.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { ClerkClient } from '../client.ts'
import type { ClerkEnv } from '../env.ts'
import { clientFor } from './clients.ts'
import { isProxied, toProxyPath } from './frontend-api-forward.ts'
import type { GateOptions } from './gate.ts'
import { injectedAuthenticator } from './injected-client.ts'
import type { State } from './read-auth.ts'

/** Options, put together with the environment once. */
export interface GateSetup extends Authenticator {
  readonly handshake: 'auto' | 'off'
  readonly onUnverifiable: 'continue' | 'reject'
}

interface Authenticator {
  readonly client: ClerkClient
  /** `undefined` where the carrier cannot be made into what the client needs. */
  authenticate(carrier: RequestCarrier): Promise<State> | undefined
}

/** Makes what does not change from request to request. */
export function toSetup(options: GateOptions, env: ClerkEnv): GateSetup {
  const { clerkClient, handshake = 'auto', onUnverifiable = 'continue', ...rest } = options
  const { frontendApiProxy, ...requestOptions } = rest
  const authenticator = (given: AuthenticateRequestOptions): Authenticator => {
    // One object for all requests: the client works out what follows from options once for each object.
    const all = { acceptsToken: 'any', ...given } as const
    if (clerkClient) return injectedAuthenticator(clerkClient, all, env)
    const client = clientFor(given, env)
    return { client, authenticate: (carrier) => client.authenticateRequest(carrier, all) }
  }
  const direct = authenticator(requestOptions)
  if (!frontendApiProxy) return { handshake, onUnverifiable, ...direct }

  const proxyUrl = rest.proxyUrl ?? env.CLERK_PROXY_URL ?? toProxyPath(frontendApiProxy)
  const proxied = authenticator({ ...requestOptions, proxyUrl })
  return {
    handshake,
    onUnverifiable,
    client: direct.client,
    authenticate: (carrier) => (isProxied(carrier, rest) ? proxied : direct).authenticate(carrier),
  }
}
