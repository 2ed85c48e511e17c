// Written by `npm run generate`: change the generator, not this file.

export interface Permission {
  readonly object: 'permission'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string
  readonly type: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getOrganizationPermissionList`. */
export interface ListOrganizationPermissionsParams {
  query?: string | undefined
  orderBy?:
    | 'created_at'
    | 'name'
    | 'key'
    | '+created_at'
    | '+name'
    | '+key'
    | '-created_at'
    | '-name'
    | '-key'
    | (string & {})
    | undefined
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `createOrganizationPermission`. */
export interface CreateOrganizationPermissionParams {
  name: string
  key: string
  description?: string | undefined
}

/** Parameters of `updateOrganizationPermission`. */
export interface UpdateOrganizationPermissionParams {
  permissionId: string
  name?: string | undefined
  key?: string | undefined
  description?: string | undefined
}
