import type {
  ClientRow,
  DevBrowserRow,
  EmailAddressRow,
  HandshakeRow,
  MembershipRow,
  OrganizationRow,
  PermissionRow,
  PhoneNumberRow,
  RoleRow,
  SessionRow,
  UserRow,
  Web3WalletRow,
} from './rows.ts'
import { createTable } from './table.ts'

/** All state of one instance. */
export type Store = ReturnType<typeof createStore>

/** Makes the empty tables of an instance. */
export function createStore() {
  return {
    users: createTable<UserRow, 'username' | 'external_id'>('users', {
      unique: {
        username: (row) => row.username?.toLowerCase(),
        external_id: (row) => row.external_id,
      },
    }),
    emailAddresses: createTable<EmailAddressRow, 'email_address', 'user_id'>('email_addresses', {
      unique: { email_address: (row) => row.email_address },
      indexes: { user_id: (row) => row.user_id },
    }),
    phoneNumbers: createTable<PhoneNumberRow, 'phone_number', 'user_id'>('phone_numbers', {
      unique: { phone_number: (row) => row.phone_number },
      indexes: { user_id: (row) => row.user_id },
    }),
    web3Wallets: createTable<Web3WalletRow, 'web3_wallet', 'user_id'>('web3_wallets', {
      unique: { web3_wallet: (row) => row.web3_wallet },
      indexes: { user_id: (row) => row.user_id },
    }),
    organizations: createTable<OrganizationRow, 'slug'>('organizations', {
      unique: { slug: (row) => row.slug },
    }),
    memberships: createTable<
      MembershipRow,
      'organization_and_user',
      'organization_id' | 'user_id' | 'role_id'
    >('organization_memberships', {
      unique: { organization_and_user: (row) => membershipKey(row.organization_id, row.user_id) },
      indexes: {
        organization_id: (row) => row.organization_id,
        user_id: (row) => row.user_id,
        role_id: (row) => row.role_id,
      },
    }),
    roles: createTable<RoleRow, 'key'>('organization_roles', { unique: { key: (row) => row.key } }),
    permissions: createTable<PermissionRow, 'key'>('organization_permissions', {
      unique: { key: (row) => row.key },
    }),
    clients: createTable<ClientRow>('clients'),
    sessions: createTable<
      SessionRow,
      'refresh_token',
      'user_id' | 'client_id' | 'last_active_organization_id'
    >('sessions', {
      unique: { refresh_token: (row) => row.refresh_token },
      indexes: {
        user_id: (row) => row.user_id,
        client_id: (row) => row.client_id,
        last_active_organization_id: (row) => row.last_active_organization_id,
      },
    }),
    devBrowsers: createTable<DevBrowserRow>('dev_browsers'),
    handshakes: createTable<HandshakeRow>('handshakes'),
  }
}

/** What a membership is unique by; ids hold no slash. */
export function membershipKey(organizationId: string, userId: string): string {
  return `${organizationId}/${userId}`
}
