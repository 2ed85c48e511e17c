/**
 * What we state about Clerk's Backend API: the facts of one version, and nothing that Clerk wrote to explain them.
 * The generator and the emulator read nothing else.
 */
export interface Facts {
  /** The value of the `Clerk-API-Version` header. */
  readonly version: string
  readonly source: { readonly file: string; readonly sha256: string }
  readonly server: string
  /** Documented rate limits, by the identifier that operations name in `rules`. */
  readonly rateLimits: Readonly<Record<string, RateLimit>>
  readonly operations: readonly OperationFacts[]
  /** Named schemas. */
  readonly models: Readonly<Record<string, Schema>>
}

export interface RateLimit {
  readonly limit: number
  readonly windowInMs: number
  /** Path parameters that have a count of their own; none: one count for the instance. */
  readonly per: readonly string[]
}

export interface OperationFacts {
  readonly id: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Template below the server's URL: `/users/{user_id}`. */
  readonly path: `/${string}`
  /** The path with Clerk's own names of parameters, where an override gave them others. */
  readonly documentedPath?: string
  readonly tags: readonly string[]
  readonly deprecated?: true
  /** Answered without a key. */
  readonly public?: true
  readonly parameters: readonly ParameterFacts[]
  readonly body?: BodyFacts
  /** Status of success. */
  readonly status: number
  /** What a success answers with. Absent: no JSON. */
  readonly result?: Schema
  /** Documented statuses of failure. */
  readonly errors: readonly number[]
  /** Rate limits, besides the one of the instance; an empty list: not limited at all. */
  readonly rules?: readonly string[]
}

export interface ParameterFacts {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required?: true
  readonly deprecated?: true
  /** An array is joined with commas; others repeat the key. */
  readonly joined?: true
  readonly schema: Schema
}

export interface BodyFacts {
  readonly type: 'json' | 'form'
  readonly required?: true
  readonly schema: Schema
}

/** Units that a name or a format tells. */
export type Unit = 'epoch-ms' | 'rfc3339' | 'seconds' | 'days'

/** A type, in the words of JSON Schema where it has them. */
export interface Schema {
  /** Name of the model that this is. */
  readonly model?: string
  /** Name of the model that this adds properties to. */
  readonly extends?: string
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
  readonly nullable?: true
  readonly deprecated?: true
  readonly unit?: Unit
  /** A map whose keys belong to the application: never renamed, never checked. */
  readonly opaque?: true
  readonly format?: string
  readonly enum?: readonly (string | number | boolean)[]
  readonly default?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  /** The minimum itself is not allowed. */
  readonly exclusiveMinimum?: true
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: true
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  /** `false`: no other properties are accepted. A schema: the type of all values of a map. */
  readonly additional?: boolean | Schema
  /** One of these groups of properties must be there. */
  readonly oneOfRequired?: readonly (readonly string[])[]
  readonly oneOf?: readonly Schema[]
}
