import type { Instance } from '../instance.ts'
import type { Row, Table } from '../store/table.ts'
import { showAtOnce } from './show-at-once.ts'
import { toHappenings } from './to-happenings.ts'
import type { Happening } from './webhook-event.ts'

/** What became of a row in one go. */
export interface RowChange {
  readonly table: string
  readonly before: Row | undefined
  readonly after: Row | undefined
  /** What is told of it, where that cannot be looked up any more once the action is over. */
  readonly shown?: unknown
}

/**
 * Tells of everything that happens in an instance from now on, whoever does it. What one request does to a row is told of
 * once: a new user with three addresses is one `user.created`.
 */
export function watchStore(instance: Instance, tell: (happening: Happening) => void): void {
  const { store } = instance
  let changes = new Map<string, RowChange>()
  const flush = (): void => {
    const settled = [...changes.values()]
    changes = new Map()
    for (const happening of toHappenings(instance, settled)) tell(happening)
  }
  for (const [name, table] of Object.entries(store)) {
    // All tables are watched alike, whatever their rows are.
    const watched = table as unknown as Pick<Table<Row>, 'watch'>
    watched.watch((before, after) => {
      // Actions run in one go, so that a microtask sees all that one of them did.
      if (changes.size === 0) queueMicrotask(flush)
      const id = after?.id ?? before?.id ?? ''
      const first = changes.get(`${name} ${id}`)
      const origin = first ? first.before : before
      const shown = showAtOnce(instance, name, before, after) ?? first?.shown
      changes.set(`${name} ${id}`, { table: name, before: origin, after, shown })
    })
  }
}
