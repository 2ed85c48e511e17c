import type { Row } from './table.ts'

/** A row's place in its table, which stays the same while rows replace each other in it. */
export interface Entry<R> {
  row: R
  /** Tells apart what was made in the same millisecond. */
  readonly sequence: number
}

/** Entries sorted by creation. Nearly every row is the newest, so adding is a push; the rest is a binary search. */
export class CreationOrder<R extends Row> {
  readonly #entries: Entry<R>[] = []

  add(entry: Entry<R>): void {
    const last = this.#entries.at(-1)
    if (!last || isBefore(last, entry)) this.#entries.push(entry)
    else this.#entries.splice(this.#position(entry), 0, entry)
  }

  remove(entry: Entry<R>): void {
    this.#entries.splice(this.#position(entry), 1)
  }

  /** Rows from one end, or from behind an entry, to the other end. */
  *scan(descending: boolean, after: Entry<R> | undefined): Generator<R, void, undefined> {
    const step = descending ? -1 : 1
    const end = descending ? this.#entries.length : -1
    let index = (after ? this.#position(after) : end) + step
    for (let entry = this.#entries[index]; entry; entry = this.#entries[index]) {
      yield entry.row
      index += step
    }
  }

  #position(entry: Entry<R>): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = this.#entries[middle]
      if (other && isBefore(other, entry)) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Whether the left entry was made before the right one. */
export function isBefore<R extends Row>(left: Entry<R>, right: Entry<R>): boolean {
  const [one, other] = [left.row.created_at, right.row.created_at]
  return one === other ? left.sequence < right.sequence : one < other
}
