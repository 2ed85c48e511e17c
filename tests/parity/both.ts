import { createClerkClient } from '@clerk/backend'

import { toCamelCase } from '../../generator/case.ts'
import type { Catalog } from '../../generator/catalog.ts'
import { spellings } from '../../generator/overrides/spellings.ts'
import { createApi } from '../../packages/clerk-latchkey/src/http/create-api.ts'
import { resources } from '../../packages/clerk-latchkey/src/resources/resources.ts'
import { toCall } from '../contract/call.ts'
import type { Row } from '../contract/call.ts'
import type { RecordedRequest, RecordingServer } from '../contract/recording-server.ts'
import type { Size } from '../contract/sample.ts'

type Methods = Record<string, (...args: readonly unknown[]) => Promise<unknown>>

/** What two requests are compared by. */
export interface Request {
  readonly method: string
  readonly path: string
  readonly query: ReadonlyArray<readonly [string, string]>
  readonly body?: unknown
  readonly headers: Readonly<Record<string, string | undefined>>
}

/** What a client sent for a call, and what it gave. */
export interface Outcome {
  readonly requests: readonly Request[]
  readonly result: unknown
}

const secretKey = 'sk_test_parity'

/** Public methods of the official client, as `users.getUser`. */
export function officialMethods(): readonly string[] {
  return Object.entries(createClerkClient({ secretKey })).flatMap(([resource, methods]) => {
    const prototype = Object.getPrototypeOf(methods) as object
    if (!/api$/i.test(prototype.constructor.name)) return []
    return Object.getOwnPropertyNames(prototype)
      .filter((name) => name !== 'constructor')
      .map((name) => `${resource}.${name}`)
  })
}

/** Makes the same call with both clients; both get the same answer, in which everything is there. */
export async function callBoth(
  server: RecordingServer,
  row: Row,
  catalog: Catalog,
  size: Size,
): Promise<{ theirs: Outcome; ours: Outcome }> {
  const { resource, method, operation } = row
  const { args } = toCall(row, catalog, size, plainId)
  const { answer } = toCall(row, catalog, 'fullest', plainId)
  const spelt = toOfficialSpelling(args, operation.id)
  server.answer(operation.status, operation.result ? answer : undefined)
  const official = createClerkClient({ secretKey, apiUrl: server.url }) as unknown as Record<
    string,
    Methods
  >
  const api = createApi({ secretKey, apiUrl: server.url, rateLimit: false })
  const own = resources[resource.name as keyof typeof resources](api) as unknown as Methods
  const theirs = await official[resource.name]?.[method.name]?.(...spelt)
  const theirRequests = server.take().map(toRequest)
  const ours = await own[method.name]?.(...spelt)
  return {
    theirs: { requests: theirRequests, result: toPlain(theirs) },
    ours: { requests: server.take().map(toRequest), result: ours },
  }
}

/** The official client does not encode ids, so these need no encoding. */
function plainId(name: string): string {
  return name === 'provider' ? 'oauth_google' : `${name}_1`
}

/** Parameters as the official client spells them, where that is not camelCase. */
function toOfficialSpelling(args: readonly unknown[], operation: string): readonly unknown[] {
  const official = Object.entries(spellings[operation] ?? {})
  return args.map((argument) => {
    if (typeof argument !== 'object' || argument === null || Array.isArray(argument))
      return argument
    return Object.fromEntries(
      Object.entries(argument).map(([name, value]) => {
        const [spelling] = official.find(([, wire]) => toCamelCase(wire) === name) ?? []
        return [spelling ?? name, value]
      }),
    )
  })
}

function toRequest({ method, path, query, body, headers }: RecordedRequest): Request {
  const kept = [
    'clerk-api-version',
    'authorization',
    ...(body === undefined ? [] : ['content-type']),
  ]
  return {
    method,
    path,
    query,
    ...(body !== undefined && { body }),
    headers: Object.fromEntries(
      // The boundary of a form is another one each time.
      kept.map((name) => [name, headers[name]?.replace(/;.*/, '')]),
    ),
  }
}

/** Properties of a class of theirs, without the copy of the wire that some keep. */
function toPlain(value: unknown): unknown {
  if (value === undefined) return undefined
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) => (key === '_raw' ? undefined : inner)),
  )
}
