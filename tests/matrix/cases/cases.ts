import type { Case } from '../case.ts'
import { sessionCookies, sessionTokens } from './sessions.ts'

/** A part of the table, under a heading of its own. */
export interface Chapter {
  readonly title: string
  readonly cases: readonly Case[]
}

export const chapters: readonly Chapter[] = [
  { title: 'Session tokens', cases: sessionTokens },
  { title: 'Session cookies', cases: sessionCookies },
]
