import type { EnterpriseConnectionTestRun, OperationTypes } from '../../facts/types.ts'
import type { Row } from '../table.ts'
import type { Stored } from './stored.ts'

type Created = OperationTypes['POST /enterprise_connections']['body']

/** How users of a domain sign in with their company's own identity provider: shown as SAML and as enterprise connection. */
export interface ConnectionRow extends Row {
  readonly name: string
  readonly provider: string
  readonly domains: readonly string[]
  readonly active: boolean
  readonly organization_id: string | null
  readonly sync_user_attributes: boolean
  readonly disable_additional_identifications: boolean
  readonly allow_organization_account_linking: boolean
  readonly authenticatable: boolean
  readonly disable_jit_provisioning: boolean
  readonly custom_attributes: NonNullable<Created['custom_attributes']>
  readonly saml: SamlSettings | null
  readonly oidc: OidcSettings | null
  readonly updated_at: number
}

export interface SamlSettings {
  /** The connection's id among the SAML connections. */
  readonly id: string
  readonly idp_entity_id: string | null
  readonly idp_sso_url: string | null
  readonly idp_certificate: string | null
  readonly idp_metadata_url: string | null
  readonly idp_metadata: string | null
  readonly attribute_mapping: {
    readonly user_id: string
    readonly email_address: string
    readonly first_name: string
    readonly last_name: string
  }
  readonly allow_subdomains: boolean
  readonly allow_idp_initiated: boolean
  readonly force_authn: boolean
  readonly login_hint: {
    readonly mode: 'email_address' | 'custom_attribute' | 'off'
    readonly source?: string | undefined
  }
}

export interface OidcSettings {
  readonly id: string
  readonly client_id: string | null
  readonly discovery_url: string | null
  readonly auth_url: string | null
  readonly token_url: string | null
  readonly user_info_url: string | null
  readonly requires_pkce: boolean
}

export type TestRunRow = Stored<EnterpriseConnectionTestRun> & { readonly connection_id: string }

/** A directory that keeps users in step with a company's: shown as SCIM directory and as directory. */
export interface DirectoryRow extends Row {
  readonly name: string
  readonly enterprise_connection_id: string
  readonly provider: string
  readonly enabled: boolean
  readonly group_role_mapping_enabled: boolean
  readonly attribute_mapping: Readonly<Record<string, string>>
  readonly updated_at: number
}

export interface GroupRoleMappingRow extends Row {
  readonly directory_id: string
  readonly group_id: string
  readonly group_name: string
  readonly role_id: string
  readonly precedence: number
  readonly updated_at: number
}
