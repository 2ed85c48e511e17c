import type { AuthenticateRequestOptions } from '../auth/options.ts'
import type { RequestCarrier } from '../auth/request-facts.ts'
import type { ClerkClient } from '../client.ts'
import { isTruthy } from '../env.ts'
import type { ClerkEnv } from '../env.ts'
import type { State } from './read-auth.ts'
import { toWebRequest } from './web-request.ts'

/**
 * A client of ours, or of `@clerk/backend` 3. Parameters are `never` because the two take different requests and have
 * option types of their own; what they answer is what matters here.
 */
export interface InjectedClient {
  authenticateRequest(request: never, options: never): Promise<State>
}

/** How an injected client authenticates the request of any framework. */
export function injectedAuthenticator(
  injected: InjectedClient,
  options: AuthenticateRequestOptions,
  env: ClerkEnv,
): {
  client: ClerkClient
  authenticate(carrier: RequestCarrier): Promise<State> | undefined
} {
  // Handlers get the client that was injected; the official one has the resources that ours has.
  const client = injected as unknown as ClerkClient
  const authenticate = (request: object, given: AuthenticateRequestOptions): Promise<State> =>
    // What `InjectedClient` says of the parameters.
    injected.authenticateRequest(request as never, given as never)
  if (isOurs(injected)) return { client, authenticate: (carrier) => authenticate(carrier, options) }
  const withEnv = { ...fromEnv(env), ...options }
  return {
    client,
    authenticate(carrier) {
      const request = toWebRequest(carrier)
      return request && authenticate(request, withEnv)
    },
  }
}

/** Our clients carry this mark, in whichever format and copy of the package they were made. */
const mark = Symbol.for('clerk-latchkey.client')

function isOurs(client: InjectedClient): boolean {
  return mark in client
}

/**
 * What `@clerk/backend` does not read from the environment by itself. The other keys are the client's own business: those
 * of the environment may belong to another instance.
 */
function fromEnv(env: ClerkEnv): AuthenticateRequestOptions {
  return {
    publishableKey: env.CLERK_PUBLISHABLE_KEY,
    domain: env.CLERK_DOMAIN,
    isSatellite: isTruthy(env.CLERK_IS_SATELLITE),
    proxyUrl: env.CLERK_PROXY_URL,
    signInUrl: env.CLERK_SIGN_IN_URL,
    signUpUrl: env.CLERK_SIGN_UP_URL,
  }
}
