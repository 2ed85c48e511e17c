// Written by `npm run generate`: change the generator, not this file.

export interface IdPOAuthAccessToken {
  readonly object: 'clerk_idp_oauth_access_token'
  readonly id: string
  readonly clientId: string
  readonly subject: string
  readonly scopes: string[]
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly type?: string
  readonly aud?: string[]
  readonly act?: Record<string, unknown>
}

/** Parameters of `verify`. */
export interface VerifyOAuthAccessTokenParams {
  /** @deprecated Clerk may remove it. */
  secret?: string | undefined
}
