import { beforeAll, describe, expect, test } from 'vitest'

import { createAsk, toErrors } from './ask.fixture.ts'

const names = [
  'amy',
  'bob',
  'cleo',
  'dan',
  'eve',
  'finn',
  'gail',
  'hugo',
  'iris',
  'jack',
  'kate',
  'liam',
]

const { ask } = await createAsk({
  seed: {
    users: names.map((name, index) => ({
      id: `user_${name}`,
      username: `${name}_${12 - index}`,
      email: `${name}@example.com`,
      firstName: name,
      lastName: index % 2 === 0 ? 'Even' : 'Odd',
      externalId: `ext-${index}`,
      banned: index < 2,
      createdAt: `2026-01-${String(index + 1).padStart(2, '0')}T00:00:00Z`,
    })),
    organizations: [
      { name: 'Left', id: 'org_left', members: [{ user: 'user_amy' }, { user: 'user_bob' }] },
      { name: 'Right', id: 'org_right', members: [{ user: 'user_bob' }, { user: 'user_cleo' }] },
    ],
  },
})

const list = async (query: string): Promise<string[]> => {
  const { body } = await ask(`GET /users?${query}`)
  return body.map(({ id }: { id: string }) => id.replace('user_', ''))
}

const newestFirst = names.toReversed()

beforeAll(async () => {
  await ask('POST /sessions', { user_id: 'user_eve' })
})

describe('the list of users', () => {
  test('is a bare array of the ten newest, when nothing is said', async () => {
    expect(await list('')).toEqual(newestFirst.slice(0, 10))
  })

  test.each([
    ['limit=2', ['liam', 'kate']],
    ['limit=2&offset=3', ['iris', 'hugo']],
    ['offset=11', ['amy']],
    ['offset=100', []],
    ['order_by=created_at&limit=2', ['amy', 'bob']],
    ['order_by=%2Bcreated_at&limit=2', ['amy', 'bob']],
    ['order_by=+created_at&limit=2', ['amy', 'bob']],
    ['order_by=-created_at&limit=1', ['liam']],
    ['order_by=first_name&limit=2', ['amy', 'bob']],
    ['order_by=-email_address&limit=2', ['liam', 'kate']],
    ['order_by=-last_sign_in_at&limit=1', ['eve']],
    ['order_by=last_sign_in_at&limit=1', ['eve']],
    ['email_address=bob@example.com&email_address=NOBODY@example.com', ['bob']],
    ['email_address=Bob@Example.com', ['bob']],
    ['email_address=bob@example.com&username=cleo_10', []],
    ['username=CLEO_10', ['cleo']],
    ['external_id=ext-0&external_id=%2Bext-1', ['bob', 'amy']],
    ['user_id=user_amy&user_id=user_unknown', ['amy']],
    ['user_id=-user_liam&limit=2', ['kate', 'jack']],
    ['organization_id=org_left', ['bob', 'amy']],
    ['organization_id=org_left&organization_id=org_right', ['cleo', 'bob', 'amy']],
    ['organization_id=org_left&organization_id=-org_right', ['amy']],
    ['query=EVE%40EX', ['eve']],
    ['query=eve%20even', ['eve']],
    ['query=user_ga', ['gail']],
    ['name_query=odd&limit=2', ['liam', 'jack']],
    ['email_address_query=LIAM', ['liam']],
    ['username_query=_1&order_by=created_at', ['amy', 'bob', 'cleo', 'liam']],
    ['banned=true', ['bob', 'amy']],
    ['banned=false&limit=1&order_by=created_at', ['cleo']],
    [`created_at_after=${Date.parse('2026-01-11')}`, ['liam']],
    [`created_at_before=${Date.parse('2026-01-02')}`, ['amy']],
    ['last_active_at_after=1', ['eve']],
    ['provider=oauth_google&provider_user_id=1', []],
    ['unknown=1&limit=1', ['liam']],
  ])('for %s is %j', async (query, expected) => {
    expect(await list(query)).toEqual(expected)
  })

  test('is walked to its end with a cursor, each user once', async () => {
    const walked: string[] = []
    for (let page = await list('limit=5'); page.length > 0;) {
      walked.push(...page)
      // oxlint-disable-next-line no-await-in-loop -- a page is asked for by the end of the one before
      page = await list(`limit=5&starting_after=user_${walked.at(-1)}`)
    }
    expect(walked).toEqual(newestFirst)
  })

  test('is walked the other way, and filtered, with a cursor too', async () => {
    expect(await list('order_by=created_at&starting_after=user_jack')).toEqual(['kate', 'liam'])
    expect(await list('organization_id=org_left&starting_after=user_bob')).toEqual(['amy'])
  })

  test.each([
    ['limit=501', 'form_param_value_too_large limit'],
    ['limit=0', 'form_param_format_invalid limit'],
    ['limit=many', 'form_param_format_invalid limit'],
    ['limit=', 'form_param_format_invalid limit'],
    ['offset=-1', 'form_param_format_invalid offset'],
    ['banned=perhaps', 'form_param_format_invalid banned'],
    ['order_by=shoe_size', 'form_param_format_invalid order_by'],
    ['starting_after=user_unknown', 'form_param_format_invalid starting_after'],
    ['starting_after=user_amy&offset=1', 'form_param_format_invalid starting_after'],
    ['starting_after=user_amy&order_by=username', 'form_param_format_invalid starting_after'],
    [
      Array.from({ length: 101 }, (_, index) => `user_id=user_${index}`).join('&'),
      'form_param_array_size_exceeded user_id',
    ],
  ])('is refused for %s', async (query, error) => {
    expect(toErrors(await ask(`GET /users?${query}`))).toEqual([422, error])
  })
})

test.each([
  ['', 12],
  ['?limit=1', 12],
  ['?banned=true', 2],
  ['?organization_id=org_left', 2],
])('counts the users of %j', async (query, expected) => {
  const { body } = await ask(`GET /users/count${query}`)
  expect(body).toEqual({ object: 'total_count', total_count: expected })
})
