import {
  checkRoleSet,
  checkRoleSetKey,
  findRoles,
  findRoleSet,
  moveMembers,
} from '../actions/role-sets.ts'
import type { RoleSet } from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { given, sent } from '../http/given.ts'
import type { Instance } from '../instance.ts'
import type { RoleSetRow } from '../store/rows/organization-rows.ts'
import { listNamed } from './list-named.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toRoleSetJson } from './role-set-json.ts'

/** Which roles the members of an organization can have. */
export const roleSets: Operations = {
  'GET /role_sets': ({ instance, query }) =>
    listNamed(instance.store.roleSets, query, (row) => toRoleSetJson(instance, row)),
  'POST /role_sets': createRoleSet,
  'GET /role_sets/{role_set_key_or_id}': (request) =>
    toRoleSetJson(request.instance, requireRoleSet(request)),
  'PATCH /role_sets/{role_set_key_or_id}': updateRoleSet,
  'POST /role_sets/{role_set_key_or_id}/replace': replaceRoleSet,
  'POST /role_sets/{role_set_key_or_id}/roles': (request) => {
    const { instance, body } = request
    const row = requireRoleSet(request)
    const added = findRoles(instance, 'role_keys', body.role_keys).map(({ id }) => id)
    return change(instance, row, {
      role_ids: [...new Set([...row.role_ids, ...added])],
      ...toChosenRoles(instance, body),
    })
  },
  'POST /role_sets/{role_set_key_or_id}/roles/replace': replaceRole,
}

function requireRoleSet({ instance, path }: OperationRequest): RoleSetRow {
  const row = findRoleSet(instance, path('role_set_key_or_id'))
  if (!row) throw notFound('role set', path('role_set_key_or_id'))
  return row
}

function createRoleSet({ instance, body }: OperationRequest<'POST /role_sets'>): RoleSet {
  const { store, ids, now } = instance
  const at = now()
  const slug = body.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
  const row: RoleSetRow = {
    id: ids.next('rset'),
    name: body.name,
    key: checkKey(instance, body.key ?? `role_set:${slug}`),
    description: body.description ?? null,
    type: body.type ?? 'custom',
    role_ids: findRoles(instance, 'roles', [...new Set(body.roles)]).map(({ id }) => id),
    default_role_id: '',
    creator_role_id: '',
    ...toChosenRoles(instance, body),
    created_at: at,
    updated_at: at,
  }
  checkRoleSet(row)
  if (row.type === 'initial') takeOverInitial(instance)
  return toRoleSetJson(instance, store.roleSets.insert(row))
}

function updateRoleSet(
  request: OperationRequest<'PATCH /role_sets/{role_set_key_or_id}'>,
): RoleSet {
  const { instance, body } = request
  const row = requireRoleSet(request)
  const { name, key, type } = given(body)
  if (key !== undefined) checkKey(instance, key, row.id)
  if (type === 'initial' && row.type !== 'initial') takeOverInitial(instance)
  const result = change(instance, row, {
    ...given({ name, key, type }),
    ...sent({ description: body.description }),
    ...toChosenRoles(instance, body),
  })
  if (key !== undefined) renameKey(instance, row.key, key)
  return result
}

function change(instance: Instance, row: RoleSetRow, changes: Partial<RoleSetRow>): RoleSet {
  checkRoleSet({ ...row, ...changes })
  const updated_at = instance.now()
  return toRoleSetJson(instance, instance.store.roleSets.update(row.id, { ...changes, updated_at }))
}

function toChosenRoles(
  instance: Instance,
  body: {
    readonly default_role_key?: string | null | undefined
    readonly creator_role_key?: string | null | undefined
  },
): Partial<RoleSetRow> {
  const toId = (param: 'default_role_key' | 'creator_role_key'): string | undefined => {
    const key = body[param]
    return key ? findRoles(instance, param, [key])[0]?.id : undefined
  }
  const chosen = {
    default_role_id: toId('default_role_key'),
    creator_role_id: toId('creator_role_key'),
  }
  return given(chosen)
}

/** There is one initial set: another one that becomes it makes it an ordinary one. */
function takeOverInitial({ store }: Instance): void {
  const before = [...store.roleSets.scan()].find((row) => row.type === 'initial')
  if (before) store.roleSets.update(before.id, { type: 'custom' })
}

function renameKey({ store }: Instance, before: string, after: string): void {
  for (const { id, role_set_key } of store.organizations.scan()) {
    if (role_set_key === before) store.organizations.update(id, { role_set_key: after })
  }
}

/** @throws {ApiError} 422 */
function checkKey({ store }: Instance, key: string, roleSetId?: string): string {
  if (!/^role_set:[a-z0-9_]+$/.test(key)) {
    throw invalidParam('form_param_format_invalid', 'key', 'must look like role_set:sales')
  }
  const holder = store.roleSets.find('key', key)
  if (!holder || holder.id === roleSetId) return key
  throw invalidParam('form_already_exists', 'key', 'is the key of another role set')
}

/** Puts the organizations of a set into another one, and removes the first. */
function replaceRoleSet(request: OperationRequest<'POST /role_sets/{role_set_key_or_id}/replace'>) {
  const { instance, body } = request
  const from = requireRoleSet(request)
  const to = checkRoleSetKey(instance, 'dest_role_set_key', body.dest_role_set_key)
  if (from.id === to.id) {
    throw invalidParam('form_param_value_conflict', 'dest_role_set_key', 'must be another role set')
  }
  const param = 'reassignment_mappings'
  const mappings = Object.entries(body.reassignment_mappings ?? {}).map((pair) => {
    const [old, next] = findRoles(instance, param, pair)
    if (old && next && to.role_ids.includes(next.id)) return [old.id, next.id] as const
    throw new ApiError(422, {
      code: 'organization_role_set_reassignment_mappings_invalid',
      message: 'mapping is invalid',
      long_message: `The role ${pair[1]} is not in the role set ${to.key}.`,
      meta: { param_name: param },
    })
  })
  moveMembers(instance, from, to, new Map(mappings))
  instance.store.roleSets.delete(from.id)
  if (from.type === 'initial') instance.store.roleSets.update(to.id, { type: 'initial' })
  return { object: 'role_set', id: from.id, deleted: true }
}

function replaceRole(
  request: OperationRequest<'POST /role_sets/{role_set_key_or_id}/roles/replace'>,
): RoleSet {
  const { instance, body } = request
  const row = requireRoleSet(request)
  const [before] = findRoles(instance, 'role_key', [body.role_key])
  const [after] = findRoles(instance, 'to_role_key', [body.to_role_key])
  if (!before || !after || !row.role_ids.includes(before.id)) {
    throw invalidParam('form_resource_not_found', 'role_key', 'must be a role of this set')
  }
  const swap = (id: string): string => (id === before.id ? after.id : id)
  const role_ids = [...new Set(row.role_ids.map(swap))]
  moveMembers(instance, row, { key: row.key, role_ids }, new Map([[before.id, after.id]]))
  return change(instance, row, {
    role_ids,
    default_role_id: swap(row.default_role_id),
    creator_role_id: swap(row.creator_role_id),
  })
}
