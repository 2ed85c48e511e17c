// Written by `npm run generate`: change the generator, not this file.
import type { Role } from './organization-roles.ts'

export interface Directory {
  readonly object: 'directory'
  readonly id: string
  readonly name: string
  readonly enterpriseConnectionId?: string | null
  readonly endpointUrl: string
  readonly provider: string
  readonly enabled: boolean
  readonly groupRoleMappingEnabled: boolean
  readonly attributeMapping: Record<string, string>
  readonly customAttributes?: {
    readonly name?: string
    readonly key?: string
    readonly ssoPath?: string
    readonly scimPath?: string
    readonly directoryPath?: string
    readonly multiValued?: boolean
  }[]
  readonly apiKey?: string | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface DirectoryGroupRoleMapping {
  readonly object: 'directory_group_role_mapping'
  readonly id: string
  readonly directoryId: string
  readonly scimDirectoryId: string
  readonly directoryGroupId: string
  readonly scimGroupId: string
  readonly directoryGroupDisplayName: string
  readonly scimGroupDisplayName: string
  readonly role?: Role
  readonly precedence: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `list`. */
export interface ListDirectoriesParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `create`. */
export interface CreateDirectoryParams {
  enterpriseConnectionId: string
  name?: string | undefined
  provider: string
  groupRoleMappings?:
    | readonly {
        directoryGroupId?: string | undefined
        scimGroupId?: string | undefined
        /** At most 255 characters. */
        directoryGroupDisplayName?: string | undefined
        /** At most 255 characters. */
        scimGroupDisplayName?: string | undefined
        roleId: string
        /** At least 1. */
        precedence?: number | undefined
      }[]
    | undefined
}

/** Parameters of `update`. */
export interface UpdateDirectoryParams {
  directoryId: string
  name?: string | undefined
  enabled?: boolean | undefined
  provider?: string | undefined
  attributeMapping?: Record<string, string | null> | undefined
  groupRoleMappingEnabled?: boolean | undefined
}

/** Parameters of `createGroupRoleMapping`. */
export interface CreateDirectoryGroupRoleMappingParams {
  directoryId: string
  directoryGroupId?: string | undefined
  scimGroupId?: string | undefined
  roleId: string
  /** At least 1. */
  precedence?: number | undefined
}

/** Parameters of `replaceGroupRoleMappings`. */
export interface ReplaceDirectoryGroupRoleMappingsParams {
  directoryId: string
  mappings: readonly {
    directoryGroupId?: string | undefined
    scimGroupId?: string | undefined
    roleId: string
  }[]
}

/** Parameters of `deleteGroupRoleMapping`. */
export interface DeleteDirectoryGroupRoleMappingParams {
  directoryId: string
  mappingId: string
}
