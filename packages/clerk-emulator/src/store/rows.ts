import type { Row } from './table.ts'

/** Free-form data that a customer keeps on an object; its keys are never touched. */
export type Metadata = Readonly<Record<string, unknown>>

/** Rows hold what the Backend API shows, under the names it shows it with; what it never shows is said so. */
export interface UserRow extends Row {
  readonly external_id: string | null
  readonly primary_email_address_id: string | null
  readonly primary_phone_number_id: string | null
  readonly primary_web3_wallet_id: string | null
  readonly username: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly locale: string | null
  readonly public_metadata: Metadata
  readonly private_metadata: Metadata
  readonly unsafe_metadata: Metadata
  /** Never shown: how the password is recognised. */
  readonly password: PasswordDigest | null
  readonly password_last_updated_at: number | null
  /** Never shown: a new password is asked for at the next sign-in. */
  readonly password_compromised: boolean
  readonly totp_enabled: boolean
  readonly backup_code_enabled: boolean
  readonly mfa_enabled_at: number | null
  readonly mfa_disabled_at: number | null
  readonly last_sign_in_at: number | null
  readonly last_active_at: number | null
  readonly legal_accepted_at: number | null
  readonly banned: boolean
  readonly locked: boolean
  readonly delete_self_enabled: boolean
  readonly create_organization_enabled: boolean
  readonly create_organizations_limit: number | null
  readonly bypass_client_trust: boolean
  /** Never shown: what the session token says in `pla` and `fea`. */
  readonly entitlements: Entitlements
  readonly updated_at: number
}

/** A digest of our own, or one that a migration brought along. */
export interface PasswordDigest {
  readonly hasher: string
  readonly digest: string
}

/** A subscription in short: the plan's slug and the slugs of features that it turns on. */
export interface Entitlements {
  readonly plan: string | null
  readonly features: readonly string[]
}

export interface EmailAddressRow extends Row {
  readonly user_id: string
  readonly email_address: string
  readonly verified: boolean
  readonly reserved: boolean
  readonly updated_at: number
}

export interface PhoneNumberRow extends Row {
  readonly user_id: string
  readonly phone_number: string
  readonly verified: boolean
  readonly reserved: boolean
  readonly reserved_for_second_factor: boolean
  readonly default_second_factor: boolean
  readonly updated_at: number
}

export interface Web3WalletRow extends Row {
  readonly user_id: string
  readonly web3_wallet: string
  readonly updated_at: number
}

export interface OrganizationRow extends Row {
  readonly name: string
  readonly slug: string
  readonly max_allowed_memberships: number
  readonly admin_delete_enabled: boolean
  readonly public_metadata: Metadata
  readonly private_metadata: Metadata
  readonly created_by: string | null
  readonly role_set_key: string | null
  /** Never shown: what the session token says in `pla` and `fea`. */
  readonly entitlements: Entitlements
  readonly updated_at: number
}

export interface MembershipRow extends Row {
  readonly organization_id: string
  readonly user_id: string
  readonly role_id: string
  readonly public_metadata: Metadata
  readonly private_metadata: Metadata
  readonly updated_at: number
}

export interface RoleRow extends Row {
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly permission_ids: readonly string[]
  readonly updated_at: number
}

export interface PermissionRow extends Row {
  readonly name: string
  readonly key: string
  readonly description: string
  readonly type: 'system' | 'user'
  readonly updated_at: number
}

export interface ClientRow extends Row {
  readonly last_active_session_id: string | null
  readonly updated_at: number
}

export type SessionStatus =
  | 'active'
  | 'revoked'
  | 'ended'
  | 'expired'
  | 'removed'
  | 'abandoned'
  | 'replaced'
  | 'pending'

export interface SessionRow extends Row {
  readonly client_id: string
  readonly user_id: string
  readonly status: SessionStatus
  readonly actor: Metadata | null
  readonly last_active_organization_id: string | null
  readonly last_active_at: number
  readonly expire_at: number
  readonly abandon_at: number
  readonly updated_at: number
  /** Never shown: the origin that the session was started from, the `azp` of its tokens. */
  readonly authorized_party: string
  /** Never shown: when the first factor was proved; the session's start when left out. */
  readonly first_factor_at?: number | null
  /** Never shown: when the second factor was proved; never when left out. */
  readonly second_factor_at?: number | null
  /** Never shown: what the `__refresh` cookie holds. */
  readonly refresh_token: string
}

export interface JwtTemplateRow extends Row {
  readonly name: string
  readonly claims: Metadata
  /** In seconds. */
  readonly lifetime: number
  /** In seconds. */
  readonly allowed_clock_skew: number
  readonly updated_at: number
}

/** A browser that a development instance knows by the `__clerk_db_jwt` cookie: the row's id is that cookie's value. */
export interface DevBrowserRow extends Row {
  readonly client_id: string
}

/** Cookies that a handshake left for the backend to fetch; the row's id is the nonce. */
export interface HandshakeRow extends Row {
  readonly directives: readonly string[]
}
