// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { Upload } from '../http/upload.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateOAuthApplicationParams,
  ListOAuthApplicationsParams,
  OAuthApplication,
  OAuthApplicationWithSecret,
  RevokeOAuthApplicationTokenParams,
  UpdateOAuthApplicationParams,
} from '../models/oauth-applications.ts'
import { withIsPublic } from './with-is-public.ts'

const ListOAuthApplications = {
  id: 'ListOAuthApplications',
  method: 'GET',
  path: '/oauth_applications',
  maxLimit: 500,
  from: withIsPublic,
} as const satisfies Operation

const GetOAuthApplication = {
  id: 'GetOAuthApplication',
  method: 'GET',
  path: '/oauth_applications/{oauth_application_id}',
  from: withIsPublic,
} as const satisfies Operation

const CreateOAuthApplication = {
  id: 'CreateOAuthApplication',
  method: 'POST',
  path: '/oauth_applications',
  from: withIsPublic,
} as const satisfies Operation

const UpdateOAuthApplication = {
  id: 'UpdateOAuthApplication',
  method: 'PATCH',
  path: '/oauth_applications/{oauth_application_id}',
  body: 'required',
  from: withIsPublic,
} as const satisfies Operation

const DeleteOAuthApplication = {
  id: 'DeleteOAuthApplication',
  method: 'DELETE',
  path: '/oauth_applications/{oauth_application_id}',
} as const satisfies Operation

const UploadOAuthApplicationLogo = {
  id: 'UploadOAuthApplicationLogo',
  method: 'PUT',
  path: '/oauth_applications/{oauth_application_id}/logo',
  body: 'form',
  from: withIsPublic,
} as const satisfies Operation

const RotateOAuthApplicationSecret = {
  id: 'RotateOAuthApplicationSecret',
  method: 'POST',
  path: '/oauth_applications/{oauth_application_id}/rotate_secret',
  from: withIsPublic,
} as const satisfies Operation

const RevokeOAuthApplicationToken = {
  id: 'RevokeOAuthApplicationToken',
  method: 'POST',
  path: '/oauth_applications/{oauth_application_id}/revoke_token',
  result: 'none',
} as const satisfies Operation

/** Parameters of `updateLogo`. */
export interface UploadOAuthApplicationLogoParams {
  oauthApplicationId: string
  uploaderUserId?: string | undefined
  file: Upload
}

export const oauthApplications = ({ call, list }: Api) => ({
  /**
   * Lists OAuth applications.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/GET/oauth_applications
   */
  list: (
    params: ListOAuthApplicationsParams = {},
    options?: CallOptions,
  ): PagePromise<OAuthApplication> =>
    list<OAuthApplication>(ListOAuthApplications, params, options),

  /**
   * Gets an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/GET/oauth_applications/%7Boauth_application_id%7D
   */
  get: (oauthApplicationId: string, options?: CallOptions): ApiPromise<OAuthApplication> =>
    call<OAuthApplication>(GetOAuthApplication, { oauthApplicationId }, options),

  /**
   * Creates an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/POST/oauth_applications
   */
  create: (
    params: CreateOAuthApplicationParams,
    options?: CallOptions,
  ): ApiPromise<OAuthApplicationWithSecret> =>
    call<OAuthApplicationWithSecret>(CreateOAuthApplication, params, options),

  /**
   * Changes an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/PATCH/oauth_applications/%7Boauth_application_id%7D
   */
  update: (
    params: UpdateOAuthApplicationParams,
    options?: CallOptions,
  ): ApiPromise<OAuthApplication> =>
    call<OAuthApplication>(UpdateOAuthApplication, params, options),

  /**
   * Deletes an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/DELETE/oauth_applications/%7Boauth_application_id%7D
   */
  delete: (oauthApplicationId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteOAuthApplication, { oauthApplicationId }, options),

  /**
   * Uploads the logo of an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 413
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/PUT/oauth_applications/%7Boauth_application_id%7D/logo
   */
  updateLogo: (
    params: UploadOAuthApplicationLogoParams,
    options?: CallOptions,
  ): ApiPromise<OAuthApplication> =>
    call<OAuthApplication>(UploadOAuthApplicationLogo, params, options),

  /**
   * Gives an OAuth application a new client secret.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/POST/oauth_applications/%7Boauth_application_id%7D/rotate_secret
   */
  rotateSecret: (
    oauthApplicationId: string,
    options?: CallOptions,
  ): ApiPromise<OAuthApplicationWithSecret> =>
    call<OAuthApplicationWithSecret>(RotateOAuthApplicationSecret, { oauthApplicationId }, options),

  /**
   * Revokes an access or refresh token of an OAuth application.
   *
   * @throws {ClerkAPIResponseError} 400, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/oauth-applications/POST/oauth_applications/%7Boauth_application_id%7D/revoke_token
   */
  revokeToken: (
    params: RevokeOAuthApplicationTokenParams,
    options?: CallOptions,
  ): ApiPromise<void> => call(RevokeOAuthApplicationToken, params, options),
})

/** The methods of `oauthApplications`. */
export type OauthApplicationsResource = ReturnType<typeof oauthApplications>
