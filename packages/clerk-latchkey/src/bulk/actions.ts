import type { BulkAction } from './bulk-action.ts'
import { deleteUsers, updateUsers } from './change-users.ts'
import { createInvitations } from './create-invitations.ts'
import { createMemberships } from './create-memberships.ts'
import { createOrganizations } from './create-organizations.ts'
import { createUsers } from './create-users.ts'

/** Everything that can be done in bulk, by its name. */
export const bulkActions = {
  createUsers,
  createOrganizations,
  createMemberships,
  createInvitations,
  updateUsers,
  deleteUsers,
} satisfies Readonly<Record<string, BulkAction>>

/** The name of something that can be done in bulk. */
export type BulkActionName = keyof typeof bulkActions
