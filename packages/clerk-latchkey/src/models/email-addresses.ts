// Written by `npm run generate`: change the generator, not this file.
import type { IdentificationLink, Verification } from './verification.ts'

export interface EmailAddress {
  readonly id?: string
  readonly object: 'email_address'
  readonly emailAddress: string
  readonly reserved: boolean
  readonly verification: Verification | null
  readonly linkedTo: IdentificationLink[]
  readonly matchesSsoConnection?: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `createEmailAddress`. */
export interface CreateEmailAddressParams {
  userId: string
  emailAddress: string
  verified?: boolean | null | undefined
  primary?: boolean | null | undefined
  /** Default: `false`. */
  notifyPrimaryEmailAddressChanged?: boolean | null | undefined
}

/** Parameters of `updateEmailAddress`. */
export interface UpdateEmailAddressParams {
  verified?: boolean | null | undefined
  primary?: boolean | null | undefined
  /** Default: `false`. */
  notifyPrimaryEmailAddressChanged?: boolean | null | undefined
}

/** Parameters of `attemptEmailAddressVerification`. */
export interface AttemptEmailAddressVerificationParams {
  verificationId: string
  code: string
}
