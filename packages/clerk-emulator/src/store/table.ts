/** What every row has: its id, and when it was made (milliseconds since the epoch), which is the order of every list. */
export interface Row {
  readonly id: string
  readonly created_at: number
}

/** Reads the value that a row is found by; `undefined` or `null` when the row has none. */
export type Key<R> = (row: R) => string | null | undefined

/** Where a scan starts and which way it goes. */
export interface Scan {
  /** `true`: newest first. */
  readonly descending?: boolean
  /** Id of the row after which the scan starts; an unknown id gives nothing. */
  readonly after?: string
}

/**
 * Rows of one kind in memory. Rows are never changed in place: an update puts a new object where the old one was, so
 * whoever holds a row holds the state of that moment.
 */
export interface Table<R extends Row, Unique extends string = never, Index extends string = never> {
  readonly size: number
  get(id: string): R | undefined
  /** @throws {UniqueViolation} when the id or a unique value is taken. */
  insert(row: R): R
  /** @throws {UniqueViolation} when a unique value is taken by another row. */
  update(id: string, changes: Partial<R>): R
  delete(id: string): boolean
  /** The row with this unique value. */
  find(unique: Unique, value: string): R | undefined
  /** The rows with this indexed value, oldest first. */
  list(index: Index, value: string): R[]
  count(index: Index, value: string): number
  /** All rows in the order of their creation. */
  scan(scan?: Scan): Generator<R, void, undefined>
  /** The rows with these ids, in the order of their creation; ids of no row are passed over. */
  pick(ids: Iterable<string>, scan?: Scan): R[]
}

/** Two rows would share an id or a unique value: callers check first, so this is a mistake of ours. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation'
}

interface Entry<R> {
  row: R
  /** Tells apart what was made in the same millisecond. */
  readonly sequence: number
}

/** Makes an empty table; `unique` and `indexes` name what its rows can be found by without looking at all of them. */
export function createTable<
  R extends Row,
  Unique extends string = never,
  Index extends string = never,
>(
  name: string,
  keys: { unique?: Record<Unique, Key<R>>; indexes?: Record<Index, Key<R>> } = {},
): Table<R, Unique, Index> {
  const entries = new Map<string, Entry<R>>()
  const ordered = createOrder<R>()
  const uniques = mapValues<Unique, R, UniqueIndex<R>>(keys.unique, (key, label) =>
    createUniqueIndex(key, `${name}.${label}`),
  )
  const indexes = mapValues<Index, R, MultiIndex<R>>(keys.indexes, createMultiIndex)
  let sequence = 0

  function reindex(before: R | undefined, after: R | undefined): void {
    // Every unique value is checked before any is written, so that a refused row leaves nothing behind.
    if (after) for (const index of uniques.values()) index.check(after)
    for (const index of [...uniques.values(), ...indexes.values()]) {
      if (before) index.remove(before)
      if (after) index.add(after)
    }
  }

  return {
    get size() {
      return entries.size
    },
    get: (id) => entries.get(id)?.row,
    insert(row) {
      if (entries.has(row.id)) throw new UniqueViolation(`${name}.id ${row.id} is taken`)
      reindex(undefined, row)
      const entry = { row, sequence: sequence++ }
      entries.set(row.id, entry)
      ordered.add(entry)
      return row
    },
    update(id, changes) {
      const entry = entries.get(id)
      if (!entry) throw new Error(`${name} has no row ${id}`)
      const next = { ...entry.row, ...changes }
      reindex(entry.row, next)
      const moves = next.created_at !== entry.row.created_at
      if (moves) ordered.remove(entry)
      entry.row = next
      if (moves) ordered.add(entry)
      return next
    },
    delete(id) {
      const entry = entries.get(id)
      if (!entry) return false
      reindex(entry.row, undefined)
      ordered.remove(entry)
      return entries.delete(id)
    },
    find(unique, value) {
      const id = uniques.get(unique)?.get(value)
      return id === undefined ? undefined : entries.get(id)?.row
    },
    list(index, value) {
      const ids = indexes.get(index)?.get(value) ?? []
      return Array.from(ids, (id) => entries.get(id)?.row).filter((row) => row !== undefined)
    },
    count: (index, value) => indexes.get(index)?.get(value)?.size ?? 0,
    scan: ({ descending = false, after } = {}) =>
      ordered.scan(descending, after === undefined ? undefined : (entries.get(after) ?? null)),
    pick(ids, { descending = false, after } = {}) {
      const picked = Array.from(new Set(ids), (id) => entries.get(id)).filter((entry) => !!entry)
      picked.sort((left, right) => (isBefore(left, right) === descending ? 1 : -1))
      const start = after === undefined ? 0 : picked.findIndex(({ row }) => row.id === after) + 1
      return (start === 0 && after !== undefined ? [] : picked.slice(start)).map(({ row }) => row)
    },
  }
}

