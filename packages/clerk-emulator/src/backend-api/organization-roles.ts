import { checkRoleKey, createRole, creatorRole } from '../actions/roles.ts'
import type { Role } from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { flag, list, nullable, required, text } from '../http/fields.ts'
import { closedBody, openBody, readBody } from '../http/read-body.ts'
import type { Instance } from '../instance.ts'
import type { PermissionRow, RoleRow } from '../store/rows.ts'
import { listNamed } from './list-named.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toPermissionJson } from './organization-permissions.ts'

const createShape = closedBody({
  name: required(text),
  key: required(text),
  description: nullable(text),
  permissions: nullable(list(text)),
  include_in_initial_role_set: nullable(flag),
})

const updateShape = openBody({
  name: nullable(text),
  key: nullable(text),
  description: nullable(text),
  permissions: nullable(list(text)),
})

/** The roles that members of organizations can have. */
export const organizationRoles: Operations = {
  'GET /organization_roles': ({ instance, query }) =>
    listNamed(instance.store.roles, query, (row) => toRoleJson(instance, row)),
  'POST /organization_roles': ({ instance, body }) => {
    const { permissions, ...role } = readBody(body, createShape)
    const permission_ids = toPermissionIds(instance, permissions ?? [])
    return toRoleJson(instance, createRole(instance, { ...role, permission_ids }))
  },
  'GET /organization_roles/{organization_role_id}': (request) =>
    toRoleJson(request.instance, requireRole(request)),
  'PATCH /organization_roles/{organization_role_id}': updateRole,
  'DELETE /organization_roles/{organization_role_id}': deleteRole,
  'POST /organization_roles/{organization_role_id}/permissions/{permission_id}': (request) => {
    const { role, permission } = requireBoth(request)
    if (role.permission_ids.includes(permission.id)) {
      throw new ApiError(409, {
        code: 'organization_role_permission_association_exists',
        message: 'permission already assigned',
        long_message: `The role ${role.key} has the permission ${permission.key} already.`,
      })
    }
    return change(request.instance, role, {
      permission_ids: [...role.permission_ids, permission.id],
    })
  },
  'DELETE /organization_roles/{organization_role_id}/permissions/{permission_id}': (request) => {
    const { role, permission } = requireBoth(request)
    if (!role.permission_ids.includes(permission.id)) {
      throw new ApiError(404, {
        code: 'organization_role_permission_association_not_found',
        message: 'permission not assigned',
        long_message: `The role ${role.key} does not have the permission ${permission.key}.`,
      })
    }
    return change(request.instance, role, {
      permission_ids: role.permission_ids.filter((id) => id !== permission.id),
    })
  },
}

export function toRoleJson({ store }: Instance, { permission_ids, ...shown }: RoleRow): Role {
  const permissions = permission_ids.flatMap((id) => store.permissions.get(id) ?? [])
  const keys = permissions.map(({ key }) => key)
  return {
    object: 'role',
    ...shown,
    is_creator_eligible:
      keys.includes('org:sys_profile:manage') && keys.includes('org:sys_memberships:manage'),
    permissions: permissions.map(toPermissionJson),
  }
}

function requireRole({ instance, path }: OperationRequest): RoleRow {
  const id = path('organization_role_id')
  const role = instance.store.roles.get(id)
  if (!role) throw notFound('organization role', id)
  return role
}

function requireBoth(request: OperationRequest): { role: RoleRow; permission: PermissionRow } {
  const role = requireRole(request)
  const id = request.path('permission_id')
  const permission = request.instance.store.permissions.get(id)
  if (!permission) throw notFound('organization permission', id)
  return { role, permission }
}

function change(instance: Instance, role: RoleRow, changes: Partial<RoleRow>) {
  const row = instance.store.roles.update(role.id, { ...changes, updated_at: instance.now() })
  return toRoleJson(instance, row)
}

function updateRole(request: OperationRequest) {
  const { instance } = request
  const role = requireRole(request)
  const sent = readBody(request.body, updateShape)
  return change(instance, role, {
    ...(sent.name != null && { name: sent.name }),
    ...(sent.key != null && { key: checkRoleKey(instance, sent.key, role.id) }),
    ...(sent.description !== undefined && { description: sent.description }),
    ...(sent.permissions != null && {
      permission_ids: toPermissionIds(instance, sent.permissions),
    }),
  })
}

function deleteRole(request: OperationRequest) {
  const { store } = request.instance
  const role = requireRole(request)
  if (role.key === creatorRole) {
    throw invalidRole('organization_role_default_creator_role', role, 'is given to creators')
  }
  if (store.memberships.count('role_id', role.id) > 0) {
    throw invalidRole('organization_role_assigned_members', role, 'is the role of some members')
  }
  if ([...store.organizationInvitations.scan()].some((row) => row.role_id === role.id)) {
    throw invalidRole('organization_role_exists_in_invitations', role, 'is in invitations')
  }
  for (const roleSet of store.roleSets.scan()) {
    if (roleSet.default_role_id === role.id || roleSet.creator_role_id === role.id) {
      const reason = `is given to new members by the role set ${roleSet.key}`
      throw invalidRole('organization_role_domain_default_role', role, reason)
    }
  }
  for (const { id, role_ids } of store.roleSets.scan()) {
    store.roleSets.update(id, { role_ids: role_ids.filter((own) => own !== role.id) })
  }
  store.roles.delete(role.id)
  return { object: 'role', id: role.id, deleted: true }
}

function invalidRole(code: string, { key }: RoleRow, reason: string): ApiError {
  return new ApiError(422, {
    code,
    message: 'role is in use',
    long_message: `The role ${key} cannot be deleted: it ${reason}.`,
  })
}

/** Permissions are named by their ids; a key does as well. */
function toPermissionIds({ store }: Instance, names: readonly string[]): readonly string[] {
  const ids = names.map((name) => {
    const permission = store.permissions.get(name) ?? store.permissions.find('key', name)
    if (permission) return permission.id
    throw invalidParam('form_resource_not_found', 'permissions', `names no permission: ${name}`)
  })
  return [...new Set(ids)]
}
