import type { Facts, OperationFacts, ParameterFacts, Schema } from '../facts.ts'

/** What a person must know to move from one version of the API to another: one line per difference. */
export function listChanges(before: Facts, after: Facts): readonly string[] {
  return [
    ...listOperations(before, after),
    ...compareMaps(before.models, after.models, 'model', compareSchemas),
    ...compareMaps(before.rateLimits, after.rateLimits, 'rate limit', (name, a, b) =>
      sameAs(a, b) ? [] : [`~ ${name}: ${show(a)} -> ${show(b)}`],
    ),
  ]
}

function listOperations(before: Facts, after: Facts): readonly string[] {
  return compareMaps(byId(before), byId(after), 'operation', (id, a, b) => [
    ...compareOperations(id, a, b),
    ...compareMaps(byName(a), byName(b), `operation ${id}: parameter`, compareParameters),
    ...compareSchemas(`operation ${id}: body`, a.body?.schema ?? {}, b.body?.schema ?? {}),
    ...compareSchemas(`operation ${id}: result`, a.result ?? {}, b.result ?? {}),
  ])
}

function byId({ operations }: Facts): Record<string, OperationFacts> {
  return Object.fromEntries(operations.map((operation) => [operation.id, operation]))
}

function byName({ parameters }: OperationFacts): Record<string, ParameterFacts> {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter]))
}

function compareParameters(name: string, a: ParameterFacts, b: ParameterFacts): readonly string[] {
  const { schema: before, ...oldRest } = a
  const { schema: after, ...newRest } = b
  return [
    ...compareSchemas(name, before, after),
    ...(sameAs(oldRest, newRest) ? [] : [`~ ${name}: ${show(oldRest)} -> ${show(newRest)}`]),
  ]
}

function compareOperations(id: string, a: OperationFacts, b: OperationFacts): readonly string[] {
  const facts = ['method', 'path', 'deprecated', 'public', 'status', 'errors', 'rules'] as const
  const changed = facts.filter((fact) => !sameAs(a[fact], b[fact]))
  const bodies = [a.body, b.body].map(
    (body) => body && { type: body.type, required: body.required },
  )
  return [
    ...changed.map((fact) => `~ operation ${id}: ${fact} ${show(a[fact])} -> ${show(b[fact])}`),
    ...(sameAs(bodies[0], bodies[1])
      ? []
      : [`~ operation ${id}: body ${show(bodies[0])} -> ${show(bodies[1])}`]),
  ]
}

function compareSchemas(name: string, a: Schema, b: Schema): readonly string[] {
  const { properties: olds = {}, items: oldItems, ...oldRest } = a
  const { properties: news = {}, items: newItems, ...newRest } = b
  return [
    ...compareMaps(olds, news, `${name}: property`, compareSchemas),
    ...(oldItems && newItems ? compareSchemas(`${name}[]`, oldItems, newItems) : []),
    ...(Boolean(oldItems) === Boolean(newItems) && sameAs(oldRest, newRest)
      ? []
      : [`~ ${name}: ${show(oldRest)} -> ${show(newRest)}`]),
  ]
}

function compareMaps<Value>(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
  kind: string,
  compare: (name: string, a: Value, b: Value) => readonly string[],
): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name) => {
    const a = before[name]
    const b = after[name]
    if (a === undefined) return [`+ ${kind} ${name}`]
    if (b === undefined) return [`- ${kind} ${name}`]
    return compare(kind === 'operation' ? name : `${kind} ${name}`, a, b)
  })
}

function sameAs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

function show(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value)
}
