// Written by `npm run generate`: change the generator, not this file.
import type { ApiErrorDetail } from './api-error-detail.ts'

export interface IdentificationLink {
  readonly type: string
  readonly id: string
}

export interface Verification {
  readonly object?:
    | 'verification_otp'
    | 'verification_admin'
    | 'verification_from_oauth'
    | 'verification_ticket'
    | 'verification_saml'
    | 'verification_email_link'
    | 'verification_scim'
    | 'verification_web3'
    | 'verification_passkey'
    | 'verification_oauth'
    | 'verification_google_one_tap'
    | (string & {})
  readonly status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable' | (string & {})
  readonly strategy: string
  readonly attempts: number | null
  /** Milliseconds since the epoch. */
  readonly expireAt?: number | null
  readonly channel?: string | null
  readonly verifiedAtClient?: string | null
  readonly error?: ApiErrorDetail | null
  readonly externalVerificationRedirectUrl?: string | null
  readonly nonce?: string | null
  readonly message?: string | null
  readonly id?: string
}
