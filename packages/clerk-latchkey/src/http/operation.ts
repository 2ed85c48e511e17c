import type { Shape } from './shape.ts'

/** The HTTP methods that the Backend API uses. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * What the pipeline must know of one Backend API operation. The generator writes one constant per operation; nothing
 * else in the SDK knows a path.
 *
 * A call hands over one flat object of camelCase parameters. Those named in `path` fill the path; of the rest, those
 * of a GET or DELETE and those listed in `query` go to the query; what is left is the body.
 */
export interface Operation<Result = unknown> {
  /** The official `operationId`, such as `GetUserList`. Shown in errors, logs and traces. */
  readonly id: string
  readonly method: Method
  /** Template below the version segment, with wire names: `/users/{user_id}`. */
  readonly path: `/${string}`
  /** The operation lives outside `/v1` (API keys, M2M tokens, OAuth access tokens). */
  readonly unversioned?: true
  /**
   * `machine`: sent with the Machine Secret Key where the client has one, else with the Secret Key. `none`: answered
   * without a key (the Secret Key is sent when there is one). Default: the Secret Key.
   */
  readonly key?: 'machine' | 'none'
  /** Wire names of query parameters, where the method is neither GET nor DELETE. */
  readonly query?: readonly string[]
  /** Fixed query parameters, such as `paginated=true`. */
  readonly always?: Readonly<Record<string, string>>
  /**
   * `form`: multipart/form-data. `array`: the body is the array found under the parameter `items`. `required`: an object
   * that is sent even when it is empty. Default: an object, if it is not empty.
   */
  readonly body?: 'form' | 'array' | 'required'
  /** camelCase parameter name to wire name, where mechanical snake_case gives a wrong one. */
  readonly rename?: Readonly<Record<string, string>>
  /** Wire names of query arrays that are joined with commas; the others repeat their key. */
  readonly joined?: readonly string[]
  /** Wire names whose values keep their keys, in addition to the opaque maps that every operation shares. */
  readonly opaque?: readonly string[]
  /** Names from the shared opaque maps that this operation does convert. */
  readonly structured?: readonly string[]
  /** `none`: the answer has no body. `text`: it is not JSON. */
  readonly result?: 'none' | 'text'
  /** Largest page size that the API accepts. A larger one is refused before it is sent. A list without has no pages. */
  readonly maxLimit?: number
  /** Name of the wire parameter that takes the last item's id, where the list has a cursor. */
  readonly cursor?: string
  /** The operation that tells the total, where the list itself does not. */
  readonly count?: Operation<{ readonly totalCount: number }>
  /**
   * Identifiers of the documented rate limit rules that apply besides the one of the instance. An empty list: no limit
   * applies, not even that of the instance.
   */
  readonly rules?: readonly string[]
  /** Converts the keys of the answer (of each item, for lists), in place of the loop for any object. */
  readonly shape?: Shape
  /** Turns the decoded answer (one item of it, for lists) into what the caller gets. */
  readonly from?: (value: never) => Result
}

/** The type that an operation answers with. */
export type ResultOf<O> = O extends Operation<infer Result> ? Result : never
