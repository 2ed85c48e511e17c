// Written by `npm run generate`: change the generator, not this file.
import type { IdentificationLink, Verification } from './verification.ts'

export interface PhoneNumber {
  readonly id?: string
  readonly object: 'phone_number'
  readonly phoneNumber: string
  readonly reservedForSecondFactor?: boolean
  readonly defaultSecondFactor?: boolean
  readonly reserved: boolean
  readonly verification: Verification | null
  readonly linkedTo: IdentificationLink[]
  readonly backupCodes?: string[] | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `createPhoneNumber`. */
export interface CreatePhoneNumberParams {
  userId: string
  phoneNumber: string
  verified?: boolean | null | undefined
  primary?: boolean | null | undefined
  reservedForSecondFactor?: boolean | null | undefined
}

/** Parameters of `updatePhoneNumber`. */
export interface UpdatePhoneNumberParams {
  verified?: boolean | null | undefined
  primary?: boolean | null | undefined
  reservedForSecondFactor?: boolean | null | undefined
}

/** Parameters of `attemptPhoneNumberVerification`. */
export interface AttemptPhoneNumberVerificationParams {
  verificationId: string
  code: string
}
