import { isRecord } from './is-record.ts'
import { readLines } from './read-lines.ts'
import type { SourceRow } from './source-row.ts'

/** Reads one JSON object of each line; empty lines are none. */
export async function* readNdjson(chunks: AsyncIterable<Buffer>): AsyncGenerator<SourceRow> {
  for await (const { number, text } of readLines(chunks)) {
    if (text.trim() !== '') yield { at: `line ${number}`, ...parse(text) }
  }
}

function parse(text: string): Pick<SourceRow, 'raw' | 'problem'> {
  try {
    const raw: unknown = JSON.parse(text)
    return isRecord(raw) ? { raw } : { problem: 'This is JSON, but no object.' }
  } catch {
    // The parser's own message quotes the line, and lines hold passwords.
    return { problem: 'This is no JSON.' }
  }
}
