import type { TotalCount } from '../facts/types.ts'
import { invalidParam } from '../http/api-error.ts'
import { text } from '../http/fields.ts'
import { readOrder, sortRows } from '../http/order.ts'
import type { Order } from '../http/order.ts'
import { orderFields, pageFields, takePage } from '../http/pagination.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import type { OperationRequest } from './operation.ts'
import { countUsers, findUsers, userFields } from './user-filter.ts'
import { toUserJson } from './user-json.ts'

const properties = [
  'created_at',
  'updated_at',
  'email_address',
  'web3wallet',
  'first_name',
  'last_name',
  'phone_number',
  'username',
  'last_active_at',
  'last_sign_in_at',
] as const

type Property = (typeof properties)[number]

const listFields = {
  ...userFields,
  ...pageFields,
  ...orderFields,
  starting_after: single(text),
}

/** `GET /users`: a bare array, the newest first. */
export function listUsers({ instance, query }: OperationRequest) {
  const { limit, offset, order_by, starting_after, ...filter } = readQuery(query, listFields)
  const order = readOrder(order_by, properties, { property: 'created_at', descending: true })
  if (starting_after !== undefined) checkCursor(instance, starting_after, order, offset)
  const byCreation = order.property === 'created_at'
  const found = findUsers(instance, filter, {
    descending: byCreation && order.descending,
    ...(starting_after !== undefined && { after: starting_after }),
  })
  const rows = byCreation ? found : sortUsers(instance, [...found], order)
  return takePage(rows, { limit, offset }).map((row) => toUserJson(instance, row))
}

/** `GET /users/count`. */
export function countUserList({ instance, query }: OperationRequest): TotalCount {
  return { object: 'total_count', total_count: countUsers(instance, readQuery(query, userFields)) }
}

/** A cursor needs an order in which no user moves. */
function checkCursor(
  { store }: Instance,
  cursor: string,
  { property }: Order<Property>,
  offset = 0,
): void {
  const problem =
    property !== 'created_at'
      ? 'works with the order created_at only'
      : offset > 0
        ? 'cannot be combined with an offset'
        : store.users.get(cursor)
          ? undefined
          : 'must be the id of a user'
  if (problem) throw invalidParam('form_param_format_invalid', 'starting_after', problem)
}

/** Sorts users by a property of theirs; the identifiers are the primary ones. */
export function sortUsers(
  { store }: Instance,
  rows: readonly UserRow[],
  { property, descending }: Order<Property>,
): UserRow[] {
  const value = (row: UserRow): string | number | null | undefined => {
    switch (property) {
      case 'email_address':
        return store.emailAddresses.get(row.primary_email_address_id ?? '')?.email_address
      case 'phone_number':
        return store.phoneNumbers.get(row.primary_phone_number_id ?? '')?.phone_number
      case 'web3wallet':
        return store.web3Wallets.get(row.primary_web3_wallet_id ?? '')?.web3_wallet
      default:
        return row[property]
    }
  }
  return sortRows(rows, value, descending)
}
