import { toMembershipJson } from '../backend-api/organization-json.ts'
import type { Instance } from '../instance.ts'
import type { MembershipRow, SessionRow } from '../store/rows.ts'
import type { Row } from '../store/table.ts'
import { toSessionEventJson } from './session-event-json.ts'

/** What is told of a row that changes while its user or organization is being deleted: afterwards they are gone. */
export function showAtOnce(
  instance: Instance,
  table: string,
  before: Row | undefined,
  after: Row | undefined,
): unknown {
  // The name of the table says what its rows are.
  if (table === 'memberships' && before && !after) {
    const row = before as MembershipRow
    const isWhole =
      instance.store.organizations.get(row.organization_id) && instance.store.users.get(row.user_id)
    return isWhole ? toMembershipJson(instance, row) : undefined
  }
  if (table === 'sessions' && before && after) {
    return toSessionEventJson(instance, after as SessionRow)
  }
  return undefined
}
