import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  writeSync,
} from 'node:fs'

import type { Resources } from 'clerk-latchkey/api'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { deleteCheckpoint, readCheckpoint, writeCheckpoint } from './export-checkpoint.ts'
import type { ExportCheckpoint } from './export-checkpoint.ts'
import type { ExportKind } from './export-kind.ts'
import type { RowFormat } from './write-row.ts'

/** What is to be written where. */
export interface Export {
  readonly file: string
  readonly kind: ExportKind
  readonly format: RowFormat
  /** Tells this export from others. */
  readonly job: string
  readonly resume: boolean
  readonly overwrite: boolean
}

/** How far an export came. */
export interface ExportEnd {
  /** Rows in the file. */
  readonly rows: number
  readonly isComplete: boolean
}

/**
 * Writes rows to a file, page by page: first the rows, then the checkpoint that counts them. What a crash leaves between
 * the two is cut off when it goes on.
 *
 * @throws {CommandError} when there is a file already
 */
export async function runExport(
  { file, kind, format, job, resume, overwrite }: Export,
  clerk: Resources,
  signal: AbortSignal,
): Promise<ExportEnd> {
  const start = resume ? readCheckpoint(file, job) : undefined
  if (!start && !overwrite && existsSync(file)) throw fileExists(file, resume)
  const handle = openSync(file, start ? 'r+' : 'w', 0o600)
  const place = start?.place ?? { recent: [], count: 0 }
  let bytes = begin(handle, file, start, format)
  try {
    for await (const entries of kind.read(clerk, place, signal)) {
      bytes += writeSync(handle, entries.map(({ row }) => format.write(row)).join(''), bytes)
      fsyncSync(handle)
      writeCheckpoint(file, { job, bytes, place })
      if (signal.aborted) return { rows: place.count, isComplete: false }
    }
  } catch (error) {
    if (!signal.aborted) throw error
    return { rows: place.count, isComplete: false }
  } finally {
    closeSync(handle)
  }
  deleteCheckpoint(file)
  return { rows: place.count, isComplete: true }
}

function begin(
  handle: number,
  file: string,
  start: ExportCheckpoint | undefined,
  { head }: RowFormat,
): number {
  if (!start) return writeSync(handle, head, 0)
  if (fstatSync(handle).size < start.bytes) {
    throw new CommandError(
      exitCodes.failed,
      `${file} is shorter than when its export stopped, so it cannot go on. Use --overwrite to start anew.`,
    )
  }
  ftruncateSync(handle, start.bytes)
  return start.bytes
}

function fileExists(file: string, resume: boolean): CommandError {
  const why = resume ? 'exists and has no checkpoint: its export is complete' : 'exists'
  return new CommandError(
    exitCodes.usage,
    `${file} ${why}. Name another file, or add --overwrite${resume ? '' : ', or --resume to go on with an export that was stopped'}.`,
  )
}
