import { beforeAll, describe, expect, test } from 'vitest'

import type { OperationFacts, Schema } from '../../spec/facts.ts'
import { createCheckedApi, facts } from './checked-api.ts'
import type { CheckedApi } from './checked-api.ts'
import { resolve, sampleBody, wrongValue } from './sample-body.ts'

let api: CheckedApi
let key: string
beforeAll(async () => {
  api = await createCheckedApi()
  // Machines make their tokens with a key of their own.
  const machine = await api.get('CreateMachine', [], { body: { name: 'one' } })
  key = machine.secret_key
})

const cases = facts.operations.map((operation) => [operation.id, operation] as const)

/** What each request of an operation needs, beside what a test is about. */
function toSent(operation: OperationFacts) {
  const query = Object.fromEntries(
    operation.parameters
      .filter((parameter) => parameter.in === 'query' && parameter.required)
      .map(({ name, schema }) => [name, String(sampleBody(schema, facts.models))]),
  )
  return { query, ...(operation.id === 'createM2MToken' && { key }) }
}

const partsOf = ({ parameters }: OperationFacts) =>
  parameters.filter((parameter) => parameter.in === 'path').map(() => 'nothing')

const guarded = cases.filter(([, operation]) => !operation.public)

test.each(guarded)('%s answers 401 without the key of the instance', async (id, operation) => {
  const path = partsOf(operation)
  expect(await api.refuse(id, path, { key: null })).toEqual([
    401,
    'authorization_header_format_invalid',
  ])
  expect(await api.refuse(id, path, { key: 'sk_test_other' })).toEqual([401, 'clerk_key_invalid'])
})

const documented = cases.flatMap(([id, operation]) =>
  operation.errors.map((status) => [id, status, operation] as const),
)

test.each(documented)('%s: a fault of %i has the shape of Clerk', async (id, status, operation) => {
  const fault = api.emulator.faults.add({ type: 'error', status, code: 'any', times: 1 })
  expect(await api.refuse(id, partsOf(operation))).toEqual([status, 'any'])
  fault.remove()
})

const byId = cases.filter(([, { parameters }]) => parameters.some((each) => each.in === 'path'))

/** Where an id is a word of a few, another one is a wrong request. */
const otherStatus: Readonly<Record<string, number>> = {
  GetTemplateList: 400,
  GetTemplate: 400,
  UpsertTemplate: 400,
  RevertTemplate: 400,
  PreviewTemplate: 400,
  ToggleTemplateDelivery: 400,
  // Clerk's own client always says how people join, and so does our client: it is required.
  CreateOrganizationDomain: 422,
  // A refusal of this one starts a handshake.
  RefreshSession: 401,
}

test.each(byId)('%s answers 404 for what is not there', async (id, operation) => {
  const { body } = operation
  const sent = { ...toSent(operation), ...toBody(body?.schema) }
  const form = body?.type === 'form' && { form: { file: new Blob(['x']) } }
  const [status] = await api.refuse(id, partsOf(operation), { ...sent, ...form })
  expect(status).toBe(otherStatus[id] ?? 404)
})

function toBody(schema: Schema | undefined) {
  return schema && { body: sampleBody(schema, facts.models) }
}

const withBody = cases.filter(([, { body }]) => body?.type === 'json')

describe.each(withBody)('the body of %s', (id, operation) => {
  const outer = resolve(operation.body?.schema ?? {}, facts.models)
  const isBulk = outer.type === 'array'
  const schema = isBulk ? resolve(outer.items ?? {}, facts.models) : outer
  const properties = Object.entries(schema.properties ?? {})
  const least = () => sampleBody(schema, facts.models) as Record<string, unknown>
  const send = (body: unknown) =>
    api.ask(id, partsOf(operation), { ...toSent(operation), body: isBulk ? [body] : body })
  const faultsOf = async (body: unknown): Promise<readonly unknown[]> => {
    const { status, body: answer } = await send(body)
    expect([400, 422]).toContain(status)
    return answer.errors.map(
      (entry: { code: string; meta: { param_name?: string } }) =>
        `${entry.code} ${entry.meta.param_name}`,
    )
  }

  test('is refused when it is no JSON object or list', async () => {
    const { status, body } = await api.ask(id, partsOf(operation), {
      ...toSent(operation),
      body: 'text',
    })
    expect([status, body.errors[0].code]).toEqual([400, 'request_body_invalid'])
  })

  test('is refused with an unknown parameter where it is closed', async () => {
    const { status, body } = await send({ ...least(), shoe_size: 42 })
    const codes = (body.errors ?? []).map(({ code }: { code: string }) => code)
    const isClosed = schema.additional === false
    expect([id, isClosed, status, codes.includes('form_param_unknown')]).toEqual([
      id,
      isClosed,
      status,
      isClosed,
    ])
  })

  test.each(schema.required ?? [])('is refused without %s', async (name) => {
    const { [name]: _, ...rest } = least()
    expect(await faultsOf(rest)).toContain(`form_param_missing ${name}`)
  })

  test.each(properties)('is refused with a wrong %s', async (name, own) => {
    const full = resolve(own, facts.models)
    const wrong = await faultsOf({ ...least(), [name]: wrongValue(full) })
    expect(wrong).toContain(`form_param_format_invalid ${name}`)
    if (full.nullable) return
    expect(await faultsOf({ ...least(), [name]: null })).toContain(`form_param_nil ${name}`)
  })
})

const withLimit = cases.filter(([, { parameters }]) =>
  parameters.some(({ name }) => name === 'limit'),
)

test.each(withLimit)('%s refuses pages that are none', async (id, operation) => {
  for (const query of [{ limit: 0 }, { limit: 10_000 }, { limit: 'many' }, { offset: -1 }]) {
    const sent = { query: { ...toSent(operation).query, ...query } }
    const [status] = await api.refuse(id, partsOf(operation), sent)
    expect([400, 422]).toContain(status)
  }
})
