import type { Entry } from './export-kind.ts'
import { takeNew } from './place.ts'
import type { Place } from './place.ts'

/** The most that Clerk gives at once. */
const limit = 500

/**
 * Reads a list by offset, oldest first. Each page begins with the entry that was read last: where another one is in its
 * place, entries before it were deleted meanwhile, and the page begins earlier until a known one is found.
 */
export async function* readByOffset(
  place: Place,
  fetchPage: (offset: number, limit: number) => Promise<readonly Entry[]>,
): AsyncGenerator<readonly Entry[]> {
  let offset = Math.max(0, place.count - 1)
  for (;;) {
    const page = await fetchPage(offset, limit)
    const [first] = page
    const overlaps = offset === 0 || (first !== undefined && place.recent.includes(first.id))
    if (!overlaps) {
      offset = Math.max(0, offset - limit + 1)
      continue
    }
    yield takeNew(place, page)
    if (page.length < limit) return
    offset += page.length - 1
  }
}
