import type { Field, FieldSet } from 'clerk-latchkey/bulk'

import type { RawRecord } from '../formats/format.ts'
import { isRecord } from './is-record.ts'

/**
 * Makes values of the texts of a CSV record: numbers, yes and no, JSON objects, and lists with `;` between their items.
 * A text that is not what its parameter must be stays a text, and the check of the row says so.
 */
export function fromText({ fields }: FieldSet, record: RawRecord): RawRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => {
      const field = Object.hasOwn(fields, toSnakeCase(name)) ? fields[toSnakeCase(name)] : undefined
      return [name, field && typeof value === 'string' ? valueOf(field, value) : value]
    }),
  )
}

function valueOf(field: Field, text: string): unknown {
  switch (field.type) {
    case 'boolean':
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : text
    case 'integer':
    case 'number':
      return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
    case 'object':
      return parse(text)
    case 'array':
      return text.split(';').map((item) => valueOf(field.items ?? {}, item.trim()))
    default:
      return text
  }
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : text
  } catch {
    return text
  }
}

function toSnakeCase(name: string): string {
  return name.replaceAll(/(?!^)[A-Z]/g, (letter) => `_${letter}`).toLowerCase()
}
