import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import { describe, expect, it } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'
import type { Reply, SeenRequest } from './loopback.fixture.ts'
import type { Operation } from './operation.ts'
import type { CallOptions } from './options.ts'

interface Item {
  readonly id: string
  readonly itemNumber: number
}

const base = {
  id: 'GetThings',
  method: 'GET',
  path: '/things',
  maxLimit: 500,
} as const satisfies Operation

const count: Operation<{ readonly totalCount: number }> = {
  id: 'CountThings',
  method: 'GET',
  path: '/things/count',
}

const wireItems = (total: number) =>
  Array.from({ length: total }, (_, number) => ({ id: `thing_${number}`, item_number: number }))

/** Serves a list as Clerk does: 10 items unless a limit is given, from an offset or after an id. */
function serve(total: number, envelope: (items: unknown[], total: number) => unknown) {
  const items = wireItems(total)
  return ({ path, query }: SeenRequest): Reply => {
    if (path === '/v1/things/count') return { body: { object: 'total_count', total_count: total } }
    const after = query.get('starting_after')
    const offset = Number(query.get('offset') ?? 0)
    const start = after ? items.findIndex(({ id }) => id === after) + 1 : offset
    const page = items.slice(start, start + Number(query.get('limit') ?? 10))
    return { body: envelope(page, total) }
  }
}

const enveloped = (data: unknown[], total: number) => ({ data, total_count: total })
const bare = (items: unknown[]) => items

async function setUp(
  total: number,
  envelope: (items: unknown[], total: number) => unknown,
  operation: Operation = base,
) {
  const { seen, url } = await startLoopback(serve(total, envelope))
  const api = createApi({ secretKey: 'sk_test_pages', apiUrl: url, logLevel: 'off' })
  const list = (params?: object, options?: CallOptions) =>
    api.list(operation as Operation<Item>, params, options)
  const queries = () => seen.map(({ path, query }) => `${path.slice(3)}?${query}`)
  return { list, queries }
}

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

async function numbers(items: AsyncIterable<Item>): Promise<number[]> {
  const found: number[] = []
  for await (const { itemNumber } of items) found.push(itemNumber)
  return found
}

const upTo = (total: number, from = 0) =>
  Array.from({ length: total - from }, (_, number) => from + number)

describe('a list that is awaited', () => {
  it('is one page with its total', async () => {
    const { list, queries } = await setUp(25, enveloped)
    const { data, totalCount } = await list({ limit: 2, offset: 3 })
    expect(data).toEqual([
      { id: 'thing_3', itemNumber: 3 },
      { id: 'thing_4', itemNumber: 4 },
    ])
    expect(totalCount).toBe(25)
    expect(queries()).toEqual(['/things?limit=2&offset=3'])
  })

  it('asks once, however often it is awaited', async () => {
    const { list, queries } = await setUp(1, enveloped)
    const page = list()
    expect(await page).toBe(await page)
    await page.withResponse()
    expect(queries()).toHaveLength(1)
  })

  it('sends nothing before', async () => {
    const { list, queries } = await setUp(1, enveloped)
    list()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(queries()).toEqual([])
  })

  it('gives the answer with its headers', async () => {
    const { list } = await setUp(1, enveloped)
    const { data, response } = await list().withResponse()
    expect(data.totalCount).toBe(1)
    expect(response.headers.get('content-type')).toBe('application/json')
  })

  it('is a promise in all its ways', async () => {
    const { list } = await setUp(1, () => 'no list')
    let ended = 0
    const page = list().finally(() => ended++)
    expect(await page.catch((error: unknown) => error)).toMatchObject({ code: 'not_json' })
    expect(await list().then(null, () => 'handled')).toBe('handled')
    expect(ended).toBe(1)
    expect(String(list())).toBe('[object PagePromise]')
  })

  it('converts each item', async () => {
    const operation = { ...base, from: ({ id }: { id: string }) => ({ id, itemNumber: -1 }) }
    const { list } = await setUp(1, enveloped, operation as unknown as Operation)
    expect((await list()).data).toEqual([{ id: 'thing_0', itemNumber: -1 }])
  })
})

