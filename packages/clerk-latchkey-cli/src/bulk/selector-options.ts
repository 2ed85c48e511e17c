import { bulkFields } from 'clerk-latchkey/bulk'
import type { Field } from 'clerk-latchkey/bulk'
import { InvalidArgumentError, Option } from 'commander'
import type { Command } from 'commander'

/** What chooses a page of a list, and no users. */
const notFilters = new Set(['limit', 'offset', 'starting_after', 'order_by'])

const filters = Object.entries<Field>(bulkFields.listUsers.fields).filter(
  ([name]) => !notFilters.has(name),
)

/** Adds an option for each filter of Clerk's list of users: `--created-at-before`, `--email-address`, … */
export function addSelectorOptions(command: Command): Command {
  for (const [name, field] of filters) {
    const flag = `--${name.replaceAll('_', '-')} <${valueOf(field)}>`
    const option = new Option(flag, describe(name, field))
    command.addOption(option.argParser(parserOf(field)))
  }
  return command
}

/** The filters that were given, by wire name. */
export function toFilter(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const given = filters.map(([name]) => [name, options[toCamelCase(name)]] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

function valueOf({ type, unit }: Field): string {
  if (unit === 'epoch-ms') return 'date'
  if (type === 'boolean') return 'true|false'
  return type === 'array' ? 'value' : 'text'
}

function describe(name: string, { type }: Field): string {
  const words = name.replaceAll('_', ' ')
  return type === 'array' ? `with this ${words}; may be given several times` : `by ${words}`
}

function parserOf({ type, unit }: Field): (value: string, before: unknown) => unknown {
  if (unit === 'epoch-ms') return toMoment
  if (type === 'boolean') return toFlag
  // Commander gives what the earlier ones came to.
  if (type === 'array') return (value, before) => [...((before ?? []) as readonly string[]), value]
  return (value) => value
}

function toMoment(value: string): number {
  const moment = /^\d{11,}$/.test(value) ? Number(value) : Date.parse(value)
  if (Number.isFinite(moment)) return moment
  throw new InvalidArgumentError(
    'It must be a date such as 2026-05-12, or milliseconds since 1970.',
  )
}

function toFlag(value: string): boolean {
  if (value === 'true' || value === 'false') return value === 'true'
  throw new InvalidArgumentError('It must be true or false.')
}

function toCamelCase(name: string): string {
  return name.replaceAll(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}
