// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type {
  ChangeDomainParams,
  InstanceSettings,
  UpdateInstanceAuthConfigParams,
  UpdateProductionInstanceDomainParams,
} from '../models/beta-features.ts'

const ChangeDomain = {
  id: 'ChangeDomain',
  method: 'POST',
  path: '/beta_features/change_domain',
  body: 'required',
  result: 'none',
} as const satisfies Operation

const UpdateInstanceAuthConfig = {
  id: 'UpdateInstanceAuthConfig',
  method: 'PATCH',
  path: '/beta_features/instance_settings',
} as const satisfies Operation

const UpdateProductionInstanceDomain = {
  id: 'UpdateProductionInstanceDomain',
  method: 'PUT',
  path: '/beta_features/domain',
  result: 'none',
} as const satisfies Operation

export const betaFeatures = ({ call }: Api) => ({
  /**
   * Moves a production instance to another domain; `instance.changeDomain` is the public way.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  changeDomain: (params: ChangeDomainParams, options?: CallOptions): ApiPromise<void> =>
    call(ChangeDomain, params, options),

  /**
   * Changes settings of the instance that are in beta.
   *
   * @throws {ClerkAPIResponseError} 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/beta-features/PATCH/beta_features/instance_settings
   */
  updateInstanceSettings: (
    params: UpdateInstanceAuthConfigParams,
    options?: CallOptions,
  ): ApiPromise<InstanceSettings> => call(UpdateInstanceAuthConfig, params, options),

  /**
   * Moves a production instance to another domain; use `instance.changeDomain`.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/beta-features/PUT/beta_features/domain
   */
  updateProductionInstanceDomain: (
    params: UpdateProductionInstanceDomainParams,
    options?: CallOptions,
  ): ApiPromise<void> => call(UpdateProductionInstanceDomain, params, options),
})

/** The methods of `betaFeatures`. */
export type BetaFeaturesResource = ReturnType<typeof betaFeatures>
