/** What a parameter of an operation may be. */
export interface Field {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array'
  readonly nullable?: boolean
  /** A map whose keys belong to the application. */
  readonly opaque?: boolean
  readonly unit?: 'epoch-ms' | 'rfc3339' | 'seconds' | 'days'
  readonly enum?: readonly (string | number | boolean)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly pattern?: string
  readonly items?: Field
  readonly default?: unknown
}

/** The parameters of an operation, by wire name. */
export interface FieldSet {
  readonly fields: Readonly<Record<string, Field>>
  readonly required: readonly string[]
}
