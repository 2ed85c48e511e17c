import { CreationOrder, isBefore } from './creation-order.ts'
import type { Entry } from './creation-order.ts'
import { MultiIndex, UniqueIndex, UniqueViolation } from './table-index.ts'

/** What every row has: its id, and when it was made (milliseconds since the epoch), which is the order of every list. */
export interface Row {
  readonly id: string
  readonly created_at: number
}

/** Reads the value that a row is found by; `undefined` or `null` when the row has none. */
export type Key<R> = (row: R) => string | null | undefined

/** What the rows of a table can be found by without looking at all of them. */
export interface Keys<R, Unique extends string, Index extends string> {
  /** Values that one row at most has. */
  readonly unique?: Readonly<Record<Unique, Key<R>>>
  /** Values that many rows can have. */
  readonly indexes?: Readonly<Record<Index, Key<R>>>
}

/** Where a scan starts and which way it goes. */
export interface Scan {
  /** `true`: newest first. */
  readonly descending?: boolean
  /** Id of the row after which the scan starts; an unknown id gives nothing. */
  readonly after?: string
}

/** Is told of a change: what the row was before, and is after it. */
export type Watcher<R> = (before: R | undefined, after: R | undefined) => void

/**
 * Rows of one kind in memory. Rows are never changed in place: an update puts a new object where the old one was, so
 * whoever holds a row holds the state of that moment.
 */
export class Table<R extends Row, Unique extends string = never, Index extends string = never> {
  readonly #name: string
  readonly #entries = new Map<string, Entry<R>>()
  readonly #order = new CreationOrder<R>()
  readonly #uniques: ReadonlyMap<string, UniqueIndex<R>>
  readonly #indexes: ReadonlyMap<string, MultiIndex<R>>
  #sequence = 0
  #watcher: Watcher<R> | undefined

  constructor(name: string, { unique, indexes }: Keys<R, Unique, Index> = {}) {
    this.#name = name
    const uniqueKeys = Object.entries<Key<R>>(unique ?? {})
    const indexKeys = Object.entries<Key<R>>(indexes ?? {})
    this.#uniques = new Map(
      uniqueKeys.map(([label, key]) => [label, new UniqueIndex(key, `${name}.${label}`)]),
    )
    this.#indexes = new Map(indexKeys.map(([label, key]) => [label, new MultiIndex(key)]))
  }

  get size(): number {
    return this.#entries.size
  }

  get(id: string): R | undefined {
    return this.#entries.get(id)?.row
  }

  /** @throws {UniqueViolation} when the id or a unique value is taken. */
  insert(row: R): R {
    if (this.#entries.has(row.id)) throw new UniqueViolation(`${this.#name}.id ${row.id} is taken`)
    this.#reindex(undefined, row)
    const entry = { row, sequence: this.#sequence++ }
    this.#entries.set(row.id, entry)
    this.#order.add(entry)
    this.#watcher?.(undefined, row)
    return row
  }

  /** @throws {UniqueViolation} when a unique value is taken by another row. */
  update(id: string, changes: Partial<R>): R {
    const entry = this.#entries.get(id)
    if (!entry) throw new Error(`${this.#name} has no row ${id}`)
    const next = { ...entry.row, ...changes }
    this.#reindex(entry.row, next)
    const { row } = entry
    const moves = next.created_at !== row.created_at
    if (moves) this.#order.remove(entry)
    entry.row = next
    if (moves) this.#order.add(entry)
    this.#watcher?.(row, next)
    return next
  }

  delete(id: string): boolean {
    const entry = this.#entries.get(id)
    if (!entry) return false
    // Told of before the row goes, so that what it refers to, and who refers to it, can still be looked up.
    this.#watcher?.(entry.row, undefined)
    this.#reindex(entry.row, undefined)
    this.#order.remove(entry)
    return this.#entries.delete(id)
  }

  /** Tells `watcher` of each change from now on. */
  watch(watcher: Watcher<R>): void {
    this.#watcher = watcher
  }

  /** The row with this unique value. */
  find(unique: Unique, value: string): R | undefined {
    return this.get(this.#uniques.get(unique)?.get(value) ?? '')
  }

  /** The rows with this indexed value, in the order they came to have it. */
  list(index: Index, value: string): R[] {
    const ids = this.#indexes.get(index)?.get(value) ?? []
    return Array.from(ids, (id) => this.get(id)).filter((row) => row !== undefined)
  }

  count(index: Index, value: string): number {
    return this.#indexes.get(index)?.get(value)?.size ?? 0
  }

  /** All rows in the order in which they were added. */
  dump(): readonly R[] {
    return Array.from(this.#entries.values(), ({ row }) => row)
  }

  /** All rows in the order of their creation. */
  *scan({ descending = false, after }: Scan = {}): Generator<R, void, undefined> {
    const start = after === undefined ? undefined : this.#entries.get(after)
    if (after === undefined || start) yield* this.#order.scan(descending, start)
  }

  /** The rows with these ids, in the order of their creation; ids of no row are passed over. */
  pick(ids: Iterable<string>, { descending = false, after }: Scan = {}): R[] {
    const picked = Array.from(new Set(ids), (id) => this.#entries.get(id))
      .filter((entry) => entry !== undefined)
      .toSorted((left, right) => (isBefore(left, right) === descending ? 1 : -1))
      .map(({ row }) => row)
    if (after === undefined) return picked
    const start = picked.findIndex(({ id }) => id === after)
    return start === -1 ? [] : picked.slice(start + 1)
  }

  #reindex(before: R | undefined, after: R | undefined): void {
    // Every unique value is checked before any is written, so that a refused row leaves nothing behind.
    if (after) for (const index of this.#uniques.values()) index.check(after)
    for (const index of [...this.#uniques.values(), ...this.#indexes.values()]) {
      if (before) index.remove(before)
      if (after) index.add(after)
    }
  }
}
