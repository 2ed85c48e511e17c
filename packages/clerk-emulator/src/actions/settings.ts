import type { Instance } from '../instance.ts'
import type { SettingsRow } from '../store/rows/organization-rows.ts'

const id = 'settings'

const oauthDefaults: SettingsRow['oauth'] = {
  dynamic_oauth_client_registration: false,
  default_scopes: null,
  oauth_jwt_access_tokens: false,
  client_id_metadata_documents_advertised: false,
  client_id_metadata_documents_only_allow_pre_registered_clients: false,
  client_id_metadata_documents_block_implicitly_allowed_clients: false,
}

const organizationDefaults: SettingsRow['organization'] = {
  enabled: true,
  max_allowed_memberships: 0,
  admin_delete_enabled: true,
  domains_enabled: true,
  slug_disabled: false,
  domains_enrollment_modes: ['manual_invitation', 'automatic_invitation', 'automatic_suggestion'],
  creator_role: 'org:admin',
  domains_default_role: 'org:member',
}

/** What a new instance is set to. */
function createDefaults(now: number): SettingsRow {
  return {
    id,
    created_at: now,
    test_mode: true,
    hibp: true,
    support_email: null,
    clerk_js_version: null,
    development_origin: '',
    allowed_origins: null,
    home_url: null,
    from_email_address: 'noreply',
    progressive_sign_up: true,
    enhanced_email_deliverability: false,
    restrictions: {
      allowlist: false,
      blocklist: false,
      allowlist_blocklist_disabled_on_sign_in: false,
      block_email_subaddresses: false,
      block_disposable_email_domains: false,
      ignore_dots_for_gmail_addresses: false,
    },
    protect: { rules_enabled: false, specter_enabled: false },
    blocked_country_codes: [],
    oauth: oauthDefaults,
    organization: organizationDefaults,
    svix_app: false,
  }
}

/** The settings of an instance; the defaults until one is changed. */
export function getSettings({ store, now }: Instance): SettingsRow {
  return store.settings.get(id) ?? createDefaults(now())
}

/** Changes settings, and gives all of them. */
export function changeSettings(instance: Instance, changes: Partial<SettingsRow>): SettingsRow {
  const { settings } = instance.store
  if (!settings.get(id)) settings.insert(getSettings(instance))
  return settings.update(id, changes)
}

/** Whether the allowlist and blocklist let an identifier in. */
export function isAdmitted(instance: Instance, identifier: string): boolean {
  const { store } = instance
  const { restrictions } = getSettings(instance)
  const value = identifier.toLowerCase()
  const patterns = [value, `*@${value.split('@')[1] ?? ''}`]
  const isOn = (table: 'allowlistIdentifiers' | 'blocklistIdentifiers'): boolean =>
    patterns.some((pattern) => store[table].find('identifier', pattern) !== undefined)
  if (restrictions.blocklist && isOn('blocklistIdentifiers')) return false
  if (restrictions.block_email_subaddresses && /[+=#].*@/.test(value)) return false
  return !restrictions.allowlist || isOn('allowlistIdentifiers')
}
