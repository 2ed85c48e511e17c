import type { Entry } from './export-kind.ts'

/** How many ids are remembered: two full pages, so that a list that moved by less is followed without a gap. */
const remembered = 1_000

/** How far a list has been read. */
export interface Place {
  /** Ids that were read last, the newest at the end. */
  readonly recent: string[]
  /** Entries that were read. */
  count: number
}

/** Takes those that are not remembered, and remembers them. */
export function takeNew(place: Place, entries: readonly Entry[]): Entry[] {
  const known = new Set(place.recent)
  const fresh = entries.filter(({ id }) => !known.has(id) && known.add(id))
  place.recent.push(...fresh.map(({ id }) => id))
  place.recent.splice(0, Math.max(0, place.recent.length - remembered))
  place.count += fresh.length
  return fresh
}
