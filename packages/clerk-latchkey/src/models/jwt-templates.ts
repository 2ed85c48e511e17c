// Written by `npm run generate`: change the generator, not this file.

export interface JwtTemplate {
  readonly object: 'jwt_template'
  readonly id: string
  readonly name: string
  readonly claims: Record<string, unknown>
  /** In seconds. */
  readonly lifetime: number
  /** In seconds. */
  readonly allowedClockSkew: number
  readonly customSigningKey: boolean
  readonly signingAlgorithm: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `list`. */
export interface ListJWTTemplatesParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `create`. */
export interface CreateJWTTemplateParams {
  name: string
  claims: object
  /** In seconds. 30 to 315,360,000. */
  lifetime?: number | null | undefined
  /** In seconds. At most 300. */
  allowedClockSkew?: number | null | undefined
  customSigningKey?: boolean | undefined
  signingAlgorithm?: string | null | undefined
  signingKey?: string | null | undefined
}

/** Parameters of `update`. */
export interface UpdateJWTTemplateParams {
  templateId: string
  name: string
  claims: object
  /** In seconds. 30 to 315,360,000. */
  lifetime?: number | null | undefined
  /** In seconds. At most 300. */
  allowedClockSkew?: number | null | undefined
  customSigningKey?: boolean | undefined
  signingAlgorithm?: string | null | undefined
  signingKey?: string | null | undefined
}
