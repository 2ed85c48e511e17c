/** A type, in the words of JSON Schema where it has them. */
export interface Schema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
  readonly nullable?: true
  readonly unit?: 'rfc3339'
  /** A map whose keys belong to the application: never checked. */
  readonly opaque?: true
  readonly enum?: readonly (string | number | boolean)[]
  readonly default?: unknown
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
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
}

/** A parameter of a query string. */
export type QueryParameter = Omit<Schema, 'required'> & {
  readonly required?: true
  /** An array is joined with commas; others repeat the key. */
  readonly joined?: true
}

/** What a request of an operation may hold. */
export interface OperationFacts {
  readonly id: string
  /** Status of success; 200 when left out. */
  readonly status?: number
  /** Answered without a key. */
  readonly public?: true
  readonly query?: Readonly<Record<string, QueryParameter>>
  readonly body?: {
    readonly type: 'json' | 'form'
    readonly required?: true
    readonly schema: Schema
  }
  /** Rate limits, besides the one of the instance; an empty list: not limited at all. */
  readonly rules?: readonly string[]
}

/** How many requests are answered in a window. */
export interface RateLimit {
  readonly limit: number
  readonly windowInMs: number
  /** Path parameters that have a count of their own; none: one count for the instance. */
  readonly per: readonly string[]
}
