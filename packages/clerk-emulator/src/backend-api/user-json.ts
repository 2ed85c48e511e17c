import type { EmailAddress, PhoneNumber, User, Verification, Web3Wallet } from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { EmailAddressRow, PhoneNumberRow, UserRow, Web3WalletRow } from '../store/rows.ts'

/** A user as the Backend API shows it. */
export function toUserJson(instance: Instance, row: UserRow): User {
  const { store } = instance
  const { password, entitlements: _, password_compromised: __, ...shown } = row
  return {
    object: 'user',
    ...shown,
    image_url: toImageUrl(instance, row.id),
    profile_image_url: toImageUrl(instance, row.id),
    has_image: store.pictures.get(row.id) !== undefined,
    email_addresses: store.emailAddresses.list('user_id', row.id).map(toEmailAddressJson),
    phone_numbers: store.phoneNumbers.list('user_id', row.id).map(toPhoneNumberJson),
    web3_wallets: store.web3Wallets.list('user_id', row.id).map(toWeb3WalletJson),
    passkeys: store.passkeys
      .list('user_id', row.id)
      .map(({ user_id: _, created_at: __, ...own }) => ({ object: 'passkey', ...own })),
    external_accounts: store.externalAccounts
      .list('user_id', row.id)
      .map(({ user_id: _, access_token: __, ...own }) => ({ object: 'external_account', ...own })),
    saml_accounts: [],
    enterprise_accounts: [],
    password_enabled: password !== null,
    two_factor_enabled: row.totp_enabled || row.backup_code_enabled,
    deprovisioned: false,
    lockout_expires_in_seconds: null,
    verification_attempts_remaining: row.locked ? 0 : 100,
    scim: null,
  }
}

/** An email address as the Backend API shows it. */
export function toEmailAddressJson(row: EmailAddressRow): EmailAddress {
  const { user_id: _, verified, ...shown } = row
  return {
    object: 'email_address',
    ...shown,
    verification: verified ? verifiedByAdmin() : null,
    linked_to: [],
    matches_sso_connection: false,
  }
}

/** A phone number as the Backend API shows it. */
export function toPhoneNumberJson(row: PhoneNumberRow): PhoneNumber {
  const { user_id: _, verified, ...shown } = row
  return {
    object: 'phone_number',
    ...shown,
    verification: verified ? verifiedByAdmin() : null,
    linked_to: [],
    backup_codes: null,
  }
}

function toWeb3WalletJson(row: Web3WalletRow): Web3Wallet {
  const { user_id: _, ...shown } = row
  return { object: 'web3_wallet', ...shown, verification: verifiedByAdmin() }
}

/** Where the picture of a user or organization is served: initials, drawn by the emulator itself. */
export function toImageUrl({ url }: Instance, id: string): string {
  return `${url}/images/${id}.svg`
}

/** What the Backend API says of an identifier that it was given as verified. */
function verifiedByAdmin(): Verification {
  return {
    object: 'verification_admin',
    status: 'verified',
    strategy: 'admin',
    attempts: null,
    expire_at: null,
  }
}
