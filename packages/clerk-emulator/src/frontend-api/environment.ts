import { creatorRole } from '../actions/roles.ts'
import type { Instance } from '../instance.ts'
import { isProduction } from './instance-type.ts'
import { toUserSettings } from './user-settings.ts'

/** `GET /v1/environment`: what sign-in asks for and where its pages are. */
export function toEnvironmentJson(instance: Instance) {
  return {
    auth_config: toAuthConfig(instance),
    display_config: toDisplayConfig(instance),
    user_settings: toUserSettings(),
    organization_settings: toOrganizationSettings(),
    fraud_settings: {
      object: 'fraud_settings',
      native: { device_attestation_mode: 'disabled' },
    },
    commerce_settings: {
      billing: {
        stripe_publishable_key: null,
        free_trial_requires_payment_method: false,
        user: { enabled: false, has_paid_plans: false },
        organization: { enabled: false, has_paid_plans: false },
      },
    },
    api_keys_settings: {
      enabled: false,
      user_api_keys_enabled: false,
      orgs_api_keys_enabled: false,
    },
    protect_config: { loaders: [] },
    client_debug_mode: false,
    partitioned_cookies: false,
    maintenance_mode: false,
  }
}

function toAuthConfig(instance: Instance) {
  return {
    object: 'auth_config',
    id: `aac_${instance.id.slice(4)}`,
    first_name: 'on',
    last_name: 'on',
    email_address: 'required',
    phone_number: 'on',
    username: 'on',
    password: 'required',
    identification_requirements: [['email_address']],
    identification_strategies: ['email_address', 'phone_number', 'username'],
    first_factors: ['password', 'email_code', 'phone_code', 'ticket'],
    second_factors: ['totp', 'backup_code'],
    email_address_verification_strategies: ['email_code'],
    single_session_mode: false,
    enhanced_email_deliverability: false,
    test_mode: !isProduction(instance),
    cookieless_dev: !isProduction(instance),
    url_based_session_syncing: !isProduction(instance),
    claimed_at: null,
    reverification: true,
    native_settings: {
      object: 'native_settings',
      api_enabled: true,
      trusted_device_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_in_enabled: false,
      trusted_device_enrollment_prompt_after_sign_up_enabled: false,
    },
  }
}

function toDisplayConfig(instance: Instance) {
  const { url } = instance
  const home = instance.authorizedParty
  return {
    object: 'display_config',
    id: `display_config_${instance.id.slice(4)}`,
    instance_environment_type: isProduction(instance) ? 'production' : 'development',
    application_name: 'Emulator',
    theme: {},
    preferred_sign_in_strategy: 'password',
    ...toPageUrls(url, home),
    logo_image_url: null,
    favicon_image_url: null,
    support_email: null,
    branded: false,
    experimental_force_oauth_first: false,
    clerk_js_version: null,
    show_devmode_warning: false,
    google_one_tap_client_id: null,
    help_url: null,
    privacy_policy_url: null,
    terms_url: null,
    logo_url: null,
    favicon_url: null,
    logo_image: null,
    favicon_image: null,
    captcha_public_key: null,
    captcha_widget_type: null,
    captcha_public_key_invisible: null,
    captcha_provider: null,
    captcha_oauth_bypass: [],
    captcha_heartbeat: false,
  }
}

function toPageUrls(url: string, home: string) {
  return {
    home_url: home,
    sign_in_url: `${url}/sign-in`,
    sign_up_url: `${url}/sign-up`,
    user_profile_url: `${url}/user`,
    waitlist_url: `${url}/sign-up`,
    oauth_consent_url: `${url}/oauth-consent`,
    after_sign_in_url: home,
    after_sign_up_url: home,
    after_sign_out_one_url: `${url}/sign-in`,
    after_sign_out_all_url: `${url}/sign-in`,
    after_switch_session_url: home,
    after_join_waitlist_url: home,
    organization_profile_url: `${url}/user`,
    create_organization_url: `${url}/user`,
    after_leave_organization_url: home,
    after_create_organization_url: home,
    logo_link_url: home,
  }
}

function toOrganizationSettings() {
  return {
    enabled: true,
    max_allowed_memberships: 0,
    force_organization_selection: false,
    actions: { admin_delete: true },
    domains: { enabled: false, enrollment_modes: [], default_role: 'org:member' },
    slug: { disabled: false },
    creator_role: creatorRole,
  }
}
