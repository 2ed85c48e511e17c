import type {
  Directory,
  DirectoryGroupRoleMapping,
  SCIMDirectory,
  SCIMGroupRoleMapping,
} from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { DirectoryRow, GroupRoleMappingRow } from '../store/rows/connection-rows.ts'
import { toRoleJson } from './organization-roles.ts'

/** A directory as the Backend API shows it; its key is shown when it is made. */
export function toDirectoryJson(instance: Instance, row: DirectoryRow, key?: string): Directory {
  return { object: 'directory', ...toCommonJson(instance, row, key) }
}

/** A directory as SCIM directories are shown. */
export function toScimDirectoryJson(
  instance: Instance,
  row: DirectoryRow,
  key?: string,
): SCIMDirectory {
  return { object: 'scim_directory', ...toCommonJson(instance, row, key) }
}

function toCommonJson({ url, store }: Instance, row: DirectoryRow, key: string | undefined) {
  const connection = store.connections.get(row.enterprise_connection_id)
  return {
    ...row,
    endpoint_url: `${url}/scim/v2/${row.id}`,
    custom_attributes: connection?.custom_attributes ?? [],
    api_key: key ?? null,
  }
}

/** The role of a group as the Backend API shows it. */
export function toDirectoryMappingJson(
  instance: Instance,
  row: GroupRoleMappingRow,
): DirectoryGroupRoleMapping {
  return { object: 'directory_group_role_mapping', ...toCommonMappingJson(instance, row) }
}

/** The role of a group as SCIM directories show it. */
export function toScimMappingJson(
  instance: Instance,
  row: GroupRoleMappingRow,
): SCIMGroupRoleMapping {
  return { object: 'scim_group_role_mapping', ...toCommonMappingJson(instance, row) }
}

function toCommonMappingJson(instance: Instance, row: GroupRoleMappingRow) {
  const role = instance.store.roles.get(row.role_id)
  return {
    id: row.id,
    directory_id: row.directory_id,
    scim_directory_id: row.directory_id,
    directory_group_id: row.group_id,
    scim_group_id: row.group_id,
    directory_group_display_name: row.group_name,
    scim_group_display_name: row.group_name,
    ...(role && { role: toRoleJson(instance, role) }),
    precedence: row.precedence,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}
