import type { Instance } from '../instance.ts'

/** A request that has been authenticated and taken apart. */
export interface OperationRequest {
  readonly instance: Instance
  /** A part of the path, by its name in the description: `user_id`. */
  path(name: string): string
  readonly query: URLSearchParams
  /** The parsed body; an empty object when there is none. */
  readonly body: unknown
}

/** Does what a request asks for and gives the answer's JSON. */
export type Operation = (request: OperationRequest) => unknown

/** Operations by method and path, written as in the official description: `GET /users/{user_id}`. */
export type Operations = Readonly<Record<string, Operation>>
