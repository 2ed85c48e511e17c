import type { Permission } from '../facts/types.ts'
import { checkPermissionKey, createPermission } from '../actions/roles.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { required, text } from '../http/fields.ts'
import { openBody, readBody } from '../http/read-body.ts'
import type { PermissionRow } from '../store/rows.ts'
import { listNamed } from './list-named.ts'
import type { OperationRequest, Operations } from './operation.ts'

const createShape = openBody({ name: required(text), key: required(text), description: text })

const updateShape = openBody({ name: text, key: text, description: text })

/** The permissions that roles are made of. */
export const organizationPermissions: Operations = {
  'GET /organization_permissions': ({ instance, query }) =>
    listNamed(instance.store.permissions, query, toPermissionJson),
  'POST /organization_permissions': ({ instance, body }) =>
    toPermissionJson(createPermission(instance, readBody(body, createShape))),
  'GET /organization_permissions/{permission_id}': (request) =>
    toPermissionJson(requirePermission(request)),
  'PATCH /organization_permissions/{permission_id}': (request) => {
    const { instance } = request
    const permission = requireCustomPermission(request)
    const sent = readBody(request.body, updateShape)
    if (sent.key !== undefined) checkPermissionKey(instance, sent.key, permission.id)
    const changes = { ...sent, updated_at: instance.now() }
    return toPermissionJson(
      instance.store.permissions.update(permission.id, changes as Partial<PermissionRow>),
    )
  },
  'DELETE /organization_permissions/{permission_id}': (request) => {
    const { permissions, roles } = request.instance.store
    const { id } = requireCustomPermission(request)
    for (const role of roles.scan()) {
      if (!role.permission_ids.includes(id)) continue
      roles.update(role.id, { permission_ids: role.permission_ids.filter((own) => own !== id) })
    }
    permissions.delete(id)
    return { object: 'permission', id, deleted: true }
  },
}

/** A permission as the Backend API shows it. */
export function toPermissionJson(row: PermissionRow): Permission {
  return { object: 'permission', ...row }
}

function requirePermission({ instance, path }: OperationRequest): PermissionRow {
  const id = path('permission_id')
  const permission = instance.store.permissions.get(id)
  if (!permission) throw notFound('organization permission', id)
  return permission
}

function requireCustomPermission(request: OperationRequest): PermissionRow {
  const permission = requirePermission(request)
  if (permission.type === 'user') return permission
  throw new ApiError(403, {
    code: 'organization_system_permission_not_modifiable',
    message: 'system permission',
    long_message: `${permission.key} is a permission of Clerk's own, which cannot be changed.`,
  })
}
