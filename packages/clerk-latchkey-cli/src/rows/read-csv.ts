import { pipeline, Readable } from 'node:stream'

import { CsvError, parse } from 'csv-parse'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { maximumRecordBytes } from './source-row.ts'
import type { SourceRow } from './source-row.ts'

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/**
 * Reads CSV as RFC 4180 has it. Empty cells are left out.
 *
 * @param knownHeader - The names of the columns, for files that have none; a first line that repeats them is skipped.
 * @throws {CommandError} where quotes do not match, and for a record that is too long
 */
export async function* readCsv(
  chunks: AsyncIterable<Buffer>,
  knownHeader?: readonly string[],
): AsyncGenerator<SourceRow> {
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: maximumRecordBytes,
  })
  pipeline(Readable.from(chunks), parser, () => {})
  let header = knownHeader
  let isFirst = true
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      const isHeader = isFirst && (!knownHeader || record[0] === knownHeader[0])
      isFirst = false
      if (isHeader) header = record.map((name) => name.trim())
      else yield toRow(header ?? [], record, info.lines)
    }
  } catch (error) {
    throw error instanceof CsvError ? toCommandError(error) : error
  }
}

function toRow(header: readonly string[], record: readonly string[], line: number): SourceRow {
  const at = `line ${line}`
  if (record.length > header.length) {
    const problem = `This line has ${record.length} cells, and the header has ${header.length}.`
    return { at, problem }
  }
  const cells = header.map((name, index) => [name, record[index] ?? ''] as const)
  const raw = Object.fromEntries(cells.filter(([name, cell]) => name !== '' && cell !== ''))
  return { at, raw, isText: true }
}

/** The parser's own message quotes the record, and records hold passwords. */
function toCommandError(error: CsvError): CommandError {
  const { lines, code } = error as CsvError & { lines?: number }
  const where = typeof lines === 'number' ? ` at line ${lines}` : ''
  const message =
    code === 'CSV_MAX_RECORD_SIZE'
      ? `A record of the CSV file${where} is longer than ${maximumRecordBytes >> 20} MiB: is there a quote that is never closed?`
      : `The CSV file cannot be read${where} (${code}): look for quotes that do not match.`
  return new CommandError(exitCodes.failed, message, { cause: error })
}
