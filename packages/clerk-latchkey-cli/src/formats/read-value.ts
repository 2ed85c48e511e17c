import { isRecord } from '../rows/is-record.ts'
import { FormatProblem } from './format.ts'
import type { RawRecord } from './format.ts'

/** A text that is there, under the first of these names that has one. */
export function textOf(raw: RawRecord, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = raw[name]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return undefined
}

/** Yes or no, as JSON, SQL and CSV write it. */
export function flagOf(raw: RawRecord, ...names: readonly string[]): boolean {
  return names.some((name) => [true, 1, 'true', 't', '1', 'TRUE'].some((yes) => yes === raw[name]))
}

/**
 * An object, or the JSON of one.
 *
 * @throws {FormatProblem}
 */
export function objectOf(raw: RawRecord, ...names: readonly string[]): RawRecord | undefined {
  const name = names.find((one) => raw[one] !== undefined && raw[one] !== null && raw[one] !== '')
  if (name === undefined) return undefined
  const value = raw[name]
  const parsed: unknown = typeof value === 'string' ? parse(value) : value
  if (!isRecord(parsed)) throw new FormatProblem(name, 'invalid_field', `${name} is no object.`)
  return Object.keys(parsed).length === 0 ? undefined : parsed
}

/**
 * A moment, as RFC 3339: of ISO text, of PostgreSQL's text, of milliseconds or seconds since the epoch.
 *
 * @throws {FormatProblem}
 */
export function dateOf(raw: RawRecord, ...names: readonly string[]): string | undefined {
  const name = names.find((one) => textOf(raw, one) !== undefined)
  if (name === undefined) return undefined
  const text = textOf(raw, name) ?? ''
  const number = Number(text)
  // Seconds until the year 5138, milliseconds from 1973 on.
  const date = Number.isFinite(number)
    ? new Date(number < 1e11 ? number * 1000 : number)
    : new Date(text.replace(/^(\S+) (\S+?)([+-]\d\d)?$/, '$1T$2$3').replace(/([+-]\d\d)$/, '$1:00'))
  if (Number.isNaN(date.getTime())) {
    throw new FormatProblem(name, 'invalid_field', `${name} is no date.`)
  }
  return date.toISOString()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
