import {
  toOrganizationInvitationJson,
  toPublicOrganizationJson,
} from '../backend-api/organization-invitation-json.ts'
import { toMembershipJson, toOrganizationJson } from '../backend-api/organization-json.ts'
import { toPermissionJson } from '../backend-api/organization-permissions.ts'
import { toRoleJson } from '../backend-api/organization-roles.ts'
import { toUserJson } from '../backend-api/user-json.ts'
import { findUserId } from '../actions/identifiers.ts'
import type { Instance } from '../instance.ts'
import type { MessageRow } from '../store/attempt-rows.ts'
import type { EmailRow } from '../store/rows/instance-rows.ts'
import type {
  OrganizationDomainRow,
  OrganizationInvitationRow,
} from '../store/rows/organization-rows.ts'
import type { WaitlistEntryRow } from '../store/rows/people-rows.ts'
import type {
  MembershipRow,
  OrganizationRow,
  PermissionRow,
  RoleRow,
  SessionRow,
  UserRow,
} from '../store/rows.ts'
import type { Row } from '../store/table.ts'
import { tellOfBilling } from './tell-of-billing.ts'
import { toEmailEventJson, toSmsEventJson } from './message-event-json.ts'
import { toSessionEventJson } from './session-event-json.ts'
import type { RowChange } from './watch-store.ts'
import { toDeletedObject } from './webhook-event.ts'
import type { Happening } from './webhook-event.ts'

/** What changes of rows mean to somebody who only knows events. */
export function toHappenings(
  instance: Instance,
  changes: readonly RowChange[],
): readonly Happening[] {
  const own = changes.flatMap((change) => {
    // Made and deleted in one go: nobody has seen it.
    if (!change.before && !change.after) return []
    return tellers[change.table]?.(instance, change) ?? tellOfBilling(instance, change)
  })
  return [...own, ...tellOfOwners(instance, changes)]
}

type Teller = (instance: Instance, change: RowChange) => readonly Happening[]

/** By table: its name says what its rows are. */
const tellers: Readonly<Record<string, Teller>> = {
  users: tellOf<UserRow>('user', toUserJson, (row) =>
    row.external_id === null ? {} : { external_id: row.external_id },
  ),
  organizations: tellOf<OrganizationRow>('organization', toOrganizationJson, ({ slug }) => ({
    slug,
  })),
  permissions: tellOf<PermissionRow>('permission', (_, row) => toPermissionJson(row)),
  roles: tellOf<RoleRow>('role', toRoleJson),
  organizationDomains: tellOf<OrganizationDomainRow>('organizationDomain', (instance, row) => ({
    object: 'organization_domain',
    ...row,
    verification: row.affiliation_verification,
    public_organization_data: toPublicOrganizationJson(instance, row.organization_id) ?? null,
  })),
  memberships: (instance, { before, after, shown }) => {
    const data = after ? toMembershipJson(instance, after as MembershipRow) : shown
    if (data === undefined) return []
    const what = before ? (after ? 'updated' : 'deleted') : 'created'
    return [{ type: `organizationMembership.${what}`, data }]
  },
  organizationInvitations: tellOfInvitation,
  sessions: tellOfSession,
  waitlistEntries: (_, { before, after }) => {
    if (!after) return []
    const { invitation_id: __, ...row } = after as WaitlistEntryRow
    const data = { object: 'waitlist_entry', ...row }
    return [{ type: before ? 'waitlistEntry.updated' : 'waitlistEntry.created', data }]
  },
  messages: (_, { before, after }) => {
    if (before || !after) return []
    const row = after as MessageRow
    return row.channel === 'email'
      ? [{ type: 'email.created', data: toEmailEventJson(row) }]
      : [{ type: 'sms.created', data: toSmsEventJson(row) }]
  },
  emails: (_, { before, after }) =>
    before || !after
      ? []
      : [{ type: 'email.created', data: { object: 'email', ...(after as EmailRow) } }],
}

/** Tells of something that can be created, updated and deleted. */
function tellOf<R extends Row>(
  name: 'user' | 'organization' | 'permission' | 'role' | 'organizationDomain',
  show: (instance: Instance, row: R) => unknown,
  rest: (row: R) => Record<string, unknown> = () => ({}),
): Teller {
  const object = name === 'organizationDomain' ? 'organization_domain' : name
  return (instance, { before, after }) => {
    if (after && before && isJustUse(before, after)) return []
    if (after) {
      const type = before ? (`${name}.updated` as const) : (`${name}.created` as const)
      return [{ type, data: show(instance, after as R) }]
    }
    const row = before as R
    return [{ type: `${name}.deleted`, data: toDeletedObject(object, row.id, rest(row)) }]
  }
}

/** That somebody was there again is no news. */
function isJustUse(before: Row, after: Row): boolean {
  const shown = ({ last_active_at: _, ...row }: Row & { last_active_at?: unknown }): string =>
    JSON.stringify(row)
  return shown(before) === shown(after)
}

function tellOfInvitation(instance: Instance, { before, after }: RowChange): readonly Happening[] {
  if (!after) return []
  const row = after as OrganizationInvitationRow
  const data = toOrganizationInvitationJson(instance, row)
  if (!before) return [{ type: 'organizationInvitation.created', data }]
  if ((before as OrganizationInvitationRow).status === row.status) return []
  if (row.status === 'revoked') return [{ type: 'organizationInvitation.revoked', data }]
  if (row.status !== 'accepted') return []
  const user_id = findUserId(instance, 'email_address', row.email_address) ?? ''
  const organization = toPublicOrganizationJson(instance, row.organization_id) ?? null
  const accepted = { ...data, user_id, data: { public_organization_data: organization } }
  return [{ type: 'organizationInvitation.accepted', data: accepted }]
}

/** The ends of a session that there is an event for. */
const ends = {
  ended: 'session.ended',
  removed: 'session.removed',
  revoked: 'session.revoked',
} as const

function tellOfSession(
  instance: Instance,
  { before, after, shown }: RowChange,
): readonly Happening[] {
  if (!after) return []
  const row = after as SessionRow
  if (!before) {
    const type = row.status === 'pending' ? 'session.pending' : 'session.created'
    return [{ type, data: toSessionEventJson(instance, row) }]
  }
  if ((before as SessionRow).status === row.status || !(row.status in ends)) return []
  // Just asked: it is one of the names.
  return [{ type: ends[row.status as keyof typeof ends], data: shown }]
}

const possessions = [
  'emailAddresses',
  'phoneNumbers',
  'web3Wallets',
  'passkeys',
  'externalAccounts',
]

/** A new address is an update of its user, of whom nothing else may have been changed. */
function tellOfOwners(instance: Instance, changes: readonly RowChange[]): readonly Happening[] {
  const told = new Set(
    changes.flatMap(({ table, before, after }) =>
      table === 'users' ? [after?.id ?? before?.id] : [],
    ),
  )
  const owners = new Set(
    changes.flatMap(({ table, before, after }) =>
      possessions.includes(table) ? [((after ?? before) as Row & { user_id: string }).user_id] : [],
    ),
  )
  return [...owners].flatMap((id) => {
    const user = told.has(id) ? undefined : instance.store.users.get(id)
    return user ? [{ type: 'user.updated', data: toUserJson(instance, user) }] : []
  })
}
