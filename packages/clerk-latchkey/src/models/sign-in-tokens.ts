// Written by `npm run generate`: change the generator, not this file.

export interface SignInToken {
  readonly object: 'sign_in_token'
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'revoked' | (string & {})
  readonly userId: string
  readonly token?: string
  readonly url?: string | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `createSignInToken`. */
export interface CreateSignInTokenParams {
  userId: string
  orgId?: string | null | undefined
  /** In seconds. At least 1. Default: `2592000`. */
  expiresInSeconds?: number | null | undefined
}
