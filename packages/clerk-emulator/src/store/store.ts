import type {
  ClientRow,
  DevBrowserRow,
  EmailAddressRow,
  HandshakeRow,
  JwtTemplateRow,
  MembershipRow,
  OrganizationRow,
  PermissionRow,
  PhoneNumberRow,
  RoleRow,
  SessionRow,
  UserRow,
  Web3WalletRow,
} from './rows.ts'
import { createApplicationTables } from './application-tables.ts'
import { createBillingTables } from './billing-tables.ts'
import { createPeopleTables } from './people-tables.ts'
import { createAttemptTables } from './attempt-tables.ts'
import { Table } from './table.ts'

/** All state of one instance. */
export type Store = ReturnType<typeof createStore>

/** Makes the empty tables of an instance. */
export function createStore() {
  return {
    ...createPeople(),
    ...createPeopleTables(),
    ...createOrganizations(),
    ...createBrowsers(),
    ...createAttemptTables(),
    ...createApplicationTables(),
    ...createBillingTables(),
  }
}

function createPeople() {
  return {
    users: new Table<UserRow, 'username' | 'external_id'>('users', {
      unique: {
        username: (row) => row.username?.toLowerCase(),
        external_id: (row) => row.external_id,
      },
    }),
    emailAddresses: new Table<EmailAddressRow, 'email_address', 'user_id'>('email_addresses', {
      unique: { email_address: (row) => row.email_address },
      indexes: { user_id: (row) => row.user_id },
    }),
    phoneNumbers: new Table<PhoneNumberRow, 'phone_number', 'user_id'>('phone_numbers', {
      unique: { phone_number: (row) => row.phone_number },
      indexes: { user_id: (row) => row.user_id },
    }),
    web3Wallets: new Table<Web3WalletRow, 'web3_wallet', 'user_id'>('web3_wallets', {
      unique: { web3_wallet: (row) => row.web3_wallet },
      indexes: { user_id: (row) => row.user_id },
    }),
  }
}

function createOrganizations() {
  return {
    organizations: new Table<OrganizationRow, 'slug'>('organizations', {
      unique: { slug: (row) => row.slug },
    }),
    memberships: new Table<MembershipRow, 'member', 'organization_id' | 'user_id' | 'role_id'>(
      'organization_memberships',
      {
        unique: { member: (row) => membershipKey(row.organization_id, row.user_id) },
        indexes: {
          organization_id: (row) => row.organization_id,
          user_id: (row) => row.user_id,
          role_id: (row) => row.role_id,
        },
      },
    ),
    roles: new Table<RoleRow, 'key'>('organization_roles', { unique: { key: (row) => row.key } }),
    permissions: new Table<PermissionRow, 'key'>('organization_permissions', {
      unique: { key: (row) => row.key },
    }),
  }
}

function createBrowsers() {
  return {
    clients: new Table<ClientRow>('clients'),
    sessions: new Table<SessionRow, never, 'user_id' | 'client_id' | 'last_active_organization_id'>(
      'sessions',
      {
        indexes: {
          user_id: (row) => row.user_id,
          client_id: (row) => row.client_id,
          last_active_organization_id: (row) => row.last_active_organization_id,
        },
      },
    ),
    devBrowsers: new Table<DevBrowserRow>('dev_browsers'),
    handshakes: new Table<HandshakeRow>('handshakes'),
    jwtTemplates: new Table<JwtTemplateRow, 'name'>('jwt_templates', {
      unique: { name: (row) => row.name },
    }),
  }
}

/** What a membership is unique by; ids hold no slash. */
export function membershipKey(organizationId: string, userId: string): string {
  return `${organizationId}/${userId}`
}