describe('the total of a list that does not tell it', () => {
  const counted = { ...base, count } as const

  it.each([
    ['is seen on the first page, if that is not full', 7, {}, 7, 1],
    ['is seen on the last page', 25, { limit: 10, offset: 20 }, 25, 1],
    ['is asked for after a full page', 25, { limit: 10 }, 25, 2],
    ['is asked for after an empty page', 25, { limit: 10, offset: 30 }, 25, 2],
    [
      'is asked for where a cursor hides the place',
      25,
      { limit: 10, startingAfter: 'thing_19' },
      25,
      2,
    ],
  ])('%s', async (_, total, params, expected, requests) => {
    const { list, queries } = await setUp(total, bare, counted)
    expect((await list(params)).totalCount).toBe(expected)
    expect(queries()).toHaveLength(requests)
  })

  it('is asked for with the same filters', async () => {
    const { list, queries } = await setUp(25, bare, counted)
    await list({
      limit: 10,
      orderBy: '+created_at',
      offset: 5,
      emailAddress: ['a@b.c'],
      query: 'q',
    })
    expect(queries()[1]).toBe('/things/count?email_address=a%40b.c&query=q')
  })

  it('is at least what was seen, where nobody can tell', async () => {
    const { list } = await setUp(25, bare)
    expect((await list({ limit: 10, offset: 5 })).totalCount).toBe(15)
  })
})

describe('a list that is iterated', () => {
  it('gives every item, a page at a time, each when it is needed', async () => {
    const { list, queries } = await setUp(1250, enveloped)
    const seen: number[] = []
    const asked: number[] = []
    for await (const { itemNumber } of list()) {
      seen.push(itemNumber)
      asked.push(queries().length)
    }
    expect(seen).toEqual(upTo(1250))
    expect(asked).toEqual(seen.map((number) => Math.floor(number / 500) + 1))
    expect(queries()).toEqual([
      '/things?limit=500&offset=0',
      '/things?limit=500&offset=500',
      '/things?limit=500&offset=1000',
    ])
  })

  it('keeps to the page size and the start that it was given', async () => {
    const { list, queries } = await setUp(25, enveloped)
    expect(await numbers(list({ limit: 10, offset: 12 }))).toEqual(upTo(25, 12))
    expect(queries()).toEqual(['/things?limit=10&offset=12', '/things?limit=10&offset=22'])
  })

  it.each([
    ['a bare array', bare, 2],
    [
      'an envelope with an array of its own name',
      (items: unknown[], total: number) => ({ m2m_tokens: items, total_count: total }),
      2,
    ],
  ])('takes %s', async (_, envelope, requests) => {
    const { list, queries } = await setUp(15, envelope)
    expect(await numbers(list({ limit: 10 }))).toEqual(upTo(15))
    expect(queries()).toHaveLength(requests)
  })

  it('does not believe a short page while the total says that there is more', async () => {
    const { list, queries } = await setUp(25, (items, total) => enveloped(items.slice(0, 8), total))
    expect(await numbers(list({ limit: 10 }))).toEqual(upTo(25))
    expect(queries()).toHaveLength(4)
  })

  it('ends at an empty page, whatever the total says', async () => {
    const { list } = await setUp(10, (items) => enveloped(items, 1000))
    expect(await numbers(list({ limit: 10 }))).toEqual(upTo(10))
  })

  it('asks once for a list that has no pages', async () => {
    const { maxLimit: _, ...noPages } = base
    const { list, queries } = await setUp(5, enveloped, noPages)
    expect(await numbers(list({ query: 'q' }))).toEqual(upTo(5))
    expect(queries()).toEqual(['/things?query=q'])
  })

  it('can be left early, and asks for nothing more', async () => {
    const { list, queries } = await setUp(100, enveloped)
    for await (const { itemNumber } of list({ limit: 10 })) if (itemNumber === 12) break
    expect(queries()).toHaveLength(2)
  })

  it('ends with the abort in its middle', async () => {
    const { list, queries } = await setUp(100, enveloped)
    const controller = new AbortController()
    const seen: number[] = []
    const run = async () => {
      for await (const { itemNumber } of list({ limit: 10 }, { signal: controller.signal })) {
        seen.push(itemNumber)
        if (itemNumber === 14) controller.abort()
      }
    }
    await expect(run()).rejects.toMatchObject({ name: 'AbortError', code: 'aborted' })
    expect(seen).toEqual(upTo(20))
    expect(queries()).toHaveLength(2)
  })
})

