// Written by `npm run generate`: change the generator, not this file.
import type { Role } from './organization-roles.ts'

export interface ScimDirectory {
  readonly object: 'scim_directory'
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

export interface ScimGroupRoleMapping {
  readonly object: 'scim_group_role_mapping'
  readonly id: string
  readonly scimDirectoryId: string
  readonly directoryId: string
  readonly scimGroupId: string
  readonly directoryGroupId: string
  readonly scimGroupDisplayName: string
  readonly directoryGroupDisplayName: string
  readonly role?: Role
  readonly precedence: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `list`. */
export interface ListSCIMDirectoriesParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `create`. */
export interface CreateSCIMDirectoryParams {
  enterpriseConnectionId: string
  name?: string | undefined
  provider: string
  groupRoleMappings?:
    | readonly {
        scimGroupId: string
        /** At most 255 characters. */
        scimGroupDisplayName?: string | undefined
        roleId: string
        /** At least 1. */
        precedence?: number | undefined
      }[]
    | undefined
}

/** Parameters of `update`. */
export interface UpdateSCIMDirectoryParams {
  scimDirectoryId: string
  name?: string | undefined
  enabled?: boolean | undefined
  provider?: string | undefined
  attributeMapping?: Record<string, string | null> | undefined
  groupRoleMappingEnabled?: boolean | undefined
}

/** Parameters of `createGroupRoleMapping`. */
export interface CreateSCIMGroupRoleMappingParams {
  scimDirectoryId: string
  scimGroupId: string
  roleId: string
  /** At least 1. */
  precedence?: number | undefined
}

/** Parameters of `replaceGroupRoleMappings`. */
export interface ReplaceSCIMGroupRoleMappingsParams {
  scimDirectoryId: string
  mappings: readonly {
    scimGroupId: string
    roleId: string
  }[]
}

/** Parameters of `deleteGroupRoleMapping`. */
export interface DeleteSCIMGroupRoleMappingParams {
  scimDirectoryId: string
  mappingId: string
}
