import type { Key, Row } from './table.ts'

/** Two rows would share an id or a unique value: callers check first, so this is a mistake of ours. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation'
}

/** Finds the one row that has a value. */
export class UniqueIndex<R extends Row> {
  readonly #key: Key<R>
  readonly #label: string
  readonly #ids = new Map<string, string>()

  constructor(key: Key<R>, label: string) {
    this.#key = key
    this.#label = label
  }

  get(value: string): string | undefined {
    return this.#ids.get(value)
  }

  /** @throws {UniqueViolation} when another row has the value of this one. */
  check(row: R): void {
    const value = this.#key(row)
    const holder = value == null ? undefined : this.#ids.get(value)
    if (holder === undefined || holder === row.id) return
    throw new UniqueViolation(`${this.#label} is taken by ${holder}`)
  }

  add(row: R): void {
    const value = this.#key(row)
    if (value != null) this.#ids.set(value, row.id)
  }

  remove(row: R): void {
    const value = this.#key(row)
    if (value != null) this.#ids.delete(value)
  }
}

/** Finds all rows that have a value. */
export class MultiIndex<R extends Row> {
  readonly #key: Key<R>
  readonly #sets = new Map<string, Set<string>>()

  constructor(key: Key<R>) {
    this.#key = key
  }

  get(value: string): ReadonlySet<string> | undefined {
    return this.#sets.get(value)
  }

  add(row: R): void {
    const value = this.#key(row)
    if (value == null) return
    const ids = this.#sets.get(value)
    if (ids) ids.add(row.id)
    else this.#sets.set(value, new Set([row.id]))
  }

  remove(row: R): void {
    const value = this.#key(row)
    if (value == null) return
    const ids = this.#sets.get(value)
    ids?.delete(row.id)
    if (ids?.size === 0) this.#sets.delete(value)
  }
}