interface UniqueIndex<R> {
  get(value: string): string | undefined
  check(row: R): void
  add(row: R): void
  remove(row: R): void
}

function createUniqueIndex<R extends Row>(key: Key<R>, label: string): UniqueIndex<R> {
  const ids = new Map<string, string>()
  return {
    get: (value) => ids.get(value),
    check(row) {
      const value = key(row)
      const holder = value == null ? undefined : ids.get(value)
      if (holder !== undefined && holder !== row.id) {
        throw new UniqueViolation(`${label} is taken by ${holder}`)
      }
    },
    add(row) {
      const value = key(row)
      if (value != null) ids.set(value, row.id)
    },
    remove(row) {
      const value = key(row)
      if (value != null) ids.delete(value)
    },
  }
}

interface MultiIndex<R> {
  get(value: string): ReadonlySet<string> | undefined
  add(row: R): void
  remove(row: R): void
}

function createMultiIndex<R extends Row>(key: Key<R>): MultiIndex<R> {
  const sets = new Map<string, Set<string>>()
  return {
    get: (value) => sets.get(value),
    add(row) {
      const value = key(row)
      if (value == null) return
      const ids = sets.get(value)
      if (ids) ids.add(row.id)
      else sets.set(value, new Set([row.id]))
    },
    remove(row) {
      const value = key(row)
      const ids = value == null ? undefined : sets.get(value)
      ids?.delete(row.id)
      if (value != null && ids?.size === 0) sets.delete(value)
    },
  }
}

/** Entries sorted by creation. Nearly every row is the newest, so adding is a push; the rest is a binary search. */
function createOrder<R extends Row>() {
  const entries: Entry<R>[] = []

  function position(entry: Entry<R>): number {
    let low = 0
    let high = entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (isBefore(entries[middle], entry)) low = middle + 1
      else high = middle
    }
    return low
  }

  return {
    add(entry: Entry<R>) {
      if (isBefore(entries.at(-1), entry)) entries.push(entry)
      else entries.splice(position(entry), 0, entry)
    },
    remove(entry: Entry<R>) {
      entries.splice(position(entry), 1)
    },
    *scan(descending: boolean, after: Entry<R> | null | undefined): Generator<R, void, undefined> {
      if (after === null) return
      const step = descending ? -1 : 1
      const start = descending ? entries.length - 1 : 0
      let index = after === undefined ? start : position(after) + step
      for (let entry = entries[index]; entry; entry = entries[(index += step)]) yield entry.row
    },
  }
}

function isBefore<R extends Row>(left: Entry<R> | undefined, right: Entry<R>): boolean {
  if (!left) return true
  return left.row.created_at === right.row.created_at
    ? left.sequence < right.sequence
    : left.row.created_at < right.row.created_at
}

function mapValues<Name extends string, R, Value>(
  keys: Record<Name, Key<R>> | undefined,
  make: (key: Key<R>, name: string) => Value,
): Map<Name, Value> {
  // `Object.entries` forgets the names' type, which is exactly `Name`.
  const pairs = Object.entries(keys ?? {}) as Array<[Name, Key<R>]>
  return new Map(pairs.map(([name, key]) => [name, make(key, name)]))
}
