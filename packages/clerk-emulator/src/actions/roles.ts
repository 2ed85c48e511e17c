import { invalidParam } from '../http/api-error.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { PermissionRow, RoleRow } from '../store/rows.ts'

/** The role of whoever creates an organization. */
export const creatorRole = 'org:admin'

const systemPermissions = [
  ['org:sys_profile:manage', 'Manage organization'],
  ['org:sys_profile:delete', 'Delete organization'],
  ['org:sys_memberships:read', 'Read members'],
  ['org:sys_memberships:manage', 'Manage members'],
  ['org:sys_domains:read', 'Read domains'],
  ['org:sys_domains:manage', 'Manage domains'],
  ['org:sys_billing:read', 'Read billing'],
  ['org:sys_billing:manage', 'Manage billing'],
] as const

const memberPermissions: readonly string[] = ['org:sys_memberships:read', 'org:sys_billing:read']

/** What a role is made from. */
export interface NewRole {
  readonly id?: string | undefined
  readonly name: string
  readonly key: string
  readonly description?: string | null | undefined
  readonly permission_ids?: readonly string[] | undefined
}

/** What a permission is made from. */
export interface NewPermission {
  readonly id?: string | undefined
  readonly name: string
  readonly key: string
  readonly description?: string | undefined
}

/** Adds what every instance starts with: the system permissions, the roles `org:admin` and `org:member`. */
export function createDefaultRoles(instance: Instance): void {
  const permissions = systemPermissions.map(([key, name]) =>
    insertPermission(instance, { id: toSeededId('perm', key), key, name }, 'system'),
  )
  createRole(instance, {
    id: toSeededId('role', creatorRole),
    key: creatorRole,
    name: 'Admin',
    permission_ids: permissions.map(({ id }) => id),
  })
  createRole(instance, {
    id: toSeededId('role', 'org:member'),
    key: 'org:member',
    name: 'Member',
    permission_ids: permissions
      .filter(({ key }) => memberPermissions.includes(key))
      .map(({ id }) => id),
  })
}

/** @throws {ApiError} 422 when the key is no role key or is taken. */
export function createRole(instance: Instance, role: NewRole): RoleRow {
  const now = instance.now()
  return instance.store.roles.insert({
    id: role.id ?? instance.ids.next('role'),
    name: role.name,
    key: checkRoleKey(instance, role.key),
    description: role.description ?? null,
    permission_ids: [...new Set(role.permission_ids)],
    created_at: now,
    updated_at: now,
  })
}

/** @throws {ApiError} 422 when the key is no key of a custom permission or is taken. */
export function createPermission(instance: Instance, permission: NewPermission): PermissionRow {
  checkPermissionKey(instance, permission.key)
  return insertPermission(instance, permission, 'user')
}

function insertPermission(
  { store, ids, now }: Instance,
  { id = ids.next('perm'), name, key, description = '' }: NewPermission,
  type: PermissionRow['type'],
): PermissionRow {
  const at = now()
  return store.permissions.insert({
    id,
    name,
    key,
    description,
    type,
    created_at: at,
    updated_at: at,
  })
}

/** @throws {ApiError} 422 */
export function checkRoleKey({ store }: Instance, key: string, roleId?: string): string {
  if (!/^org:[a-z0-9_]+$/.test(key)) {
    throw invalidParam(
      'form_param_format_invalid',
      'key',
      'must be org: and then lower-case letters, digits or underscores, such as org:billing_admin',
    )
  }
  const holder = store.roles.find('key', key)
  if (holder && holder.id !== roleId) {
    throw invalidParam('form_already_exists', 'key', 'is the key of another role')
  }
  return key
}

/** @throws {ApiError} 422 */
export function checkPermissionKey(
  { store }: Instance,
  key: string,
  permissionId?: string,
): string {
  if (!/^org:(?!sys_)[a-z0-9_]+:[a-z0-9_]+$/.test(key)) {
    throw invalidParam(
      'form_param_format_invalid',
      'key',
      'must be org:<feature>:<action>, such as org:billing:manage, and not begin with org:sys_',
    )
  }
  const holder = store.permissions.find('key', key)
  if (holder && holder.id !== permissionId) {
    throw invalidParam('form_already_exists', 'key', 'is the key of another permission')
  }
  return key
}
