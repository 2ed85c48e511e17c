import type { ExportRow } from './export-kind.ts'

/** How rows are written. */
export interface RowFormat {
  /** What the file begins with. */
  readonly head: string
  write(row: ExportRow): string
}

/**
 * @param columns - Those to write, in this order.
 * @param leavesOut - Whether NDJSON is without what has no value.
 */
export function createRowFormat(
  format: 'ndjson' | 'csv',
  columns: readonly string[],
  leavesOut: boolean,
): RowFormat {
  if (format === 'csv') {
    return {
      head: `${columns.join(',')}\n`,
      write: (row) => `${columns.map((name) => toCell(row[name])).join(',')}\n`,
    }
  }
  return {
    head: '',
    write(row) {
      const cells = columns.map((name) => [name, row[name] ?? null] as const)
      const kept = leavesOut ? cells.filter(([, value]) => !isEmpty(value)) : cells
      return `${JSON.stringify(Object.fromEntries(kept))}\n`
    },
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0)
}

/** As `latchkey import` reads it: lists with `;`, objects as JSON, quotes where RFC 4180 wants them. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return ''
  const text = Array.isArray(value) ? value.join(';') : toText(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function toText(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
