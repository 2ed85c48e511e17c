import { pipeline, Readable, Transform } from 'node:stream'

import Pick from 'stream-json/filters/Pick.js'
import Parser from 'stream-json/Parser.js'
import StreamArray from 'stream-json/streamers/StreamArray.js'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { isRecord } from './is-record.ts'
import { maximumRecordBytes } from './source-row.ts'
import type { SourceRow } from './source-row.ts'

/**
 * Reads the items of a JSON array, which may be the whole document or a member of it, without holding the document.
 *
 * @param member - The name of the member that the array is; none: the document is the array.
 * @throws {CommandError} for what is no JSON, and for an item that is too long to be a record
 */
export async function* readJson(
  chunks: AsyncIterable<Buffer>,
  member?: string,
): AsyncGenerator<SourceRow> {
  let sinceItem = 0
  const guard = new Transform({
    transform(chunk: Buffer, _, done) {
      sinceItem += chunk.length
      if (sinceItem > maximumRecordBytes + 8 * chunk.length) done(tooLong())
      else done(null, chunk)
    },
  })
  const filters = member === undefined ? [] : [Pick.pick({ filter: member })]
  const items = StreamArray.streamArray()
  // The failure of any part destroys the last one, which the loop below reads from.
  pipeline([Readable.from(chunks), guard, Parser.parser(), ...filters, items], () => {})
  try {
    for await (const { key, value } of items as AsyncIterable<{ key: number; value: unknown }>) {
      sinceItem = 0
      const at = `item ${key + 1}`
      yield isRecord(value) ? { at, raw: value } : { at, problem: 'This item is no object.' }
    }
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(
      exitCodes.failed,
      'The file is no JSON document with an array of records, or it ends too early.',
      { cause: error },
    )
  }
}

function tooLong(): CommandError {
  return new CommandError(
    exitCodes.failed,
    `An item of the JSON array is longer than ${maximumRecordBytes >> 20} MiB: that is no record.`,
  )
}
