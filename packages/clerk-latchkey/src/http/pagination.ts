import type { Operation } from './operation.ts'

/** One page of a list. */
export interface Page<Item> {
  readonly data: Item[]
  /** Items in the whole list, on all pages. */
  readonly totalCount: number
}

/** A result together with the answer it came in (status, headers); its body is already read. */
export interface WithResponse<Result> {
  readonly data: Result
  readonly response: Response
}

/**
 * A list: one page when awaited, every item of all pages when iterated. Nothing is sent before one of both happens.
 */
export interface PagePromise<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** The pages from the given offset on, each fetched when it is asked for. */
  pages(): AsyncIterableIterator<Page<Item>>
  /** All items in one array; `limit` is the most that are kept and asked for. Default: no limit. */
  toArray(options?: { readonly limit?: number }): Promise<Item[]>
  /** The page together with the answer it came in. */
  withResponse(): Promise<WithResponse<Page<Item>>>
}

/** A page as it arrives: some lists do not tell the total. */
export interface RawPage<Item> {
  readonly data: Item[]
  readonly totalCount: number | undefined
}

/** The parameters that choose a page. */
export interface PageParams {
  readonly limit?: number
  readonly offset?: number
  readonly orderBy?: string
  readonly startingAfter?: string
}

/** How a list gets at its pages. */
export interface PageSource<Item> {
  readonly operation: Operation<Item>
  readonly params: PageParams
  readonly fetchPage: (params: PageParams) => Promise<WithResponse<RawPage<Item>>>
  /** Asks for the total, where the list does not tell it and an operation of its own does. */
  readonly fetchCount: (() => Promise<number>) | undefined
}

// What Clerk gives when no limit is sent.
const defaultLimit = 10

export function createPagePromise<Item>(source: PageSource<Item>): PagePromise<Item> {
  let first: Promise<WithResponse<Page<Item>>> | undefined
  const withResponse = () => (first ??= fetchFirst(source))
  const page = () => withResponse().then(({ data }) => data)
  return {
    [Symbol.toStringTag]: 'PagePromise',
    // It is thenable on purpose: https://tc39.es/ecma262/#sec-promise-objects
    // oxlint-disable-next-line unicorn/no-thenable
    then: (onResult, onError) => page().then(onResult, onError),
    catch: (onError) => page().catch(onError),
    finally: (onEnd) => page().finally(onEnd),
    async *[Symbol.asyncIterator]() {
      for await (const { data } of fetchPages(source)) yield* data
    },
    pages: () => fetchCountedPages(source),
    async toArray({ limit = Infinity } = {}) {
      const items: Item[] = []
      if (limit <= 0) return items
      for await (const { data } of fetchPages(source, limit)) {
        items.push(...data.slice(0, limit - items.length))
        if (items.length >= limit) break
      }
      return items
    },
    withResponse,
  }
}

/** Parameters as they filter a list, without those that choose a page of it. */
export function withoutPage(params: PageParams): object {
  const { limit: _limit, offset: _offset, orderBy: _order, startingAfter: _id, ...filters } = params
  return filters
}

async function fetchFirst<Item>(source: PageSource<Item>): Promise<WithResponse<Page<Item>>> {
  const { params, fetchCount } = source
  const { data: page, response } = await source.fetchPage(params)
  const { data } = page
  const seen = (params.offset ?? 0) + data.length
  const known = page.totalCount ?? countOf(params, data.length)
  return { data: { data, totalCount: known ?? (fetchCount ? await fetchCount() : seen) }, response }
}

/** The total, where a page shows it: it is the last one, and where it starts is known. */
function countOf(
  { limit = defaultLimit, offset = 0, startingAfter }: PageParams,
  length: number,
): number | undefined {
  const isLast = length < limit && (length > 0 || offset === 0)
  return isLast && startingAfter === undefined ? offset + length : undefined
}

/** Pages with their total, which costs one more call where the list does not tell it. */
async function* fetchCountedPages<Item>(
  source: PageSource<Item>,
): AsyncIterableIterator<Page<Item>> {
  let total: number | undefined
  let seen = source.params.offset ?? 0
  for await (const { data, totalCount } of fetchPages(source)) {
    seen += data.length
    total = totalCount ?? total ?? (await source.fetchCount?.())
    yield { data, totalCount: total ?? seen }
  }
}

async function* fetchPages<Item>(
  { operation, params, fetchPage }: PageSource<Item>,
  most = Infinity,
): AsyncGenerator<RawPage<Item>, void> {
  const { maxLimit, cursor } = operation
  // A list without a largest page has no pages at all.
  if (maxLimit === undefined) return yield (await fetchPage(params)).data
  const limit = params.limit ?? Math.min(maxLimit, most)
  let { offset = 0, startingAfter } = params
  // Cursors stay fast however long the list is, but stand on the order of creation.
  const byCursor =
    cursor !== undefined && offset === 0 && /^[+-]?created_at$/.test(params.orderBy ?? 'created_at')
  for (;;) {
    const place = byCursor ? startingAfter !== undefined && { startingAfter } : { offset }
    const { data: page } = await fetchPage({ ...params, limit, ...place })
    yield page
    const { data, totalCount } = page
    offset += data.length
    const isFull = data.length >= limit
    const isMore = byCursor || totalCount === undefined ? isFull : offset < totalCount
    if (!isMore || data.length === 0) return
    // Every item of a list with a cursor has the id that the cursor is made of.
    startingAfter = (data.at(-1) as { id: string }).id
  }
}
