import type { Operation } from './operation.ts'
import type { CallOptions } from './options.ts'
import type { PagePromise, WithResponse } from './pagination.ts'

/** Flat camelCase parameters of a call. */
export type Params = object

/** A promise of a result, that can also give the answer the result came in. */
export interface ApiPromise<Result> extends Promise<Result> {
  withResponse(): Promise<WithResponse<Result>>
}

/** The one way to the Backend API: what resources and request authentication are given to make calls with. */
export interface Api {
  /** Calls an operation and decodes its answer. */
  call<Result>(
    operation: Operation<Result>,
    params?: Params,
    options?: CallOptions,
  ): ApiPromise<Result>
  /** Calls a list operation; the result is one page when awaited and every item when iterated. */
  list<Item>(operation: Operation<Item>, params?: Params, options?: CallOptions): PagePromise<Item>
}
