import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { DirectoryRow, GroupRoleMappingRow } from '../store/rows/connection-rows.ts'

/** A group and the role that its members get. */
export interface NewMapping {
  readonly directory_group_id?: string | undefined
  readonly scim_group_id?: string | undefined
  readonly directory_group_display_name?: string | undefined
  readonly scim_group_display_name?: string | undefined
  readonly role_id: string
  /** 1 counts most; the last place when left out. */
  readonly precedence?: number | undefined
}

/** What a directory is made from. */
export interface NewDirectory {
  readonly enterprise_connection_id: string
  readonly name?: string | undefined
  readonly provider: string
  readonly group_role_mappings?: readonly NewMapping[] | undefined
}

/** @throws {ApiError} 422 for a connection that does not exist or has a directory, and for unknown roles. */
export function createDirectory(instance: Instance, directory: NewDirectory): DirectoryRow {
  const { store, ids, now } = instance
  const connection = store.connections.get(directory.enterprise_connection_id)
  if (!connection) {
    const problem = 'must be the id of an enterprise connection'
    throw invalidParam('form_resource_not_found', 'enterprise_connection_id', problem)
  }
  if (store.directories.find('connection_id', connection.id)) {
    throw new ApiError(422, {
      code: 'scim_directory_enterprise_connection_already_used',
      message: 'connection has a directory',
      long_message: `The connection ${connection.id} has a directory already.`,
      meta: { param_name: 'enterprise_connection_id' },
    })
  }
  const mappings = directory.group_role_mappings ?? []
  for (const mapping of mappings) checkMapping(instance, mapping)
  const at = now()
  const row = store.directories.insert({
    id: ids.next('dir'),
    name: directory.name ?? connection.name,
    enterprise_connection_id: connection.id,
    provider: directory.provider,
    enabled: true,
    group_role_mapping_enabled: mappings.length > 0,
    attribute_mapping: {
      email_address: 'emails',
      first_name: 'name.givenName',
      last_name: 'name.familyName',
    },
    created_at: at,
    updated_at: at,
  })
  for (const mapping of mappings) addMapping(instance, row, mapping)
  return row
}

function checkMapping({ store }: Instance, mapping: NewMapping): string {
  const group = mapping.directory_group_id ?? mapping.scim_group_id
  if (group === undefined) {
    throw invalidParam('form_param_missing', 'directory_group_id', 'must be included')
  }
  if (store.roles.get(mapping.role_id)) return group
  throw invalidParam('form_resource_not_found', 'role_id', 'must be the id of a role')
}

/** @throws {ApiError} 422 for an unknown role, and for a group that has one. */
export function addMapping(
  instance: Instance,
  directory: DirectoryRow,
  mapping: NewMapping,
): GroupRoleMappingRow {
  const { store, ids, now } = instance
  const group_id = checkMapping(instance, mapping)
  if (store.groupRoleMappings.find('group', `${directory.id}/${group_id}`)) {
    throw invalidParam('form_already_exists', 'directory_group_id', 'has a role already')
  }
  const at = now()
  const name = mapping.directory_group_display_name ?? mapping.scim_group_display_name
  return store.groupRoleMappings.insert({
    id: ids.next('grm'),
    directory_id: directory.id,
    group_id,
    group_name: name ?? group_id,
    role_id: mapping.role_id,
    precedence:
      mapping.precedence ?? store.groupRoleMappings.count('directory_id', directory.id) + 1,
    created_at: at,
    updated_at: at,
  })
}

/** Gives groups the roles of a list, the first of which counts most; groups that are not on it lose theirs. */
export function replaceMappings(
  instance: Instance,
  directory: DirectoryRow,
  mappings: readonly NewMapping[],
): void {
  const { groupRoleMappings } = instance.store
  const groups = mappings.map((mapping) => checkMapping(instance, mapping))
  if (new Set(groups).size < groups.length) {
    throw invalidParam('form_param_duplicate', 'mappings', 'holds a group twice')
  }
  for (const { id } of groupRoleMappings.list('directory_id', directory.id)) {
    groupRoleMappings.delete(id)
  }
  for (const [index, mapping] of mappings.entries()) {
    addMapping(instance, directory, { ...mapping, precedence: index + 1 })
  }
}

/** The roles of groups, the one that counts most first. */
export function listMappings({ store }: Instance, { id }: DirectoryRow): GroupRoleMappingRow[] {
  return store.groupRoleMappings
    .list('directory_id', id)
    .toSorted((left, right) => left.precedence - right.precedence)
}

/** @throws {ApiError} 404 */
export function deleteMapping({ store }: Instance, directory: DirectoryRow, id: string): void {
  const row = store.groupRoleMappings.get(id)
  if (row?.directory_id !== directory.id) throw notFound('group role mapping', id)
  store.groupRoleMappings.delete(id)
}

/** What `PATCH` changes: a text of `null` in the mapping takes an attribute away. */
export function changeDirectory(
  { store, now }: Instance,
  before: DirectoryRow,
  changes: {
    readonly name?: string | undefined
    readonly enabled?: boolean | undefined
    readonly provider?: string | undefined
    readonly attribute_mapping?: Readonly<Record<string, string | null>> | undefined
    readonly group_role_mapping_enabled?: boolean | undefined
  },
): DirectoryRow {
  const mapping = { ...before.attribute_mapping, ...changes.attribute_mapping }
  const kept = Object.entries(mapping).flatMap(([name, path]) =>
    path === null ? [] : [[name, path] as const],
  )
  return store.directories.update(before.id, {
    name: changes.name ?? before.name,
    enabled: changes.enabled ?? before.enabled,
    provider: changes.provider ?? before.provider,
    group_role_mapping_enabled:
      changes.group_role_mapping_enabled ?? before.group_role_mapping_enabled,
    attribute_mapping: Object.fromEntries(kept),
    updated_at: now(),
  })
}
