import { createWriteStream } from 'node:fs'
import type { WriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'

import type { RowProblem } from 'clerk-latchkey/bulk'

import { isRecord } from '../rows/is-record.ts'
import { readJobRows } from './job-rows.ts'
import type { JobInput } from './job-rows.ts'

/** Where the failed rows of a job are written to. */
export interface ReportFiles {
  /** Each failed row with its reasons. */
  readonly report: string
  /** The failed rows as they came, to be corrected and given again with the same `--format`. */
  readonly retry: string
}

/**
 * Writes what failed, in the order of the input. Only the owner can read the files: rows hold passwords.
 *
 * @returns The rows that are in the report and not in the file to retry, as they could not even be read.
 */
export async function writeReport(
  files: ReportFiles,
  input: JobInput,
  failed: ReadonlyMap<number, readonly RowProblem[]>,
): Promise<number> {
  const report = createWriteStream(files.report, { mode: 0o600 })
  const retry = createWriteStream(files.retry, { mode: 0o600 })
  let row = -1
  let left = failed.size
  let unreadable = 0
  for await (const { at, record, params } of readJobRows(input)) {
    const problems = failed.get(++row)
    if (!problems) continue
    await writeLine(report, { row: row + 1, at, name: nameOf(params), problems })
    if (record) await writeLine(retry, record)
    else unreadable++
    if (--left === 0) break
  }
  for (const stream of [report, retry]) {
    stream.end()
    await finished(stream)
  }
  return unreadable
}

/** What people know a row by. */
function nameOf(params: unknown): string | undefined {
  if (!isRecord(params)) return undefined
  const names = [
    'external_id',
    'email_address',
    'phone_number',
    'username',
    'user_id',
    'slug',
    'name',
  ]
  const name = names.find((one) => params[one] !== undefined && params[one] !== null)
  return name === undefined ? undefined : `${name} ${[params[name]].flat().join(', ')}`
}

async function writeLine(stream: WriteStream, value: unknown): Promise<void> {
  if (!stream.write(`${JSON.stringify(value)}\n`)) await once(stream, 'drain')
}
