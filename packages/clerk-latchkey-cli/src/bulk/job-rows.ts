import { bulkFields, defineBrokenRow } from 'clerk-latchkey/bulk'
import type { BulkActionName, FieldSet } from 'clerk-latchkey/bulk'

import { FormatProblem } from '../formats/format.ts'
import type { Format, FormatOptions, RawRecord } from '../formats/format.ts'
import { fromText } from '../rows/from-text.ts'
import type { InputKind } from '../rows/input-kinds.ts'
import type { Source } from '../rows/open-source.ts'
import { readCsv } from '../rows/read-csv.ts'
import { readJson } from '../rows/read-json.ts'
import { readNdjson } from '../rows/read-ndjson.ts'
import type { SourceRow } from '../rows/source-row.ts'

/** What rows are read from, and how they become parameters. */
export interface JobInput {
  readonly action: BulkActionName
  readonly source: Source
  readonly kind: InputKind
  /** None: records are parameters of Clerk's own calls. */
  readonly format: Format | undefined
  readonly options: FormatOptions
  /** Parameters that every row gets which has none of its own. */
  readonly defaults: RawRecord
}

/** A row and where it comes from. */
export interface JobRow {
  readonly at: string
  /** The record as it can be given again; absent where it could not be read. */
  readonly record?: RawRecord
  /** Parameters, or what stands in for them. */
  readonly params: unknown
}

/** Columns of a CSV file, whichever of the calls of an action they are for. */
const fieldsByAction: Readonly<Record<BulkActionName, FieldSet>> = {
  createUsers: bulkFields.createUser,
  createOrganizations: bulkFields.createOrganization,
  createMemberships: bulkFields.createOrganizationMembership,
  createInvitations: {
    fields: {
      ...bulkFields.createInvitation.fields,
      ...bulkFields.createOrganizationInvitation.fields,
    },
    required: [],
  },
  updateUsers: bulkFields.updateUser,
  deleteUsers: { fields: { user_id: { type: 'string' } }, required: [] },
}

/** Reads the rows of a job from the start. */
export async function* readJobRows(
  input: JobInput,
  onProgress?: (bytes: number) => void,
): AsyncGenerator<JobRow> {
  for await (const source of readRecords(input, input.source.chunks(onProgress))) {
    yield toJobRow(input, source)
  }
}

function readRecords({ kind, format }: JobInput, chunks: AsyncIterable<Buffer>) {
  if (kind === 'csv') return readCsv(chunks, format?.header)
  return kind === 'json' ? readJson(chunks, format?.member) : readNdjson(chunks)
}

function toJobRow(input: JobInput, { at, raw, problem, isText }: SourceRow): JobRow {
  if (!raw) {
    const message = problem ?? 'This record cannot be read.'
    return { at, params: defineBrokenRow([{ code: 'invalid_record', message }]) }
  }
  const { format, defaults, options, action } = input
  try {
    const record = isText && !format ? fromText(fieldsByAction[action], raw) : raw
    const params = format ? format.toUser(record, options) : record
    return { at, record, params: { ...defaults, ...params } }
  } catch (error) {
    if (!(error instanceof FormatProblem)) throw error
    const { field, code, message } = error
    return { at, record: raw, params: defineBrokenRow([{ field, code, message }]) }
  }
}

/** The values of `--set`, each of the type of its parameter. */
export function toDefaults(action: BulkActionName, record: RawRecord): RawRecord {
  return fromText(fieldsByAction[action], record)
}
