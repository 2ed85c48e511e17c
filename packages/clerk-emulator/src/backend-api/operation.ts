import type { OperationTypes } from '../facts/types.ts'
import type { Instance } from '../instance.ts'

/** Method and path of an operation, written as in the official description: `GET /users/{user_id}`. */
export type OperationName = keyof OperationTypes

/** A request that has been authenticated, taken apart, and checked. */
export interface OperationRequest<Name extends OperationName = OperationName> {
  readonly instance: Instance
  /** A part of the path, by its name in the description: `user_id`. */
  path(name: string): string
  readonly query: URLSearchParams
  /** The parameters of the query string, parsed. */
  readonly params: OperationTypes[Name]['query']
  /** The parsed body; an empty object when there is none. */
  readonly body: OperationTypes[Name]['body']
  /** The file of a form. */
  readonly file: UploadedFile | undefined
  /** The machine whose key the request carries; `undefined`: it carries the instance's Secret Key. */
  readonly machineId: string | undefined
}

/** A file that was sent in a form. */
export interface UploadedFile {
  readonly type: string
  readonly content: string
}

type Awaitable<T> = T | Promise<T>

/** Does what a request asks for and gives the answer's JSON, or, where that is none, the whole answer. */
export type Operation<Name extends OperationName = OperationName> = (
  request: OperationRequest<Name>,
) => Awaitable<OperationTypes[Name]['result'] | Response>

/** Operations by their name. */
export type Operations = { readonly [Name in OperationName]?: Operation<Name> }
