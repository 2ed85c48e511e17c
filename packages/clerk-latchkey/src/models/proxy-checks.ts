// Written by `npm run generate`: change the generator, not this file.

export interface ProxyCheck {
  readonly object: 'proxy_check'
  readonly id: string
  readonly domainId: string
  /** Milliseconds since the epoch. */
  readonly lastRunAt: number | null
  readonly proxyUrl: string
  readonly successful: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `verify`. */
export interface VerifyDomainProxyParams {
  domainId?: string | undefined
  proxyUrl?: string | undefined
}
