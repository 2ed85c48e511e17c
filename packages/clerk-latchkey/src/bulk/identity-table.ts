/** Values that were seen, each with the first row that had it. */
export interface IdentityTable {
  /** The row that had this value before; `undefined`, and the value is remembered, when there was none. */
  claim(identity: string, row: number): number | undefined
}

/**
 * Remembers values by a hash of 64 bits, in 12 bytes each whatever their length: a file of a million rows must not
 * fill the memory. Two of a million different values are taken for the same with a chance of 1 in 30 million.
 */
export function createIdentityTable(): IdentityTable {
  let size = 0
  let slots = createSlots(1 << 12)
  return {
    claim(identity, row) {
      if (size * 4 >= slots.capacity * 3) slots = grow(slots)
      const [high, low] = hash(identity)
      const at = find(slots, high, low)
      const known = slots.rows[at] ?? 0
      if (known > 0) return known - 1
      put(slots, at, high, low, row + 1)
      size++
      return undefined
    },
  }
}

/** Open addressing; a row of 0 marks a free slot, so rows are kept plus one. */
interface Slots {
  readonly capacity: number
  readonly highs: Uint32Array
  readonly lows: Uint32Array
  readonly rows: Uint32Array
}

function createSlots(capacity: number): Slots {
  return {
    capacity,
    highs: new Uint32Array(capacity),
    lows: new Uint32Array(capacity),
    rows: new Uint32Array(capacity),
  }
}

function find({ capacity, highs, lows, rows }: Slots, high: number, low: number): number {
  let at = low & (capacity - 1)
  while (rows[at] !== 0 && (lows[at] !== low || highs[at] !== high)) at = (at + 1) & (capacity - 1)
  return at
}

function put({ highs, lows, rows }: Slots, at: number, high: number, low: number, row: number) {
  highs[at] = high
  lows[at] = low
  rows[at] = row
}

function grow(old: Slots): Slots {
  const slots = createSlots(old.capacity * 2)
  for (let at = 0; at < old.capacity; at++) {
    const row = old.rows[at] ?? 0
    const [high, low] = [old.highs[at] ?? 0, old.lows[at] ?? 0]
    if (row > 0) put(slots, find(slots, high, low), high, low, row)
  }
  return slots
}

/** Two independent rounds of a multiplicative hash over UTF-16 units: https://github.com/bryc/code (cyrb53's scheme). */
function hash(text: string): readonly [number, number] {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return [high >>> 0, low >>> 0]
}
