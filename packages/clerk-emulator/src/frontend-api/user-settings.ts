/** What people are asked for: email address and password are needed, everything else may be left out. */
export function toUserSettings() {
  return {
    attributes: toAttributes(),
    social: {},
    saml: { enabled: false },
    enterprise_sso: { enabled: false },
    sign_in: { second_factor: { required: false, enabled: true } },
    sign_up: {
      captcha_enabled: false,
      captcha_widget_type: 'smart',
      custom_action_required: false,
      progressive: true,
      mode: 'public',
      legal_consent_enabled: false,
    },
    restrictions: toRestrictions(),
    password_settings: toPasswordSettings(),
    username_settings: {
      min_length: 4,
      max_length: 64,
      allow_extended_special_characters: false,
      allow_numeric_usernames: true,
    },
    actions: { delete_self: true, create_organization: true, create_organizations_limit: null },
    attack_protection: {
      user_lockout: { enabled: false, max_attempts: 100, duration_in_minutes: 60 },
      pii: { enabled: false },
      email_link: { require_same_client: false },
      enumeration_protection: { enabled: false },
    },
    passkey_settings: {
      allow_autofill: false,
      show_sign_in_button: false,
      satisfies_second_factor: false,
    },
  }
}

function toAttributes() {
  return {
    email_address: toAttribute({ required: true, first_factors: ['email_code'] }),
    phone_number: toAttribute({ first_factors: ['phone_code'] }),
    username: toAttribute({ used_for_first_factor: true }),
    web3_wallet: toAttribute({ enabled: false }),
    first_name: toAttribute({}),
    last_name: toAttribute({}),
    password: toAttribute({ required: true }),
    authenticator_app: toAttribute({ second_factors: ['totp'] }),
    ticket: toAttribute({ used_for_first_factor: true }),
    backup_code: toAttribute({ second_factors: ['backup_code'] }),
    passkey: toAttribute({ enabled: false }),
  }
}

interface AttributeOptions {
  readonly enabled?: boolean
  readonly required?: boolean
  readonly used_for_first_factor?: boolean
  readonly first_factors?: readonly string[]
  readonly second_factors?: readonly string[]
}

function toAttribute({
  enabled = true,
  required = false,
  first_factors = [],
  used_for_first_factor = first_factors.length > 0,
  second_factors = [],
}: AttributeOptions) {
  return {
    enabled,
    required,
    used_for_first_factor,
    first_factors,
    used_for_second_factor: second_factors.length > 0,
    second_factors,
    verifications: first_factors,
    verify_at_sign_up: first_factors.length > 0,
    immutable: false,
  }
}

function toRestrictions() {
  return {
    allowlist: { enabled: false },
    blocklist: { enabled: false },
    allowlist_blocklist_disabled_on_sign_in: { enabled: false },
    block_email_subaddresses: { enabled: false },
    block_disposable_email_domains: { enabled: false },
  }
}

function toPasswordSettings() {
  return {
    disable_hibp: true,
    disable_password_reverification: false,
    min_length: 8,
    max_length: 72,
    require_special_char: false,
    require_numbers: false,
    require_uppercase: false,
    require_lowercase: false,
    show_zxcvbn: false,
    min_zxcvbn_strength: 0,
    enforce_hibp_on_sign_in: false,
    allowed_special_characters: '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~',
  }
}
