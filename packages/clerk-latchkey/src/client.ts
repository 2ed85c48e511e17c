import { createRequestAuthenticator } from './auth/request-authenticator.ts'
import type {
  RequestAuthenticator,
  RequestAuthenticatorOptions,
} from './auth/request-authenticator.ts'
import { defineResources } from './backend-api-client.ts'
import { createApi } from './http/create-api.ts'
import type { HttpOptions } from './http/options.ts'
import { createLocalM2M } from './local-m2m.ts'
import type { ClerkTypes } from './models/clerk-types.ts'
import type { Resources } from './resources/resources.ts'

/** Everything that a client can be told; all of it is optional when `CLERK_SECRET_KEY` is set. */
export interface ClerkOptions extends HttpOptions, RequestAuthenticatorOptions {
  /** Accepted because the official SDK has it: Latchkey collects no telemetry. */
  readonly telemetry?: unknown
}

/** What `withOptions` can change: everything except where missing options are looked up. */
export type DerivedOptions = Omit<ClerkOptions, 'env' | 'telemetry'>

/**
 * The Backend API of one instance, by resource, and the authentication of requests that its users send.
 *
 * @typeParam Types - What this instance's metadata, claims, roles and permissions look like. Default: what is declared
 * globally (`UserPublicMetadata`, `ClerkAuthorization` and their kin).
 */
export interface ClerkClient<Types extends ClerkTypes = ClerkTypes>
  extends Resources<Types>, RequestAuthenticator {
  /** A client with some options changed, such as a longer timeout. It shares nothing with this one but the options. */
  withOptions(options: DerivedOptions): ClerkClient<Types>
}

/**
 * Makes a client. Nothing is read from the environment and nothing is sent before it is first used.
 *
 * @param options - Options that are not given are looked up in the environment: `secretKey` in `CLERK_SECRET_KEY`, and so
 * on.
 * @returns The client. Its resources are made when they are first touched, so an unused one costs nothing.
 * @throws {ConfigurationError} `jwt_key_invalid`. A missing or wrong Secret Key is an error of the first call.
 * @see https://clerk.com/docs/js-backend/getting-started/quickstart
 * @example
 * import { createClerkClient } from 'clerk-latchkey'
 *
 * const clerk = createClerkClient({ secretKey: 'sk_test_…' })
 * const user = await clerk.users.getUser('user_123')
 */
export function createClerkClient<Types extends ClerkTypes = ClerkTypes>(
  options: ClerkOptions = {},
): ClerkClient<Types> {
  const api = createApi(options)
  const authenticator = createRequestAuthenticator(options, api)
  const client = {
    ...authenticator,
    withOptions: (changed: DerivedOptions) => createClerkClient<Types>({ ...options, ...changed }),
  }
  Object.defineProperty(client, mark, { value: true })
  return Object.defineProperty(defineResources<typeof client, Types>(client, api), 'm2m', {
    enumerable: true,
    value: createLocalM2M(api, authenticator),
  })
}

/** By this mark adapters tell our clients from the official ones, in whichever format and copy of the package they were made. */
const mark: unique symbol = Symbol.for('clerk-latchkey.client') as typeof mark

let shared: ClerkClient | undefined

/**
 * The client of the environment's keys, for programs that serve one instance. It is made when it is first used, so it
 * does not matter whether the environment is set before or after the import.
 *
 * @example
 * import { clerkClient } from 'clerk-latchkey'
 *
 * const count = await clerkClient.users.getCount()
 */
export const clerkClient: ClerkClient = /* @__PURE__ */ new Proxy({} as ClerkClient, {
  get: (_, name) => Reflect.get((shared ??= createClerkClient()), name),
  has: (_, name) => name in (shared ??= createClerkClient()),
  ownKeys: () => Reflect.ownKeys((shared ??= createClerkClient())),
  getOwnPropertyDescriptor(_, name) {
    const descriptor = Reflect.getOwnPropertyDescriptor((shared ??= createClerkClient()), name)
    // A proxy may only report what its own target has, unless it is configurable (ECMAScript, 10.5.5).
    return descriptor && { ...descriptor, configurable: true }
  },
})
