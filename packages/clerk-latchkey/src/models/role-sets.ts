// Written by `npm run generate`: change the generator, not this file.

export interface RoleSet {
  readonly object: 'role_set'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly roles: RoleSetItem[]
  readonly defaultRole?: RoleSetItem | null
  readonly creatorRole?: RoleSetItem | null
  readonly type: 'initial' | 'custom' | (string & {})
  readonly roleSetMigration?: RoleSetMigration | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface RoleSetItem {
  readonly object: 'role_set_item'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly membersCount?: number | null
  readonly hasMembers?: boolean | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface RoleSetMigration {
  readonly object: 'role_set_migration'
  readonly id: string
  readonly organizationId?: string | null
  readonly instanceId: string
  readonly sourceRoleSetId: string
  readonly destRoleSetId?: string | null
  readonly triggerType: string
  readonly status: string
  readonly migratedMembers: number
  readonly mappings?: Record<string, string> | null
  /** Milliseconds since the epoch. */
  readonly startedAt?: number | null
  /** Milliseconds since the epoch. */
  readonly completedAt?: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getRoleSetList`. */
export interface ListRoleSetsParams {
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

/** Parameters of `createRoleSet`. */
export interface CreateRoleSetParams {
  name: string
  key?: string | undefined
  description?: string | null | undefined
  defaultRoleKey: string
  creatorRoleKey: string
  type?: 'initial' | 'custom' | (string & {}) | undefined
  roles: readonly string[]
}

/** Parameters of `updateRoleSet`. */
export interface UpdateRoleSetParams {
  roleSetKeyOrId: string
  name?: string | null | undefined
  key?: string | null | undefined
  description?: string | null | undefined
  type?: 'initial' | (string & {}) | null | undefined
  defaultRoleKey?: string | null | undefined
  creatorRoleKey?: string | null | undefined
}

/** Parameters of `addRolesToRoleSet`. */
export interface AddRolesToRoleSetParams {
  roleSetKeyOrId: string
  roleKeys: readonly string[]
  defaultRoleKey?: string | undefined
  creatorRoleKey?: string | undefined
}

/** Parameters of `replaceRoleInRoleSet`. */
export interface ReplaceRoleInRoleSetParams {
  roleSetKeyOrId: string
  roleKey: string
  toRoleKey: string
}

/** Parameters of `replaceRoleSet`. */
export interface ReplaceRoleSetParams {
  roleSetKeyOrId: string
  destRoleSetKey: string
  reassignmentMappings?: Record<string, string> | undefined
}
