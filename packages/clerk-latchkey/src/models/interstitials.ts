// Written by `npm run generate`: change the generator, not this file.

/** Parameters of `getPublicInterstitial`. */
export interface GetPublicInterstitialParams {
  frontendApi?: string | undefined
  publishableKey?: string | undefined
  proxyUrl?: string | undefined
  domain?: string | undefined
  signInUrl?: string | undefined
  useDomainForScript?: boolean | undefined
}
