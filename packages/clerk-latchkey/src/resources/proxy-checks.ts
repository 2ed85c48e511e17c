// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { ProxyCheck, VerifyDomainProxyParams } from '../models/proxy-checks.ts'

const VerifyDomainProxy = {
  id: 'VerifyDomainProxy',
  method: 'POST',
  path: '/proxy_checks',
} as const satisfies Operation

export const proxyChecks = ({ call }: Api) => ({
  /**
   * Checks that a proxy in front of the Frontend API works.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/proxy-checks/POST/proxy_checks
   */
  verify: (params: VerifyDomainProxyParams, options?: CallOptions): ApiPromise<ProxyCheck> =>
    call(VerifyDomainProxy, params, options),
})

/** The methods of `proxyChecks`. */
export type ProxyChecksResource = ReturnType<typeof proxyChecks>
