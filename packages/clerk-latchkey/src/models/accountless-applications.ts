// Written by `npm run generate`: change the generator, not this file.

export interface AccountlessApplication {
  readonly object: 'accountless_application'
  readonly publishableKey: string
  readonly secretKey: string
  readonly claimUrl: string
  readonly apiKeysUrl: string
}

/** Parameters of `createAccountlessApplication`. */
export interface CreateAccountlessApplicationParams {
  source?: string | undefined
}

/** Parameters of `completeAccountlessApplicationOnboarding`. */
export interface CompleteAccountlessApplicationOnboardingParams {
  source?: string | undefined
}
