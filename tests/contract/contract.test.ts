import { readFileSync } from 'node:fs'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { toCatalog } from '../../generator/catalog.ts'
import { names } from '../../generator/names.ts'
import { amendFacts } from '../../generator/overrides.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import type { Facts, OperationFacts } from '../../spec/facts.ts'
import { rowsOf, toCall } from './call.ts'
import { toDecoded } from './decoded.ts'
import { startRecordingServer } from './recording-server.ts'
import type { RecordingServer } from './recording-server.ts'
import type { Size } from './sample.ts'

const official = JSON.parse(
  readFileSync(new URL('../../spec/bapi-2026-05-12.json', import.meta.url), 'utf8'),
) as Facts
const { facts } = amendFacts(official)
const { catalog } = toCatalog(facts, names)

let server: RecordingServer
beforeAll(async () => {
  server = await startRecordingServer()
})
afterAll(() => server[Symbol.asyncDispose]())

/** Calls a method by its name, as a program does that was told it. */
async function callMethod(
  resource: string,
  method: string,
  args: readonly unknown[],
): Promise<unknown> {
  const api = createApi({ secretKey: 'sk_test_contract', apiUrl: server.url, rateLimit: false })
  const made = resources[resource as keyof typeof resources](api) as unknown as Record<
    string,
    (...args: readonly unknown[]) => Promise<unknown>
  >
  return await made[method]?.(...args)
}

/** A full page does not show how many users there are: another operation does. */
function furtherPaths(method: string, size: Size): readonly string[] {
  return method === 'getUserList' && size === 'fullest' ? ['/v1/users/count'] : []
}

/** What a caller gets is what was answered, with our names where the names are Clerk's. */
function expectedResult(
  { id, status, result: schema }: OperationFacts,
  answer: unknown,
  isPage: boolean,
): unknown {
  // The one answer that is no JSON is a page of HTML, of which the server sends an empty one.
  if (!schema) return status === 200 ? '' : undefined
  const decoded = toDecoded(facts, schema, answer)
  if (isPage) return { data: decoded }
  if (id === 'GetUsersCount') return (decoded as { totalCount: number }).totalCount
  if (id !== 'getM2MTokens') return decoded
  const { m2mTokens, ...rest } = decoded as { m2mTokens: unknown }
  return { data: m2mTokens, ...rest }
}

describe.each(['smallest', 'fullest'] as const)('with the %s parameters', (size) => {
  const rows = rowsOf(catalog).map((row) => [row.name, row] as const)
  it.each(rows)('%s sends its operation and gives its answer', async (_, row) => {
    const { resource, method, operation } = row
    const { args, expected, answer } = toCall(row, catalog, size)
    server.answer(operation.status, operation.result ? answer : undefined)
    const result = await callMethod(resource.name, method.name, args)
    const [request, ...others] = server.take()
    expect(others.map(({ path }) => path)).toEqual(furtherPaths(method.name, size))
    expect(request).toMatchObject(expected)
    expect(request?.body).toEqual(expected.body)
    expect(contentTypes(operation, request?.body)).toContain(
      request?.headers['content-type']?.split(';')[0],
    )
    expect(request?.headers['clerk-api-version']).toBe(facts.version)
    expect(request?.headers['authorization']).toBe('Bearer sk_test_contract')
    const isPage = Array.isArray(answer) && !Array.isArray(result)
    expect({ result }).toMatchObject({ result: expectedResult(operation, answer, isPage) })
  })
})

function contentTypes({ body }: OperationFacts, sent: unknown): readonly unknown[] {
  if (body?.type === 'form') return ['multipart/form-data']
  return sent === undefined ? [undefined, 'application/json'] : ['application/json']
}
