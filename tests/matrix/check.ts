import { expect } from 'vitest'

import type { Expected } from './case.ts'
import type { Reply } from './send.ts'

/** What the names in braces stand for. */
export type Places = Readonly<Record<'app' | 'frontend' | 'api' | 'machine', string>>

/** @throws {AssertionError} Where the reply is not what was expected. */
export function check(reply: Reply, expected: Expected, places: Places): void {
  const fill = (text: string): string =>
    text.replace(/\{(app|frontend|api|machine)\}/g, (_, name: keyof Places) => places[name])
  const { headers = {}, body, cookies, location } = expected

  if (expected.status === 'sent away or refused' && reply.status === 400) return
  const status = expected.status === 'sent away or refused' ? 307 : expected.status
  expect(reply).toMatchObject({ status })
  for (const [name, wanted] of Object.entries(headers)) {
    const value = reply.headers[name] ?? null
    const pattern = wanted instanceof RegExp ? expect.stringMatching(wanted) : undefined
    const text = typeof wanted === 'string' ? fill(wanted) : wanted
    expect({ [name]: value }).toEqual({ [name]: pattern ?? text })
  }
  if (body) expect(JSON.parse(reply.text)).toMatchObject(toPatterns(body, fill))
  if (cookies) checkCookies(reply.headers['set-cookie'] ?? [], cookies)
  if (location) checkLocation(reply.headers.location, location, fill)
}

/** Texts with places filled in; a regular expression stands for every text that it fits. */
function toPatterns(wanted: object, fill: (text: string) => string): object {
  const entries = Object.entries(wanted).map(([name, value]: [string, unknown]) => {
    if (value instanceof RegExp) return [name, expect.stringMatching(value)]
    return [name, typeof value === 'string' ? fill(value) : value]
  })
  return Object.fromEntries(entries) as object
}

function checkCookies(lines: readonly string[], wanted: readonly string[]): void {
  const starts = lines.map((line) => wanted.find((start) => line.startsWith(start)) ?? line)
  expect(starts.toSorted()).toEqual(wanted.toSorted())
}

function checkLocation(
  value: string | undefined,
  { to, query = {}, backTo }: NonNullable<Expected['location']>,
  fill: (text: string) => string,
): void {
  const url = new URL(value ?? 'about:blank')
  expect(url.origin + url.pathname).toBe(fill(to))
  if (backTo) expect(new URL(url.searchParams.get('redirect_url') ?? '').origin).toBe(fill(backTo))
  for (const [name, wanted] of Object.entries(query)) {
    expect({ [name]: url.searchParams.get(name) }).toEqual({ [name]: wanted && fill(wanted) })
  }
}
