import type { CallOptions } from './options.ts'
import type { Operation } from './operation.ts'
import type { PagePromise } from './pagination.ts'

/** Flat camelCase parameters of a call. */
export type Params = object

/** The one way to the Backend API: what resources and request authentication are given to make calls with. */
export interface Api {
  /** Calls an operation and decodes its answer. */
  call<Result>(
    operation: Operation<Result>,
    params?: Params,
    options?: CallOptions,
  ): Promise<Result>
  /** Calls a list operation; the result is one page when awaited and every item when iterated. */
  list<Item>(operation: Operation<Item>, params?: Params, options?: CallOptions): PagePromise<Item>
}
