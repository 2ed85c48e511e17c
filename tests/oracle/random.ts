/** A seeded source of choices: the same seed gives the same cases, on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  integer(min: number, max: number): number
  /** `true` this often. */
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of the values; `undefined` this often. */
  maybe<T>(probability: number, make: () => T): T | undefined
}

/** mulberry32: small, fast, and good enough to choose test cases with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    integer,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[integer(0, items.length - 1)]
      if (items.length === 0) throw new Error('Nothing to pick from.')
      // The index is inside the list, which has just been seen not to be empty.
      return item as (typeof items)[number]
    },
    maybe: (probability, make) => (next() < probability ? make() : undefined),
  }
}
