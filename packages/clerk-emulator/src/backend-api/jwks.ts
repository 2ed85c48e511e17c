import type { Operations } from './operation.ts'

/** The keys that session tokens are verified with. */
export const jwks: Operations = {
  'GET /jwks': ({ instance }) => ({ keys: instance.keys.all.map(({ jwk }) => jwk) }),
}
