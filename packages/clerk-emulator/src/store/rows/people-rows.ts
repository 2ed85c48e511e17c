import type {
  ActorToken,
  AllowlistIdentifier,
  BlocklistIdentifier,
  ExternalAccountWithVerification,
  Invitation,
  Passkey,
  SignInToken,
  TrustedDevice,
  WaitlistEntry,
} from '../../facts/types.ts'
import type { Row } from '../table.ts'
import type { Stored } from './stored.ts'

/** Somebody who was invited to the application; whether the time is up is seen when it is shown. */
export interface InvitationRow extends Stored<Invitation, 'revoked'> {
  readonly expires_at: number
  readonly redirect_url: string | null
}

export interface WaitlistEntryRow extends Stored<WaitlistEntry, 'invitation'> {
  readonly invitation_id: string | null
}

export type AllowlistIdentifierRow = Stored<AllowlistIdentifier> & { readonly identifier: string }
export type BlocklistIdentifierRow = Stored<BlocklistIdentifier> & { readonly identifier: string }

export type ActorTokenRow = Stored<ActorToken, 'token' | 'url'> & TicketRow
export type SignInTokenRow = Stored<SignInToken, 'token' | 'url'> &
  TicketRow & {
    /** Never shown: the organization that is active after the sign-in. */
    readonly organization_id: string | null
  }

/** What a ticket stands for. */
export interface TicketRow extends Row {
  readonly user_id: string
  readonly status: 'pending' | 'accepted' | 'revoked'
  readonly expires_at: number
  /** Never shown: how long the session lasts that it starts; `null`: as long as any. */
  readonly session_max_duration_in_seconds?: number | null
}

export interface AgentTaskRow extends TicketRow {
  readonly agent_name: string
  readonly task_description: string
  readonly redirect_url: string
  readonly agent_id: string
}

export type TrustedDeviceRow = Stored<TrustedDevice> & { readonly user_id: string }
export type PasskeyRow = Stored<Passkey> & { readonly user_id: string }
export type ExternalAccountRow = Stored<ExternalAccountWithVerification> & {
  readonly user_id: string
  /** Never shown with the account: what its provider gave. */
  readonly access_token: string | null
}

/** A code that was sent to an address or number; the row's id is the identification's. */
export interface VerificationRow extends Row {
  readonly verification_id: string
  readonly attempts: number
  readonly expire_at: number
}

/** What proves a second factor; the row's id is the user's. */
export interface SecondFactorRow extends Row {
  readonly totp_secret: string | null
  readonly backup_codes: readonly string[]
}

/** A picture that was uploaded for a user, organization or application; the row's id is theirs. */
export interface PictureRow extends Row {
  readonly type: string
  /** Base64. */
  readonly content: string
}