describe('a list with a cursor', () => {
  const withCursor = { ...base, cursor: 'starting_after', count } as const

  it.each([{}, { orderBy: '-created_at' }, { orderBy: 'created_at' }, { orderBy: '+created_at' }])(
    'goes on after the last item: %j',
    async (params) => {
      const { list, queries } = await setUp(25, bare, withCursor)
      expect(await numbers(list({ ...params, limit: 10 }))).toEqual(upTo(25))
      expect(queries().map((query) => /starting_after=\w+/.exec(query)?.[0])).toEqual([
        undefined,
        'starting_after=thing_9',
        'starting_after=thing_19',
      ])
      expect(queries().join()).not.toMatch(/offset|count/)
    },
  )

  it('goes on after the item that it was given', async () => {
    const { list, queries } = await setUp(25, bare, withCursor)
    expect(await numbers(list({ limit: 10, startingAfter: 'thing_9' }))).toEqual(upTo(25, 10))
    expect(queries()[0]).toBe('/things?limit=10&starting_after=thing_9')
  })

  it.each([{ orderBy: '-last_active_at' }, { offset: 5 }])(
    'counts the offset where the cursor cannot be used: %j',
    async (params) => {
      const { list, queries } = await setUp(25, bare, withCursor)
      const start = params.offset ?? 0
      expect(await numbers(list({ ...params, limit: 10 }))).toEqual(upTo(25, start))
      expect(queries().join()).not.toContain('starting_after')
    },
  )
})

describe('pages', () => {
  it('come one after the other, each with the total', async () => {
    const { list } = await setUp(25, enveloped)
    const pages: Array<[number, number]> = []
    for await (const { data, totalCount } of list({ limit: 10 }).pages())
      pages.push([data.length, totalCount])
    expect(pages).toEqual([
      [10, 25],
      [10, 25],
      [5, 25],
    ])
  })

  it('ask once for a total that the list does not tell', async () => {
    const { list, queries } = await setUp(25, bare, { ...base, count })
    const totals: number[] = []
    for await (const { totalCount } of list({ limit: 10 }).pages()) totals.push(totalCount)
    expect(totals).toEqual([25, 25, 25])
    expect(queries().filter((query) => query.startsWith('/things/count'))).toHaveLength(1)
  })

  it('are let go of before the next one is asked for', async () => {
    const { list } = await setUp(60, enveloped)
    const earlier: Array<WeakRef<object>> = []
    for await (const page of list({ limit: 10 }).pages()) {
      earlier.push(new WeakRef(page.data))
      collectGarbage()
    }
    const alive = earlier.slice(0, -2).filter((page) => page.deref() !== undefined)
    expect(alive).toEqual([])
  })
})

describe('toArray', () => {
  it.each([
    [undefined, 25, ['limit=500&offset=0']],
    [{ limit: 5 }, 5, ['limit=5&offset=0']],
    [{ limit: 0 }, 0, []],
    [{ limit: 100 }, 25, ['limit=100&offset=0']],
  ])('with %j asks for no more than it keeps', async (options, length, expected) => {
    const { list, queries } = await setUp(25, enveloped)
    expect(await list().toArray(options)).toHaveLength(length)
    expect(queries()).toEqual(expected.map((query) => `/things?${query}`))
  })

  it('cuts the last page', async () => {
    const { list } = await setUp(25, enveloped)
    expect(await list({ limit: 10 }).toArray({ limit: 13 })).toHaveLength(13)
  })
})

it('refuses a page larger than the API gives, before anything is sent', async () => {
  const { list, queries } = await setUp(25, enveloped)
  const refused = { name: 'ClerkRequestError', code: 'page_size_too_large' }
  await expect(list({ limit: 501 })).rejects.toMatchObject(refused)
  await expect(list({ limit: 501 }).toArray()).rejects.toMatchObject(refused)
  expect(queries()).toEqual([])
})

it.each([
  ['an object', {}],
  ['null', null],
  ['a number', 1],
])('refuses %s where a list should be', async (_, body) => {
  const { list } = await setUp(1, () => body)
  await expect(list()).rejects.toMatchObject({
    name: 'ClerkUnreadableAnswerError',
    code: 'not_a_list',
    status: 200,
    attempts: 1,
  })
})
