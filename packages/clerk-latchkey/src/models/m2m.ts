// Written by `npm run generate`: change the generator, not this file.

export interface M2MToken {
  readonly object: 'machine_to_machine_token'
  readonly id: string
  readonly subject: string
  readonly claims?: unknown | null
  readonly scopes?: string[]
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface M2MTokenWithSecret {
  readonly object: 'machine_to_machine_token'
  readonly id: string
  readonly subject: string
  readonly claims?: unknown | null
  readonly scopes?: string[]
  readonly token: string
  readonly revoked: boolean
  readonly revocationReason: string | null
  readonly expired: boolean
  /** Milliseconds since the epoch. */
  readonly expiration: number | null
  /** Milliseconds since the epoch. */
  readonly lastUsedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `list`. */
export interface GetM2MTokensParams {
  /** Machine Secret Key to call with. Default: the client's. */
  machineSecretKey?: string | undefined
  subject: string
  /** Default: `false`. */
  revoked?: boolean | null | undefined
  /** Default: `false`. */
  expired?: boolean | null | undefined
  /** 1 to 100. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | null | undefined
}

/** Parameters of `createToken`. */
export interface CreateM2MTokenParams {
  /** Machine Secret Key to call with. Default: the client's. */
  machineSecretKey?: string | undefined
  /** Default: `"opaque"`. */
  tokenFormat?: 'opaque' | 'jwt' | (string & {}) | undefined
  /** In seconds. More than 0. */
  secondsUntilExpiration?: number | null | undefined
  claims?: unknown | null | undefined
  /** In seconds. At least 0. */
  minRemainingTtlSeconds?: number | undefined
}

/** Parameters of `revokeToken`. */
export interface RevokeM2MTokenParams {
  /** Machine Secret Key to call with. Default: the client's. */
  machineSecretKey?: string | undefined
  m2mTokenId: string
  revocationReason?: string | null | undefined
}

/** Parameters of `verify`. */
export interface VerifyM2MTokenParams {
  /** Machine Secret Key to call with. Default: the client's. */
  machineSecretKey?: string | undefined
  token: string
}
