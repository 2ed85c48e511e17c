import type { Api } from './http/api.ts'
import { createApi } from './http/create-api.ts'
import type { HttpOptions } from './http/options.ts'
import type { ClerkTypes } from './models/clerk-types.ts'
import { resources } from './resources/resources.ts'
import type { Resources } from './resources/resources.ts'

/**
 * Makes a client of the Backend API alone, for jobs and scripts that authenticate no requests: half the size of
 * `createClerkClient`, which has the same resources.
 *
 * @param options - What is not given is looked up in the environment at the first call: `secretKey` in
 * `CLERK_SECRET_KEY`, and so on.
 * @see https://clerk.com/docs/reference/backend-api
 * @example
 * import { createBackendApiClient } from 'clerk-latchkey/api'
 *
 * const { users } = createBackendApiClient({ secretKey: 'sk_test_…' })
 * const count = await users.getCount()
 */
export function createBackendApiClient<Types extends ClerkTypes = ClerkTypes>(
  options: HttpOptions = {},
): Resources<Types> {
  return defineResources<object, Types>({}, createApi(options))
}

/** Adds all resources to an object, each made when it is first touched. */
export function defineResources<Client extends object, Types extends ClerkTypes>(
  client: Client,
  api: Api,
): Client & Resources<Types> {
  for (const [name, create] of Object.entries(resources)) {
    Object.defineProperty(client, name, {
      configurable: true,
      enumerable: true,
      get() {
        const resource = create(api)
        Object.defineProperty(client, name, { value: resource, enumerable: true })
        return resource
      },
    })
  }
  // What TypeScript cannot see: the loop has just added every property of `Resources`.
  return client as Client & Resources<Types>
}
