import { describe, expect, it } from 'vitest'

import type { Operation } from './operation.ts'
import { toWireRequest } from './request.ts'

const base = { id: 'Test', method: 'GET', path: '/things' } as const satisfies Operation

describe('parameters', () => {
  it('of a GET or DELETE go to the query, by their wire names', () => {
    const params = {
      emailAddress: ['a@b.c', 'd@e.f'],
      banned: false,
      last_active: 0,
      skipped: undefined,
    }
    expect(toWireRequest(base, params)).toEqual({
      path: '/things?email_address=a%40b.c&email_address=d%40e.f&banned=false&last_active=0',
      body: undefined,
      ids: {},
    })
  })

  it('of other methods go to the body, but those that the operation lists', () => {
    const operation = { ...base, method: 'POST', query: ['dry_run'] } as const
    const { body, path } = toWireRequest(operation, {
      firstName: null,
      dryRun: true,
      list: [{ aB: 1 }],
    })
    expect(path).toBe('/things?dry_run=true')
    expect(JSON.parse(String(body))).toEqual({ first_name: null, list: [{ a_b: 1 }] })
  })

  it('fill the path, under either spelling', () => {
    const operation = { ...base, path: '/orgs/{organization_id}/users/{user_id}' } as const
    const ids = { organization_id: 'org_1', user_id: 'user_1' }
    const path = '/orgs/org_1/users/user_1'
    expect(toWireRequest(operation, { userId: 'user_1', organizationId: 'org_1' })).toMatchObject({
      path,
      ids,
    })
    expect(toWireRequest(operation, ids)).toMatchObject({ path, ids })
  })

  it('can have names of their own', () => {
    const operation = {
      ...base,
      path: '/billing/{statementID}',
      rename: { statementId: 'statementID', primaryEmailAddressID: 'primary_email_address_id' },
    } as const
    expect(
      toWireRequest(operation, { statementId: 'st_1', primaryEmailAddressID: 'idn_1' }).path,
    ).toBe('/billing/st_1?primary_email_address_id=idn_1')
    expect(() => toWireRequest(operation, {})).toThrow('Test needs statementId')
  })

  it('that are fixed are always sent', () => {
    const operation = { ...base, always: { paginated: 'true' } } as const
    expect(toWireRequest(operation, {}).path).toBe('/things?paginated=true')
    expect(toWireRequest(operation, { limit: 1 }).path).toBe('/things?paginated=true&limit=1')
  })

  it('are joined where the operation says so', () => {
    const operation = { ...base, joined: ['enrollment_mode'] } as const
    expect(toWireRequest(operation, { enrollmentMode: ['a', '-b'] }).path).toBe(
      '/things?enrollment_mode=a,-b',
    )
  })

  it('keep the keys of opaque maps', () => {
    const operation = { ...base, method: 'PATCH' } as const
    const { body } = toWireRequest(operation, { publicMetadata: { aB: { cD: 1 } } })
    expect(body).toBe('{"public_metadata":{"aB":{"cD":1}}}')
  })

  it('named as members of every object are parameters like others', () => {
    expect(toWireRequest(base, { constructor: 'a', toString: 'b' }).path).toBe(
      '/things?constructor=a&to_string=b',
    )
  })
})

describe('a body', () => {
  it('is missing when there is nothing to send', () => {
    expect(toWireRequest({ ...base, method: 'POST' }, { a: undefined }).body).toBeUndefined()
  })

  it('is an array where the operation takes one', () => {
    const operation = { ...base, method: 'POST', body: 'array' } as const
    expect(toWireRequest(operation, { items: [{ emailAddress: 'a' }] }).body).toBe(
      '[{"email_address":"a"}]',
    )
  })

  it('that cannot be JSON is refused', () => {
    const circular: { self?: unknown } = {}
    circular.self = circular
    const operation = { ...base, method: 'POST' } as const
    expect(() => toWireRequest(operation, { publicMetadata: circular })).toThrow(
      expect.objectContaining({ code: 'body_invalid', cause: expect.any(TypeError) }),
    )
    expect(() => toWireRequest(operation, { amount: 1n })).toThrow('cannot be written as JSON')
  })
})

it('refuses a page that is larger than the API gives', () => {
  const operation = { ...base, maxLimit: 500 } as const
  expect(toWireRequest(operation, { limit: 500 }).path).toBe('/things?limit=500')
  expect(() => toWireRequest(operation, { limit: 501 })).toThrow(
    expect.objectContaining({
      code: 'page_size_too_large',
      message: expect.stringMatching(/at most 500 items a page, 501/),
    }),
  )
})
