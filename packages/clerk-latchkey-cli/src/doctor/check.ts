/** What was found out about one thing. */
export interface Check {
  readonly status: 'ok' | 'warn' | 'fail'
  /** The thing, in a word or two. */
  readonly name: string
  /** How it is, and what that means. */
  readonly what: string
  /** What to do about it; not there where all is well. */
  readonly todo?: string
}

/** The environment of a program, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Where keys are found; named in every message about them. */
export const dashboard = 'https://dashboard.clerk.com/last-active?path=api-keys'

export function ok(name: string, what: string): Check {
  return { status: 'ok', name, what }
}

export function warn(name: string, what: string, todo: string): Check {
  return { status: 'warn', name, what, todo }
}

export function fail(name: string, what: string, todo: string): Check {
  return { status: 'fail', name, what, todo }
}

/** At most 7 characters of a key: they name its kind and nothing more. */
export function redact(key: string): string {
  return key.length <= 7 ? '***' : `${key.slice(0, 7)}***`
}
