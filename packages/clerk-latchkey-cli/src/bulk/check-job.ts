import { createHash } from 'node:crypto'

import { checkRows } from 'clerk-latchkey/bulk'
import type { RowProblem } from 'clerk-latchkey/bulk'

import { readJobRows } from './job-rows.ts'
import type { JobInput } from './job-rows.ts'

/** What is known of an input when all of it was read once. */
export interface CheckedJob {
  readonly rows: number
  /** Rows that cannot be sent, by their number. */
  readonly invalid: ReadonlyMap<number, readonly RowProblem[]>
  /** Of the whole input and of how it is read: a job goes on with this input only. */
  readonly fingerprint: string
}

/** Reads the whole input once, and holds every row against the facts and the other rows. Nothing is sent. */
export async function checkJob(
  input: JobInput,
  onProgress?: (bytes: number) => void,
): Promise<CheckedJob> {
  const hash = createHash('sha256')
  hash.update(JSON.stringify([input.action, input.kind, input.format?.title, input.defaults]))
  const source = { ...input.source, chunks: hashed(input.source.chunks) }
  const invalid = new Map<number, readonly RowProblem[]>()
  let rows = 0
  const params = async function* (): AsyncGenerator<unknown> {
    for await (const row of readJobRows({ ...input, source }, onProgress)) {
      rows++
      yield row.params
    }
  }
  for await (const { row, problems } of checkRows(input.action, params())) {
    invalid.set(row, problems)
  }
  return { rows, invalid, fingerprint: hash.digest('hex') }

  function hashed(chunks: JobInput['source']['chunks']): JobInput['source']['chunks'] {
    return async function* (onBytes) {
      for await (const chunk of chunks(onBytes)) {
        hash.update(chunk)
        yield chunk
      }
    }
  }
}
