// Written by `npm run generate`: change the generator, not this file.

export interface InstanceSettings {
  readonly object?: 'instance_settings'
  readonly id?: string
  readonly restrictedToAllowlist?: boolean
  readonly fromEmailAddress?: string
  readonly progressiveSignUp?: boolean
  /** @deprecated Clerk may remove it. */
  readonly enhancedEmailDeliverability?: boolean
}

/** Parameters of `changeDomain`. */
export interface ChangeDomainParams {
  homeUrl?: string | undefined
  isSecondary?: boolean | undefined
}

/** Parameters of `updateInstanceSettings`. */
export interface UpdateInstanceAuthConfigParams {
  /** Default: `false`. */
  restrictedToAllowlist?: boolean | null | undefined
  fromEmailAddress?: string | null | undefined
  progressiveSignUp?: boolean | null | undefined
  testMode?: boolean | null | undefined
}

/** Parameters of `updateProductionInstanceDomain`. */
export interface UpdateProductionInstanceDomainParams {
  homeUrl?: string | undefined
  isSecondary?: boolean | undefined
}
