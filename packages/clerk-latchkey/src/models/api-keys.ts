// Written by `npm run generate`: change the generator, not this file.

export interface APIKey {
  readonly object: 'api_key'
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly name: string
  readonly description?: string | null
  readonly claims: unknown | null
  readonly scopes: string[]
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  readonly createdBy: string | null
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface APIKeyWithSecret {
  readonly object: 'api_key'
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly name: string
  readonly description?: string | null
  readonly claims: unknown | null
  readonly scopes: string[]
  readonly secret: string
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  readonly createdBy: string | null
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `list`. */
export interface GetApiKeysParams {
  /** At least 3 characters. Default: `"api_key"`. */
  type?: string | undefined
  subject: string
  includeInvalid?: boolean | undefined
  /** 1 to 100. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | null | undefined
  query?: string | undefined
}

/** Parameters of `create`. */
export interface CreateApiKeyParams {
  /** 3 to 25 characters. Default: `"api_key"`. */
  type?: string | undefined
  /** At least 3 characters. */
  name: string
  /** At most 255 characters. */
  description?: string | null | undefined
  subject: string
  claims?: unknown | null | undefined
  /** Default: `[]`. */
  scopes?: readonly string[] | undefined
  createdBy?: string | null | undefined
  /** In seconds. More than 0. */
  secondsUntilExpiration?: number | null | undefined
}

/** Parameters of `update`. */
export interface UpdateApiKeyParams {
  apiKeyId: string
  claims?: unknown | null | undefined
  scopes?: readonly string[] | undefined
  /** At most 255 characters. */
  description?: string | null | undefined
  subject?: string | undefined
  /** In seconds. More than 0. */
  secondsUntilExpiration?: number | null | undefined
}

/** Parameters of `revoke`. */
export interface RevokeApiKeyParams {
  apiKeyId: string
  revocationReason?: string | null | undefined
}
