// Written by `npm run generate`: change the generator, not this file.

export interface AdminPortalLinkToken {
  readonly object: 'admin_portal_link_token'
  readonly id: string
  readonly adminPortalLinkId: string
  readonly instanceId: string
  readonly organizationId: string | null
  readonly itContactId: string | null
  readonly scopes: string[] | null
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface AdminPortalLinkTokenWithSecret {
  readonly object: 'admin_portal_link_token'
  readonly id: string
  readonly adminPortalLinkId: string
  readonly instanceId: string
  readonly organizationId: string | null
  readonly itContactId: string | null
  readonly scopes: string[] | null
  readonly token: string
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `create`. */
export interface CreateAdminPortalLinkTokenParams {
  organizationId?: string | undefined
  /** At least 1 characters. */
  itContactId?: string | undefined
  scopes?: readonly string[] | undefined
  /** In seconds. At most 86,400. More than 0. Default: `3600`. */
  secondsUntilExpiration?: number | undefined
}

/** Parameters of `revoke`. */
export interface RevokeAdminPortalLinkTokenParams {
  adminPortalLinkTokenId: string
  revocationReason?: string | null | undefined
}
