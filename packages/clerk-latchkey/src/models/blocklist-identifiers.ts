// Written by `npm run generate`: change the generator, not this file.

export interface BlocklistIdentifier {
  readonly object?: 'blocklist_identifier'
  readonly id?: string
  readonly identifier?: string
  readonly identifierType?: 'email_address' | 'phone_number' | 'web3_wallet' | (string & {})
  readonly instanceId?: string
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
}

/** Parameters of `getBlocklistIdentifierList`. */
export interface ListBlocklistIdentifiersParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createBlocklistIdentifier`. */
export interface CreateBlocklistIdentifierParams {
  identifier: string
}
