// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type {
  AdminPortalLinkToken,
  AdminPortalLinkTokenWithSecret,
  CreateAdminPortalLinkTokenParams,
  RevokeAdminPortalLinkTokenParams,
} from '../models/admin-portal-link-tokens.ts'

const CreateAdminPortalLinkToken = {
  id: 'createAdminPortalLinkToken',
  method: 'POST',
  path: '/admin_portal_link_tokens',
  body: 'required',
} as const satisfies Operation

const RevokeAdminPortalLinkToken = {
  id: 'revokeAdminPortalLinkToken',
  method: 'POST',
  path: '/admin_portal_link_tokens/{admin_portal_link_token_id}/revoke',
  body: 'required',
} as const satisfies Operation

export const adminPortalLinkTokens = ({ call }: Api) => ({
  /**
   * Creates a link with which someone sets up the connections of an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/admin-portal-link-tokens/POST/admin_portal_link_tokens
   */
  create: (
    params: CreateAdminPortalLinkTokenParams,
    options?: CallOptions,
  ): ApiPromise<AdminPortalLinkTokenWithSecret> =>
    call(CreateAdminPortalLinkToken, params, options),

  /**
   * Revokes a link to the admin portal.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/admin-portal-link-tokens/POST/admin_portal_link_tokens/%7BadminPortalLinkTokenID%7D/revoke
   */
  revoke: (
    params: RevokeAdminPortalLinkTokenParams,
    options?: CallOptions,
  ): ApiPromise<AdminPortalLinkToken> => call(RevokeAdminPortalLinkToken, params, options),
})

/** The methods of `adminPortalLinkTokens`. */
export type AdminPortalLinkTokensResource = ReturnType<typeof adminPortalLinkTokens>
