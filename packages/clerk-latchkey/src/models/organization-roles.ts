// Written by `npm run generate`: change the generator, not this file.
import type { Permission } from './organization-permissions.ts'

export interface Role {
  readonly object: 'role'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly isCreatorEligible: boolean
  readonly permissions: Permission[]
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getOrganizationRoleList`. */
export interface ListOrganizationRolesParams {
  query?: string | undefined
  /** Default: `"-created_at"`. */
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

/** Parameters of `createOrganizationRole`. */
export interface CreateOrganizationRoleParams {
  name: string
  key: string
  description?: string | null | undefined
  permissions?: readonly string[] | null | undefined
  includeInInitialRoleSet?: boolean | null | undefined
}

/** Parameters of `updateOrganizationRole`. */
export interface UpdateOrganizationRoleParams {
  organizationRoleId: string
  name?: string | null | undefined
  key?: string | null | undefined
  description?: string | null | undefined
  permissions?: readonly string[] | null | undefined
}

/** Parameters of `assignPermissionToOrganizationRole`. */
export interface AssignPermissionToOrganizationRoleParams {
  organizationRoleId: string
  permissionId: string
}

/** Parameters of `removePermissionFromOrganizationRole`. */
export interface RemovePermissionFromOrganizationRoleParams {
  organizationRoleId: string
  permissionId: string
}
