import { readFileSync } from 'node:fs'

import type { createClerkClient } from '@clerk/backend'

import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'

import { toCatalog } from '../../generator/catalog.ts'
import { names } from '../../generator/names.ts'
import { amendFacts } from '../../generator/overrides.ts'
import type { Resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import type { Facts } from '../../spec/facts.ts'
import { rowsOf } from '../contract/call.ts'
import type { Row } from '../contract/call.ts'
import { startRecordingServer } from '../contract/recording-server.ts'
import type { RecordingServer } from '../contract/recording-server.ts'
import type { Size } from '../contract/sample.ts'
import { callBoth, officialMethods } from './both.ts'
import type { Request } from './both.ts'
import { emptyAnswers, requestDifferences, resultDifferences } from './differences.ts'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const { facts } = amendFacts(JSON.parse(read('../../spec/bapi-2026-05-12.json')) as Facts)
const { catalog } = toCatalog(facts, names)
const official = officialMethods()
const rows = rowsOf(catalog).filter(({ resource, method }) =>
  official.includes(`${resource.name}.${method.name}`),
)

let server: RecordingServer
beforeAll(async () => {
  server = await startRecordingServer()
})
afterAll(() => server[Symbol.asyncDispose]())

function toOurRequests(requests: readonly Request[], row: Row, size: Size): readonly Request[] {
  return requestDifferences
    .filter(({ applies }) => applies(row, size))
    .reduce((made, { toOurs }) => toOurs(made, row), requests)
}

function toOurResult(result: unknown, row: Row, size: Size): unknown {
  if (emptyAnswers.applies(row, size)) return emptyAnswers.toOurs({})
  const differences = resultDifferences.filter(({ applies }) => applies(row, size))
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit)
    if (typeof value !== 'object' || value === null) return value
    const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, visit(one)]))
    return differences.reduce<unknown>(
      (made, { toOurs }) => toOurs(made as Record<string, unknown>),
      inner,
    )
  }
  return visit(result)
}

it('has all 192 methods of the official client', () => {
  const ours = new Set(
    rowsOf(catalog).map(({ resource, method }) => `${resource.name}.${method.name}`),
  )
  expect(official).toHaveLength(192)
  expect(official.filter((method) => !ours.has(method))).toEqual([])
})

type Official = ReturnType<typeof createClerkClient>
type Shared = keyof Official & keyof Resources

/** Names of methods to which an argument of the official client cannot be given. */
type Refused = {
  [R in Shared]: {
    [M in keyof Official[R] & keyof Resources[R]]: Official[R][M] extends (
      ...args: infer Theirs
    ) => unknown
      ? Resources[R][M] extends (...args: infer Ours) => unknown
        ? Theirs extends Ours
          ? never
          : `${R}.${M & string}`
        : never
      : never
  }[keyof Official[R] & keyof Resources[R]]
}[Shared]

it('takes every argument that the official client takes, by its type', () => {
  expectTypeOf<Refused>().toBeNever()
})

describe.each(['smallest', 'fullest'] as const)('with the %s parameters', (size) => {
  it.each(rows.map((row) => [row.name, row] as const))(
    '%s sends what the official client sends, and gives what it gives',
    async (_, row) => {
      const { theirs, ours } = await callBoth(server, row, catalog, size)
      expect(ours.requests).toEqual(toOurRequests(theirs.requests, row, size))
      // Ours may hold more: the official client leaves out properties that Clerk sends.
      expect({ result: ours.result }).toMatchObject({
        result: toOurResult(theirs.result, row, size),
      })
    },
  )
})

describe('every difference', () => {
  const differences = [...requestDifferences, ...resultDifferences, emptyAnswers]
  const page = read('../../docs/differences.md')

  it.each([...new Set(differences.map(({ title }) => title))])('is written down: %s', (title) => {
    expect(page).toContain(`**${title}.**`)
  })

  it.each(requestDifferences)('is still one: $title', async ({ applies, toOurs }) => {
    const changes: boolean[] = []
    for (const size of ['smallest', 'fullest'] as const) {
      for (const row of rows.filter((candidate) => applies(candidate, size))) {
        const { theirs } = await callBoth(server, row, catalog, size)
        changes.push(
          JSON.stringify(toOurs(theirs.requests, row)) !== JSON.stringify(theirs.requests),
        )
      }
    }
    expect(changes).toContain(true)
  })
})
