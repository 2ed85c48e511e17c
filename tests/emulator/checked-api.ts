import { readFileSync } from 'node:fs'

import { createEmulator } from 'clerk-emulator'
import type { Emulator, EmulatorOptions } from 'clerk-emulator'
import { expect } from 'vitest'

import type { Facts, OperationFacts } from '../../spec/facts.ts'
import { findFaults } from './find-faults.ts'

/** The official facts, without our amendments: the emulator has to hold to what Clerk describes. */
export const facts = JSON.parse(
  readFileSync(new URL('../../spec/bapi-2026-05-12.json', import.meta.url), 'utf8'),
) as Facts

/** What a request holds besides its path. */
export interface Sent {
  readonly query?: Readonly<Record<string, string | number | boolean | readonly string[]>>
  readonly body?: unknown
  readonly form?: Readonly<Record<string, string | Blob>>
  /** Sent instead of the Secret Key; `null` sends none. */
  readonly key?: string | null
}

// Tests look into answers at will; what they expect is what checks them.
// oxlint-disable-next-line typescript/no-explicit-any
export type Body = any

/** An answer that was found to be as the facts describe it. */
export interface Checked {
  readonly status: number
  readonly body: Body
}

/** An emulator whose every answer is checked. */
export interface CheckedApi {
  readonly emulator: Emulator
  /** Operations and the statuses that they answered with. */
  readonly seen: ReadonlyMap<string, ReadonlySet<number>>
  /** Asks an operation, by its id and the parts of its path in their order. */
  ask(id: string, path?: readonly string[], sent?: Sent): Promise<Checked>
  /** Asks for something that is to succeed, and gives the answer's body. */
  get(id: string, path?: readonly string[], sent?: Sent): Promise<Body>
  /** Asks for something that is to be refused: status and codes. */
  refuse(id: string, path?: readonly string[], sent?: Sent): Promise<readonly unknown[]>
}

export async function createCheckedApi(options: EmulatorOptions = {}): Promise<CheckedApi> {
  const emulator = await createEmulator(options)
  const seen = new Map<string, Set<number>>()
  const ask: CheckedApi['ask'] = async (id, path = [], sent = {}) => {
    const operation = facts.operations.find((candidate) => candidate.id === id)
    if (!operation) throw new Error(`There is no operation ${id}`)
    const response = await emulator.fetch(toRequest(emulator, operation, path, sent))
    seen.set(id, (seen.get(id) ?? new Set()).add(response.status))
    return check(operation, response)
  }
  return {
    emulator,
    seen,
    ask,
    async get(...call) {
      const { status, body } = await ask(...call)
      expect([call[0], status, body]).toEqual([call[0], statusOf(call[0]), body])
      return body
    },
    async refuse(...call) {
      const { status, body } = await ask(...call)
      const codes = (body.errors ?? []).map(({ code }: { code: string }) => code)
      return [status, ...codes]
    },
  }
}

/** Status of success. `POST /api_keys` answers 201, as Clerk says outside the file (generator/overrides/answers.ts). */
export function statusOf(id: string): number | undefined {
  if (id === 'createApiKey') return 201
  return facts.operations.find((operation) => operation.id === id)?.status
}

function toRequest(
  emulator: Emulator,
  { method, path: template }: OperationFacts,
  path: readonly string[],
  { query = {}, body, form, key = emulator.secretKey }: Sent,
): Request {
  let index = 0
  const own = template.replaceAll(/\{\w+\}/g, () => encodeURIComponent(path[index++] ?? 'missing'))
  const url = new URL(`http://emulator.test/v1${own}`)
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value].flat()) url.searchParams.append(name, String(each))
  }
  const content = form ? toForm(form) : body === undefined ? undefined : JSON.stringify(body)
  return new Request(url, {
    method,
    headers: key === null ? {} : { authorization: `Bearer ${key}` },
    ...(content !== undefined && { body: content }),
  })
}

function toForm(fields: Readonly<Record<string, string | Blob>>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

async function check(operation: OperationFacts, response: Response): Promise<Checked> {
  const { status } = response
  const isJson = response.headers.get('content-type') === 'application/json'
  const body: Body = isJson ? await response.json() : await response.text()
  const faults = status >= 400 ? findErrorFaults(body) : findResultFaults(operation, body)
  expect({ operation: operation.id, status, faults }).toEqual({
    operation: operation.id,
    status,
    faults: [],
  })
  return { status, body }
}

function findErrorFaults(body: unknown): readonly string[] {
  return findFaults(body, { model: 'ClerkErrors' }, facts.models)
}

function findResultFaults({ result, parameters }: OperationFacts, body: Body): readonly string[] {
  if (!result) return []
  const isPage = parameters.some(({ name }) => name === 'paginated') && !Array.isArray(body)
  const list = result.model === undefined ? result : facts.models[result.model]
  if (!isPage || list?.type !== 'array') return findFaults(body, result, facts.models)
  const page = {
    type: 'object',
    properties: { data: result, total_count: { type: 'integer' } },
    required: ['data', 'total_count'],
    additional: false,
  } as const
  return findFaults(body, page, facts.models)
}
