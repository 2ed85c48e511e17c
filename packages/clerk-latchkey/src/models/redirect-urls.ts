// Written by `npm run generate`: change the generator, not this file.

export interface RedirectUrl {
  readonly object: 'redirect_url'
  readonly id: string
  readonly url: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getRedirectUrlList`. */
export interface ListRedirectURLsParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createRedirectUrl`. */
export interface CreateRedirectURLParams {
  url: string
}
