import { EmulatorError } from '../emulator-error.ts'
import type { Instance } from '../instance.ts'
import type { Row, Table } from '../store/table.ts'

/** All state of an instance at one moment, as plain JSON. It holds the secrets of what was made, but no signing key. */
export interface Snapshot {
  readonly format: 'clerk-emulator'
  readonly version: 1
  /** How many ids were given, where they count. */
  readonly idCount: number
  readonly tables: Readonly<Record<string, readonly Row[]>>
}

/** Takes a copy of the state of an instance; rows are never changed in place, so that this is quick. */
export function takeSnapshot({ store, ids }: Instance): Snapshot {
  const tables = Object.entries(store).map(([name, table]) => [name, table.dump()])
  return {
    format: 'clerk-emulator',
    version: 1,
    idCount: ids.count,
    tables: Object.fromEntries(tables),
  }
}

/**
 * Fills an empty instance.
 */
export function restoreSnapshot({ store }: Instance, { tables }: Snapshot): void {
  for (const [name, rows] of Object.entries(tables)) {
    // A snapshot was taken from the same tables; one of another version may have more, which nothing would read.
    const table = (store as Readonly<Record<string, unknown>>)[name] as Table<Row> | undefined
    for (const row of table ? rows : []) table?.insert(row)
  }
}

/** @throws {EmulatorError} `snapshot_invalid` */
export function checkSnapshot(snapshot: unknown): Snapshot {
  const { format, version, tables } = (snapshot ?? {}) as Partial<Snapshot>
  if (format === 'clerk-emulator' && version === 1 && tables) return snapshot as Snapshot
  throw new EmulatorError(
    'snapshot_invalid',
    'This is no snapshot of clerk-emulator, or one of a version that this one cannot read.',
  )
}
