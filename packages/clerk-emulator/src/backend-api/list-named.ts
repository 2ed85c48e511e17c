import { text } from '../http/fields.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { orderFields, pageFields, toPage } from '../http/pagination.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { Row, Table } from '../store/table.ts'

/** Answers the list of roles or permissions: searched by id, name or key, ordered by creation, name or key. */
export function listNamed<R extends Row & { readonly name: string; readonly key: string }, Item>(
  table: Pick<Table<R>, 'scan'>,
  query: URLSearchParams,
  show: (row: R) => Item,
) {
  const sent = readQuery(query, { ...pageFields, ...orderFields, query: single(text) })
  const { property, descending } = readOrder(sent.order_by, ['created_at', 'name', 'key'], {
    property: 'created_at',
    descending: true,
  })
  const wanted = sent.query?.trim().toLowerCase()
  const found = [...table.scan({ descending: property === 'created_at' && descending })].filter(
    (row) =>
      !wanted ||
      row.id === sent.query ||
      row.name.toLowerCase().includes(wanted) ||
      row.key.includes(wanted),
  )
  const rows =
    property === 'created_at' ? found : sortRows(found, (row) => row[property], descending)
  return toPage(rows, sent, show)
}
