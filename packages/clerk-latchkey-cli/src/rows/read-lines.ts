import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { maximumRecordBytes } from './source-row.ts'

/** A line without its end, and its number from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

const newline = 0x0a

/**
 * Reads lines in memory that does not depend on the file, whatever is in it.
 *
 * @throws {CommandError} for a line that is too long to be a record
 */
export async function* readLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line> {
  let number = 1
  let size = 0
  let parts: Buffer[] = []
  const keep = (part: Buffer): void => {
    parts.push(part)
    size += part.length
    if (size > maximumRecordBytes) throw tooLong(number)
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(newline); to !== -1; to = chunk.indexOf(newline, from)) {
      keep(chunk.subarray(from, to))
      yield { number, text: toText(parts) }
      number++
      size = 0
      parts = []
      from = to + 1
    }
    keep(chunk.subarray(from))
  }
  if (size > 0) yield { number, text: toText(parts) }
}

function toText(parts: readonly Buffer[]): string {
  const bytes = parts.length === 1 ? parts[0] : Buffer.concat(parts)
  // A byte order mark at the start of the file, and the end of a line as Windows writes it.
  return (bytes?.toString('utf8') ?? '').replace(/^\u{feff}/u, '').replace(/\r$/, '')
}

function tooLong(number: number): CommandError {
  return new CommandError(
    exitCodes.failed,
    `Line ${number} is longer than ${maximumRecordBytes >> 20} MiB, so the file is no NDJSON, which has one record on each line. If it is a JSON document, say so with --input json.`,
  )
}
