// Written by `npm run generate`: change the generator, not this file.

export interface ActorToken {
  readonly object: 'actor_token'
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'revoked' | (string & {})
  readonly userId: string
  readonly actor: Record<string, unknown>
  readonly token?: string
  readonly url?: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `create`. */
export interface CreateActorTokenParams {
  userId: string
  actor: {
    sub: string
    [key: string]: unknown
  }
  /** In seconds. Default: `3600`. */
  expiresInSeconds?: number | undefined
  /** In seconds. Default: `1800`. */
  sessionMaxDurationInSeconds?: number | undefined
}
