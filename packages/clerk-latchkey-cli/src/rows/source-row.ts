/** A record of an input file, as it was read. */
export interface SourceRow {
  /** Where it is, for people: `line 12`, `item 12`. */
  readonly at: string
  /** Absent where the record could not be read. */
  readonly raw?: Readonly<Record<string, unknown>>
  /** Why it could not be read. */
  readonly problem?: string
  /** All values are texts, as CSV has nothing else. */
  readonly isText?: boolean
}

/** The longest record, in bytes. Clerk takes 24 KB of metadata; what is longer is no record but another kind of file. */
export const maximumRecordBytes = 1 << 20
