import type { RequestAuthenticator } from './auth/request-authenticator.ts'
import { isM2MJwt } from './auth/verify-m2m-jwt.ts'
import type { Api } from './http/api.ts'
import { m2m } from './resources/m2m.ts'
import type { M2mResource } from './resources/m2m.ts'

/** What verifies an M2M token in the form of a JWT. */
type Verifier = Pick<RequestAuthenticator, 'verifyM2MJwt'>

/** The M2M tokens of a client that verifies those in the form of a JWT by itself, as upstream's does. */
export function createLocalM2M(api: Api, { verifyM2MJwt }: Verifier): M2mResource {
  const { verify, ...others } = m2m(api)
  return {
    ...others,
    verify(params, options) {
      if (!isM2MJwt(params.token)) return verify(params, options)
      return Object.assign(verifyM2MJwt(params.token), {
        // Whoever wants to see Clerk's answer has to ask Clerk.
        withResponse: () => verify(params, options).withResponse(),
      })
    },
  }
}
