import type { Override } from './override.ts'
import { parameterOf } from './override.ts'

const people = [
  'phone_number',
  'email_address',
  'created_at',
  'first_name',
  'last_name',
  'username',
]
const named = ['created_at', 'name', 'key']

/** What lists can be ordered by. */
const orders: Readonly<Record<string, readonly string[]>> = {
  GetUserList: [
    'created_at',
    'updated_at',
    'email_address',
    'web3wallet',
    'first_name',
    'last_name',
    'phone_number',
    'username',
    'last_active_at',
    'last_sign_in_at',
  ],
  ListInvitations: ['created_at', 'email_address', 'expires_at'],
  ListOrganizations: ['name', 'created_at', 'members_count'],
  ListOrganizationMemberships: people,
  InstanceGetOrganizationMemberships: people,
  ListSAMLConnections: people,
  ListOrganizationPermissions: named,
  ListOrganizationRoles: named,
  ListRoleSets: named,
  ListMachines: ['name', 'created_at'],
  ListOAuthApplications: ['name', 'created_at'],
  ListWaitlistEntries: ['created_at', 'invited_at', 'email_address'],
}

export const ordering: readonly Override[] = Object.entries(orders).map(([id, values]) => ({
  reason:
    'The file names the fields to order by in its prose only; the official client has them as a type. `+` and `-` before a field give the direction.',
  amend: (facts) => {
    parameterOf(facts, id, 'order_by').schema.enum = ['', '+', '-'].flatMap((sign) =>
      values.map((value) => sign + value),
    )
  },
}))
