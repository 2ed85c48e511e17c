// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { Jwks } from '../models/jwks.ts'

const GetJWKS = {
  id: 'GetJWKS',
  method: 'GET',
  path: '/jwks',
  opaque: ['keys'],
  rules: [],
} as const satisfies Operation

export const jwks = ({ call }: Api) => ({
  /**
   * Gets the public keys that session tokens are verified with.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/jwks/GET/jwks
   */
  getJwks: (options?: CallOptions): ApiPromise<Jwks> => call(GetJWKS, undefined, options),
})

/** The methods of `jwks`. */
export type JwksResource = ReturnType<typeof jwks>
