import type { RoleSet, RoleSetItem } from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { RoleSetRow } from '../store/rows/organization-rows.ts'

/** A role set as the Backend API shows it. */
export function toRoleSetJson(instance: Instance, row: RoleSetRow): RoleSet {
  const { role_ids, default_role_id, creator_role_id, ...shown } = row
  const items = role_ids.flatMap((id) => toItem(instance, row, id) ?? [])
  return {
    object: 'role_set',
    ...shown,
    roles: items,
    default_role: items.find(({ id }) => id === default_role_id) ?? null,
    creator_role: items.find(({ id }) => id === creator_role_id) ?? null,
    role_set_migration: null,
  }
}

function toItem(
  { store }: Instance,
  { key: setKey }: RoleSetRow,
  roleId: string,
): RoleSetItem | undefined {
  const role = store.roles.get(roleId)
  if (!role) return undefined
  const members_count = store.memberships
    .list('role_id', roleId)
    .filter((row) => store.organizations.get(row.organization_id)?.role_set_key === setKey).length
  const { id, name, key, description, created_at, updated_at } = role
  return {
    object: 'role_set_item',
    id,
    name,
    key,
    description,
    members_count,
    has_members: members_count > 0,
    created_at,
    updated_at,
  }
}
