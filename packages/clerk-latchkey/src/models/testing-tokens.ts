// Written by `npm run generate`: change the generator, not this file.

export interface TestingToken {
  readonly object: 'testing_token'
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}
