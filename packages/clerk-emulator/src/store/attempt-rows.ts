import type { Metadata, PasswordDigest } from './rows.ts'
import type { Row } from './table.ts'

/** A proof that was asked for: a password, or a code that was sent somewhere. */
export interface Challenge {
  readonly strategy: string
  readonly status: 'unverified' | 'verified' | 'failed' | 'expired'
  readonly attempts: number
  /** Milliseconds since the epoch; `null` for proofs that are not waited for. */
  readonly expire_at: number | null
  /** Id of the email address or phone number that a code was sent to. */
  readonly identification_id: string | null
}

export type SignInStatus =
  | 'needs_identifier'
  | 'needs_first_factor'
  | 'needs_second_factor'
  | 'needs_new_password'
  | 'complete'

/** Somebody on their way to being signed in. */
export interface SignInRow extends Row {
  readonly client_id: string
  readonly status: SignInStatus
  readonly identifier: string | null
  readonly user_id: string | null
  /** Who acts as the user, when the ticket was an actor token. */
  readonly actor: Metadata | null
  readonly first_factor: Challenge | null
  readonly second_factor: Challenge | null
  readonly created_session_id: string | null
  readonly abandon_at: number
  readonly updated_at: number
}

/** Somebody on their way to becoming a user. */
export interface SignUpRow extends Row {
  readonly client_id: string
  readonly status: 'missing_requirements' | 'complete'
  readonly email_address: string | null
  readonly phone_number: string | null
  readonly username: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly locale: string | null
  readonly password: PasswordDigest | null
  readonly unsafe_metadata: Metadata
  /** What an invitation brought along. */
  readonly public_metadata: Metadata
  readonly legal_accepted_at: number | null
  readonly email_challenge: Challenge | null
  readonly phone_challenge: Challenge | null
  readonly invitation_id: string | null
  /** What the Backend API was told of it. */
  readonly external_id?: string | null
  readonly custom_action?: boolean
  readonly created_session_id: string | null
  readonly created_user_id: string | null
  readonly abandon_at: number
  readonly updated_at: number
}

/** A message that Clerk would have sent: nothing leaves the emulator. */
export interface MessageRow extends Row {
  readonly channel: 'email' | 'sms'
  readonly to: string
  readonly code: string
  readonly purpose: 'sign-in' | 'sign-up' | 'verification'
  readonly user_id: string | null
  readonly identification_id: string | null
}

/** What an application exchanges for tokens; the row's id is the code. */
export interface OAuthCodeRow extends Row {
  readonly client_id: string
  readonly user_id: string
  /** Exactly as it was asked for, `null` when it was left out. */
  readonly redirect_uri: string | null
  readonly scopes: readonly string[]
  /** RFC 7636, method S256. */
  readonly code_challenge: string | null
  readonly nonce: string | null
  readonly expires_at: number
}
