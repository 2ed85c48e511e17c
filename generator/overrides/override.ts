import type { Facts, OperationFacts, ParameterFacts, Schema } from '../../spec/facts.ts'

type Mutable<Value> = Value extends object
  ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
  : Value

export type DraftFacts = Mutable<Facts>
export type DraftOperation = Mutable<OperationFacts>
export type DraftSchema = Mutable<Schema>

/** One thing that the official file gets wrong or leaves out. */
export interface Override {
  /** Why, and how we know. */
  readonly reason: string
  readonly amend: (facts: DraftFacts) => void
}

/** Thrown by an override that finds nothing to amend: the file has changed, and a person must look. */
export class NothingToAmend extends Error {
  override readonly name = 'NothingToAmend'
}

export function operationOf(facts: DraftFacts, id: string): DraftOperation {
  const found = facts.operations.find((operation) => operation.id === id)
  if (!found) throw new NothingToAmend(`there is no operation ${id}`)
  return found
}

export function modelOf(facts: DraftFacts, name: string): DraftSchema {
  const found = facts.models[name]
  if (!found) throw new NothingToAmend(`there is no model ${name}`)
  return found
}

/** The schema of a JSON or form body; of one item, where the body is an array. */
export function bodyOf(facts: DraftFacts, id: string): DraftSchema {
  const schema = operationOf(facts, id).body?.schema
  if (!schema) throw new NothingToAmend(`operation ${id} has no body`)
  return schema.items ?? schema
}

export function parameterOf(facts: DraftFacts, id: string, name: string): Mutable<ParameterFacts> {
  const found = operationOf(facts, id).parameters.find((parameter) => parameter.name === name)
  if (!found) throw new NothingToAmend(`operation ${id} has no parameter ${name}`)
  return found
}

export function propertyOf(schema: DraftSchema, name: string): DraftSchema {
  const found = schema.properties?.[name]
  if (!found) throw new NothingToAmend(`there is no property ${name}`)
  return found
}

/** Adds properties that are not there yet; those that are there are no longer missing. */
export function addProperties(schema: DraftSchema, properties: Record<string, DraftSchema>): void {
  for (const name of Object.keys(properties)) {
    if (schema.properties?.[name]) throw new NothingToAmend(`${name} is no longer missing`)
  }
  schema.properties = { ...schema.properties, ...properties }
}
