// Written by `npm run generate`: change the generator, not this file.
import type { ClerkTypes, TypeOf } from './clerk-types.ts'

export interface SignUpAttempt<Types extends ClerkTypes = ClerkTypes> {
  readonly object: 'sign_up_attempt'
  readonly id: string
  readonly status: 'missing_requirements' | 'complete' | 'abandoned' | (string & {})
  readonly requiredFields: string[]
  readonly optionalFields: string[]
  readonly missingFields: string[]
  readonly unverifiedFields: string[]
  readonly verifications: SignUpVerifications
  readonly username: string | null
  readonly emailAddress: string | null
  readonly phoneNumber: string | null
  readonly web3Wallet: string | null
  readonly passwordEnabled: boolean
  readonly firstName: string | null
  readonly lastName: string | null
  readonly unsafeMetadata?: TypeOf<Types, 'signUpUnsafeMetadata'>
  readonly publicMetadata?: TypeOf<Types, 'userPublicMetadata'>
  readonly customAction: boolean
  readonly externalId: string | null
  readonly createdSessionId: string | null
  readonly createdUserId: string | null
  /** Milliseconds since the epoch. */
  readonly abandonAt: number
  /** Milliseconds since the epoch. */
  readonly legalAcceptedAt: number | null
  readonly locale?: string | null
  /** @deprecated Clerk may remove it. */
  readonly externalAccount?: Record<string, unknown>
}

export interface SignUpVerification {
  readonly nextAction?: 'needs_prepare' | 'needs_attempt' | '' | (string & {})
  readonly supportedStrategies?: string[]
}

export interface SignUpVerifications {
  readonly emailAddress: SignUpVerification | null
  readonly phoneNumber: SignUpVerification | null
  readonly web3Wallet: SignUpVerification | null
  readonly externalAccount: Record<string, unknown> | null
}

/** Parameters of `update`. */
export interface UpdateSignUpParams {
  signUpAttemptId: string
  externalId?: string | null | undefined
  customAction?: boolean | null | undefined
}
