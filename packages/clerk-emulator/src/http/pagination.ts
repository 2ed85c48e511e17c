import { flag, integer, text } from './fields.ts'
import { parseFlag, parseNumber, single } from './read-query.ts'

/** How many items a page has when nothing is said, and at most. */
const defaultLimit = 10
const maximumLimit = 500

/** `limit` and `offset`, which every list takes. */
export const pageFields = {
  limit: single(integer(1, maximumLimit), parseNumber),
  offset: single(integer(0), parseNumber),
}

/** The lists that answer a bare array unless `paginated=true` asks for a page with its total. */
export const optionallyPaginatedFields = { ...pageFields, paginated: single(flag, parseFlag) }

/** The order of a list: a property, with `-` before it for descending. */
export const orderFields = { order_by: single(text) }

/** Which part of a list was asked for. */
export interface Window {
  readonly limit?: number | undefined
  readonly offset?: number | undefined
}

/** One page of a list and how long the list is. */
export interface Page<Item> {
  readonly data: Item[]
  readonly total_count: number
}

/** Cuts a page out of a list and shows its items. */
export function toPage<R, Item>(
  rows: readonly R[],
  { limit = defaultLimit, offset = 0 }: Window,
  show: (row: R) => Item,
): Page<Item> {
  return { data: rows.slice(offset, offset + limit).map(show), total_count: rows.length }
}

/** Takes a page from a sequence without walking past its end. */
export function takePage<R>(
  rows: Iterable<R>,
  { limit = defaultLimit, offset = 0 }: Window,
): readonly R[] {
  const page: R[] = []
  let index = 0
  for (const row of rows) {
    if (index++ < offset) continue
    page.push(row)
    if (page.length === limit) break
  }
  return page
}

/** A bare array, or a page with its total when `paginated=true` asks for it. */
export function toList<R, Item>(
  rows: readonly R[],
  window: Window & { readonly paginated?: boolean | undefined },
  show: (row: R) => Item,
): Page<Item> | Item[] {
  const page = toPage(rows, window, show)
  return window.paginated ? page : page.data
}
