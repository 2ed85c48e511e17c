import { toSessionJson } from '../backend-api/session-json.ts'
import { toUserJson } from '../backend-api/user-json.ts'
import type { Instance } from '../instance.ts'
import type { SessionRow } from '../store/rows.ts'

/** A session as events tell of it, with its user. */
export function toSessionEventJson(instance: Instance, row: SessionRow) {
  const user = instance.store.users.get(row.user_id)
  const { tasks: _, ...session } = toSessionJson(instance, row)
  return { ...session, user: user ? toUserJson(instance, user) : null }
}
