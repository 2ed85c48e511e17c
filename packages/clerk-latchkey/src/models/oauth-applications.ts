// Written by `npm run generate`: change the generator, not this file.
import type { IsPublic } from './is-public.ts'

export interface OAuthApplication extends IsPublic {
  readonly object: 'oauth_application'
  readonly id: string
  readonly instanceId: string
  readonly name: string
  readonly clientId: string
  readonly clientUri: string | null
  readonly clientImageUrl: string | null
  readonly dynamicallyRegistered: boolean
  readonly consentScreenEnabled: boolean
  readonly pkceRequired: boolean
  readonly public: boolean
  readonly scopes: string
  readonly redirectUris: string[]
  /** @deprecated Clerk may remove it. */
  readonly callbackUrl: string
  readonly authorizeUrl: string
  readonly tokenFetchUrl: string
  readonly userInfoUrl: string
  readonly discoveryUrl: string
  readonly tokenIntrospectionUrl: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface OAuthApplicationWithSecret extends OAuthApplication {
  readonly clientSecret?: string
}

/** Parameters of `list`. */
export interface ListOAuthApplicationsParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  /** Default: `"+created_at"`. */
  orderBy?:
    | 'name'
    | 'created_at'
    | '+name'
    | '+created_at'
    | '-name'
    | '-created_at'
    | (string & {})
    | undefined
  nameQuery?: string | undefined
}

/** Parameters of `create`. */
export interface CreateOAuthApplicationParams {
  name: string
  redirectUris?: readonly string[] | null | undefined
  /** At most 1,024 characters. @deprecated Clerk may remove it. */
  callbackUrl?: string | null | undefined
  /** At most 1,024 characters. Default: `"profile email"`. */
  scopes?: string | null | undefined
  /** Default: `true`. */
  consentScreenEnabled?: boolean | null | undefined
  /** Default: `false`. */
  pkceRequired?: boolean | null | undefined
  public?: boolean | null | undefined
}

/** Parameters of `update`. */
export interface UpdateOAuthApplicationParams {
  oauthApplicationId: string
  name?: string | null | undefined
  redirectUris?: readonly string[] | null | undefined
  /** At most 1,024 characters. @deprecated Clerk may remove it. */
  callbackUrl?: string | null | undefined
  /** At most 1,024 characters. Default: `"profile email"`. */
  scopes?: string | null | undefined
  consentScreenEnabled?: boolean | null | undefined
  pkceRequired?: boolean | null | undefined
  public?: boolean | null | undefined
}

/** Parameters of `revokeToken`. */
export interface RevokeOAuthApplicationTokenParams {
  oauthApplicationId: string
  token: string
}
