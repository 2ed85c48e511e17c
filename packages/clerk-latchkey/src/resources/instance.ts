// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type {
  ChangeProductionInstanceDomainParams,
  Instance,
  InstanceCommunication,
  InstanceProtect,
  InstanceRestrictions,
  OAuthApplicationSettings,
  OrganizationSettings,
  UpdateInstanceCommunicationParams,
  UpdateInstanceOAuthApplicationSettingsParams,
  UpdateInstanceOrganizationSettingsParams,
  UpdateInstanceParams,
  UpdateInstanceProtectParams,
  UpdateInstanceRestrictionsParams,
} from '../models/instance.ts'

const GetInstance = {
  id: 'GetInstance',
  method: 'GET',
  path: '/instance',
} as const satisfies Operation

const UpdateInstance = {
  id: 'UpdateInstance',
  method: 'PATCH',
  path: '/instance',
  result: 'none',
} as const satisfies Operation

const UpdateInstanceRestrictions = {
  id: 'UpdateInstanceRestrictions',
  method: 'PATCH',
  path: '/instance/restrictions',
} as const satisfies Operation

const GetInstanceOrganizationSettings = {
  id: 'GetInstanceOrganizationSettings',
  method: 'GET',
  path: '/instance/organization_settings',
} as const satisfies Operation

const UpdateInstanceOrganizationSettings = {
  id: 'UpdateInstanceOrganizationSettings',
  method: 'PATCH',
  path: '/instance/organization_settings',
} as const satisfies Operation

const GetInstanceProtect = {
  id: 'GetInstanceProtect',
  method: 'GET',
  path: '/instance/protect',
} as const satisfies Operation

const UpdateInstanceProtect = {
  id: 'UpdateInstanceProtect',
  method: 'PATCH',
  path: '/instance/protect',
} as const satisfies Operation

const GetInstanceCommunication = {
  id: 'GetInstanceCommunication',
  method: 'GET',
  path: '/instance/communication',
} as const satisfies Operation

const UpdateInstanceCommunication = {
  id: 'UpdateInstanceCommunication',
  method: 'PATCH',
  path: '/instance/communication',
} as const satisfies Operation

const GetInstanceOAuthApplicationSettings = {
  id: 'GetInstanceOAuthApplicationSettings',
  method: 'GET',
  path: '/instance/oauth_application_settings',
} as const satisfies Operation

const UpdateInstanceOAuthApplicationSettings = {
  id: 'UpdateInstanceOAuthApplicationSettings',
  method: 'PATCH',
  path: '/instance/oauth_application_settings',
} as const satisfies Operation

const ChangeProductionInstanceDomain = {
  id: 'ChangeProductionInstanceDomain',
  method: 'POST',
  path: '/instance/change_domain',
  result: 'none',
} as const satisfies Operation

export const instance = ({ call }: Api) => ({
  /**
   * Gets the instance that the Secret Key belongs to.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/GET/instance
   */
  get: (options?: CallOptions): ApiPromise<Instance> => call(GetInstance, undefined, options),

  /**
   * Changes settings of the instance.
   *
   * @throws {ClerkAPIResponseError} 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance
   */
  update: (params: UpdateInstanceParams, options?: CallOptions): ApiPromise<void> =>
    call(UpdateInstance, params, options),

  /**
   * Changes who may sign up to the instance.
   *
   * @throws {ClerkAPIResponseError} 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance/restrictions
   */
  updateRestrictions: (
    params: UpdateInstanceRestrictionsParams,
    options?: CallOptions,
  ): ApiPromise<InstanceRestrictions> => call(UpdateInstanceRestrictions, params, options),

  /**
   * Gets the settings for organizations.
   *
   * @throws {ClerkAPIResponseError} 402, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/GET/instance/organization_settings
   */
  getOrganizationSettings: (options?: CallOptions): ApiPromise<OrganizationSettings> =>
    call(GetInstanceOrganizationSettings, undefined, options),

  /**
   * Changes the settings for organizations.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance/organization_settings
   */
  updateOrganizationSettings: (
    params: UpdateInstanceOrganizationSettingsParams,
    options?: CallOptions,
  ): ApiPromise<OrganizationSettings> => call(UpdateInstanceOrganizationSettings, params, options),

  /**
   * Gets the settings of the protection against abuse.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/GET/instance/protect
   */
  getProtect: (options?: CallOptions): ApiPromise<InstanceProtect> =>
    call(GetInstanceProtect, undefined, options),

  /**
   * Changes the settings of the protection against abuse.
   *
   * @throws {ClerkAPIResponseError} 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance/protect
   */
  updateProtect: (
    params: UpdateInstanceProtectParams,
    options?: CallOptions,
  ): ApiPromise<InstanceProtect> => call(UpdateInstanceProtect, params, options),

  /**
   * Gets the countries to which no text messages go.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/GET/instance/communication
   */
  getCommunication: (options?: CallOptions): ApiPromise<InstanceCommunication> =>
    call(GetInstanceCommunication, undefined, options),

  /**
   * Changes the countries to which no text messages go.
   *
   * @throws {ClerkAPIResponseError} 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance/communication
   */
  updateCommunication: (
    params: UpdateInstanceCommunicationParams,
    options?: CallOptions,
  ): ApiPromise<InstanceCommunication> => call(UpdateInstanceCommunication, params, options),

  /**
   * Gets the settings for OAuth applications.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/GET/instance/oauth_application_settings
   */
  getOAuthApplicationSettings: (options?: CallOptions): ApiPromise<OAuthApplicationSettings> =>
    call(GetInstanceOAuthApplicationSettings, undefined, options),

  /**
   * Changes the settings for OAuth applications.
   *
   * @throws {ClerkAPIResponseError} 422
   * @see https://clerk.com/docs/reference/backend-api/tag/instance-settings/PATCH/instance/oauth_application_settings
   */
  updateOAuthApplicationSettings: (
    params: UpdateInstanceOAuthApplicationSettingsParams,
    options?: CallOptions,
  ): ApiPromise<OAuthApplicationSettings> =>
    call(UpdateInstanceOAuthApplicationSettings, params, options),

  /**
   * Moves a production instance to another domain.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/beta-features/POST/instance/change_domain
   */
  changeDomain: (
    params: ChangeProductionInstanceDomainParams,
    options?: CallOptions,
  ): ApiPromise<void> => call(ChangeProductionInstanceDomain, params, options),
})

/** The methods of `instance`. */
export type InstanceResource = ReturnType<typeof instance>
