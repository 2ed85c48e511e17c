import { isClerkAPIResponseError } from 'clerk-latchkey/errors'

import type { Entry } from './export-kind.ts'
import { takeNew } from './place.ts'
import type { Place } from './place.ts'

/** The most that Clerk gives at once. */
const limit = 500

/**
 * Reads a list by cursor, oldest first. A cursor is the id of an entry; where that entry was deleted meanwhile, the one
 * before it takes its place.
 */
export async function* readByCursor(
  place: Place,
  iterate: (startingAfter: string | undefined, limit: number) => AsyncIterable<Entry>,
): AsyncGenerator<readonly Entry[]> {
  let page: Entry[] = []
  for (let back = 1; ;) {
    const cursor = place.recent.at(-back)
    try {
      for await (const entry of iterate(cursor, limit)) {
        page.push(entry)
        if (page.length < limit) continue
        yield takeNew(place, page)
        page = []
        back = 1
      }
      return yield takeNew(place, page)
    } catch (error) {
      yield takeNew(place, page)
      page = []
      if (!isLostCursor(error) || back >= place.recent.length) throw error
      back += 1
    }
  }
}

function isLostCursor(error: unknown): boolean {
  return (
    isClerkAPIResponseError(error) &&
    [400, 404, 422].includes(error.status) &&
    error.errors.some((detail) => JSON.stringify(detail).includes('starting_after'))
  )
}
