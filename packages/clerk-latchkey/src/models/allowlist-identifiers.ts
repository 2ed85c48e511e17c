// Written by `npm run generate`: change the generator, not this file.

export interface AllowlistIdentifier {
  readonly object?: 'allowlist_identifier'
  readonly id?: string
  readonly invitationId?: string
  readonly identifier?: string
  readonly identifierType?: 'email_address' | 'phone_number' | 'web3_wallet' | (string & {})
  readonly instanceId?: string
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
}

/** Parameters of `getAllowlistIdentifierList`. */
export interface ListAllowlistIdentifiersParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createAllowlistIdentifier`. */
export interface CreateAllowlistIdentifierParams {
  identifier: string
  /** Default: `false`. */
  notify?: boolean | undefined
}
