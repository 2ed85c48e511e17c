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

export type FetchPage<Item> = (params: Record<string, unknown>) => Promise<WithResponse<Page<Item>>>
