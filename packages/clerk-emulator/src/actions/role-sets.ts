import { ApiError, invalidParam } from '../http/api-error.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { RoleSetRow } from '../store/rows/organization-rows.ts'
import type { RoleRow } from '../store/rows.ts'
import { creatorRole } from './roles.ts'

/** How many roles a set may hold. */
const maximumRoles = 10

/** The set that every instance starts with, and that organizations are in when nothing else is said. */
export function createInitialRoleSet({ store, now }: Instance): RoleSetRow {
  const at = now()
  const [admin, member] = [creatorRole, 'org:member'].map((key) => toSeededId('role', key))
  return store.roleSets.insert({
    id: toSeededId('rset', 'initial'),
    key: 'role_set:default',
    name: 'Default',
    description: null,
    type: 'initial',
    role_ids: [admin, member].filter((id) => id !== undefined),
    default_role_id: member ?? '',
    creator_role_id: admin ?? '',
    created_at: at,
    updated_at: at,
  })
}

/** The set with this key or id. */
export function findRoleSet({ store }: Instance, keyOrId: string): RoleSetRow | undefined {
  return store.roleSets.get(keyOrId) ?? store.roleSets.find('key', keyOrId)
}

/** @throws {ApiError} 422 when there is no such set. */
export function checkRoleSetKey(instance: Instance, param: string, key: string): RoleSetRow {
  const roleSet = findRoleSet(instance, key)
  if (roleSet) return roleSet
  throw invalidParam('form_resource_not_found', param, 'must be the key of a role set')
}

/** @throws {ApiError} 422 when a role does not exist. */
export function findRoles({ store }: Instance, param: string, keys: readonly string[]): RoleRow[] {
  return keys.map((key) => {
    const role = store.roles.find('key', key) ?? store.roles.get(key)
    if (role) return role
    throw invalidParam('form_resource_not_found', param, `names no role: ${JSON.stringify(key)}`)
  })
}

/** @throws {ApiError} 422 for a set that is empty, too large, or lacks the roles that it gives to creators and members. */
export function checkRoleSet(
  roleSet: Pick<RoleSetRow, 'role_ids' | 'default_role_id' | 'creator_role_id'>,
): void {
  const { role_ids, default_role_id, creator_role_id } = roleSet
  if (role_ids.length === 0 || role_ids.length > maximumRoles) {
    const problem = `must hold from 1 to ${maximumRoles} roles`
    throw invalidParam('form_param_array_size_exceeded', 'roles', problem)
  }
  const chosen = { default_role_key: default_role_id, creator_role_key: creator_role_id }
  for (const [param, id] of Object.entries(chosen)) {
    if (role_ids.includes(id)) continue
    throw invalidParam('form_resource_not_found', param, 'must be the key of a role of this set')
  }
}

/**
 * Gives the members of all organizations of a set other roles.
 *
 * @param mappings Role ids: the new one by the old one.
 * @throws {ApiError} 422 when members have a role that neither the mappings name nor the new set has.
 */
export function moveMembers(
  { store, now }: Instance,
  from: RoleSetRow,
  to: Pick<RoleSetRow, 'key' | 'role_ids'>,
  mappings: ReadonlyMap<string, string>,
): void {
  const organizations = [...store.organizations.scan()].filter(
    (row) => row.role_set_key === from.key,
  )
  const moves = organizations.flatMap(({ id }) =>
    store.memberships.list('organization_id', id).map((membership) => {
      const role_id = mappings.get(membership.role_id) ?? membership.role_id
      if (to.role_ids.includes(role_id)) return { id: membership.id, role_id }
      throw new ApiError(422, {
        code: 'organization_role_set_reassignment_mappings_missing',
        message: 'mapping is missing',
        long_message: `Members have the role ${store.roles.get(role_id)?.key}, which the other set lacks: map it to one that it has.`,
        meta: { param_name: 'reassignment_mappings' },
      })
    }),
  )
  const updated_at = now()
  for (const { id, role_id } of moves) store.memberships.update(id, { role_id, updated_at })
  for (const { id } of organizations) {
    store.organizations.update(id, { role_set_key: to.key, updated_at })
  }
}
