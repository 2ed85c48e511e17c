import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { MembershipRow, Metadata, OrganizationRow, RoleRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { checkMetadata } from './metadata.ts'

/** Somebody has to be able to run an organization: these make up the least that one of its members must have. */
const minimumPermissions = ['org:sys_profile:manage', 'org:sys_memberships:manage']

/** What a membership is made from. */
export interface NewMembership {
  readonly id?: string | undefined
  readonly user_id: string
  /** The role's key: `org:member`. */
  readonly role: string
  readonly public_metadata?: Metadata | null | undefined
  readonly private_metadata?: Metadata | null | undefined
}

/**
 * Adds a user to an organization.
 *
 * @throws {ApiError} 404 for an unknown user, 422 for an unknown role, 400 `already_a_member_in_organization`,
 * 403 `organization_membership_quota_exceeded`.
 */
export function addMember(
  { store, ids, now }: Instance,
  organization: OrganizationRow,
  membership: NewMembership,
): MembershipRow {
  const user = store.users.get(membership.user_id)
  if (!user) throw notFound('user', membership.user_id)
  const role = requireRole(store, membership.role)
  if (store.memberships.find('member', membershipKey(organization.id, user.id))) {
    throw new ApiError(400, {
      code: 'already_a_member_in_organization',
      message: 'already a member',
      long_message: `The user ${user.id} is a member of the organization ${organization.id} already.`,
    })
  }
  const limit = organization.max_allowed_memberships
  if (limit > 0 && store.memberships.count('organization_id', organization.id) >= limit) {
    throw new ApiError(403, {
      code: 'organization_membership_quota_exceeded',
      message: 'membership quota exceeded',
      long_message: `The organization ${organization.id} may have at most ${limit} members.`,
    })
  }
  const at = now()
  return store.memberships.insert({
    id: membership.id ?? ids.next('orgmem'),
    organization_id: organization.id,
    user_id: user.id,
    role_id: role.id,
    public_metadata: checkMetadata('public_metadata', membership.public_metadata ?? {}),
    private_metadata: checkMetadata('private_metadata', membership.private_metadata ?? {}),
    created_at: at,
    updated_at: at,
  })
}

/** @throws {ApiError} 422 unknown role, 400 when nobody could run the organization any more. */
export function changeRole(
  instance: Instance,
  membership: MembershipRow,
  role: string,
): MembershipRow {
  const { id: role_id } = requireRole(instance.store, role)
  requireAnotherLeader(instance, membership, role_id)
  return instance.store.memberships.update(membership.id, { role_id, updated_at: instance.now() })
}

/** Takes a user out of an organization; sessions in which it is active go back to the personal account. */
export function removeMember(instance: Instance, membership: MembershipRow): void {
  requireAnotherLeader(instance, membership, undefined)
  const { store } = instance
  for (const session of store.sessions.list('user_id', membership.user_id)) {
    if (session.last_active_organization_id !== membership.organization_id) continue
    store.sessions.update(session.id, { last_active_organization_id: null })
  }
  store.memberships.delete(membership.id)
}

/** @throws {ApiError} 422 */
export function requireRole(store: Instance['store'], key: string): RoleRow {
  const role = store.roles.find('key', key)
  if (role) return role
  const known = Array.from(store.roles.scan(), (row) => row.key).join(', ')
  throw invalidParam('form_resource_not_found', 'role', `must be the key of a role: ${known}`)
}

/** @param roleId The role that the member is to have; `undefined` when the member goes. */
function requireAnotherLeader(
  instance: Instance,
  membership: MembershipRow,
  roleId: string | undefined,
): void {
  if (!leads(instance, membership.role_id) || leads(instance, roleId)) return
  if (hasLeader(instance, membership.organization_id, membership.id)) return
  throw new ApiError(400, {
    code: 'organization_minimum_permissions_needed',
    message: 'last member who can manage the organization',
    long_message:
      'An organization keeps at least one member who can manage it and its members: give another member such a role first.',
  })
}

/** Whether a member, other than the one that is left out, can manage the organization and its members. */
export function hasLeader(
  instance: Instance,
  organizationId: string,
  withoutMembershipId?: string,
): boolean {
  return instance.store.memberships
    .list('organization_id', organizationId)
    .some((row) => row.id !== withoutMembershipId && leads(instance, row.role_id))
}

function leads({ store }: Instance, roleId: string | undefined): boolean {
  const own = (roleId === undefined ? undefined : store.roles.get(roleId))?.permission_ids ?? []
  return minimumPermissions.every((key) => {
    const permission = store.permissions.find('key', key)
    return permission !== undefined && own.includes(permission.id)
  })
}
