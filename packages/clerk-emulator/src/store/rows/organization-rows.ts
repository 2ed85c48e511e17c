import type { OrganizationDomain, OrganizationInvitation, RoleSet } from '../../facts/types.ts'
import type { Row } from '../table.ts'
import type { Stored } from './stored.ts'

export interface OrganizationInvitationRow extends Stored<
  OrganizationInvitation,
  'role' | 'role_name' | 'public_inviter_data' | 'status'
> {
  readonly organization_id: string
  readonly role_id: string
  readonly status: 'pending' | 'accepted' | 'revoked'
  readonly expires_at: number
  readonly redirect_url: string | null
}

export interface OrganizationDomainRow extends Stored<
  OrganizationDomain,
  'public_organization_data' | 'verification'
> {
  readonly organization_id: string
}

export interface RoleSetRow extends Stored<
  RoleSet,
  'roles' | 'default_role' | 'creator_role' | 'role_set_migration'
> {
  readonly role_ids: readonly string[]
  readonly default_role_id: string
  readonly creator_role_id: string
}

/** Settings of the instance as a whole; there is one row. */
export interface SettingsRow extends Row {
  readonly test_mode: boolean
  readonly hibp: boolean
  readonly support_email: string | null
  readonly clerk_js_version: string | null
  readonly development_origin: string
  readonly allowed_origins: readonly string[] | null
  readonly home_url: string | null
  readonly from_email_address: string
  readonly progressive_sign_up: boolean
  readonly enhanced_email_deliverability: boolean
  readonly restrictions: Readonly<
    Record<
      | 'allowlist'
      | 'blocklist'
      | 'allowlist_blocklist_disabled_on_sign_in'
      | 'block_email_subaddresses'
      | 'block_disposable_email_domains'
      | 'ignore_dots_for_gmail_addresses',
      boolean
    >
  >
  readonly protect: { readonly rules_enabled: boolean; readonly specter_enabled: boolean }
  readonly blocked_country_codes: readonly string[]
  readonly oauth: OAuthSettings
  readonly organization: OrganizationSettingsValues
  readonly svix_app: boolean
}

export interface OAuthSettings {
  readonly dynamic_oauth_client_registration: boolean
  readonly default_scopes: readonly string[] | null
  readonly oauth_jwt_access_tokens: boolean
  readonly client_id_metadata_documents_advertised: boolean
  readonly client_id_metadata_documents_only_allow_pre_registered_clients: boolean
  readonly client_id_metadata_documents_block_implicitly_allowed_clients: boolean
}

export interface OrganizationSettingsValues {
  readonly enabled: boolean
  readonly max_allowed_memberships: number
  readonly admin_delete_enabled: boolean
  readonly domains_enabled: boolean
  readonly slug_disabled: boolean
  readonly domains_enrollment_modes: ReadonlyArray<
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'
  >
  readonly creator_role: string
  readonly domains_default_role: string
}
