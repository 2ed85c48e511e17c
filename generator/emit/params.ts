import type { OperationFacts, ParameterFacts, Schema } from '../../spec/facts.ts'
import { toCamelCase, toPascalCase } from '../case.ts'
import type { Catalog, Method } from '../catalog.ts'
import { resolve } from '../catalog.ts'
import { spellings } from '../overrides/spellings.ts'
import { applicationTypes } from '../overrides/types.ts'
import { emitMember } from './type.ts'
import type { TypeContext } from './type.ts'

/** One parameter of a call, wherever it travels. */
export interface Parameter {
  readonly wire: string
  readonly name: string
  readonly schema: Schema
  readonly required: boolean
}

/** All parameters of an operation that a caller gives. */
export function parametersOf(operation: OperationFacts, catalog: Catalog): readonly Parameter[] {
  const body = operation.body && resolve(catalog.facts, operation.body.schema)
  const schema = body?.items ?? body
  const required = new Set(schema?.required)
  return [
    ...operation.parameters.filter(isGiven).map(({ name, schema: type, deprecated, ...rest }) => ({
      wire: name,
      name: toCamelCase(name),
      schema: deprecated ? { ...type, deprecated } : type,
      required: rest.required === true,
    })),
    ...Object.entries(schema?.properties ?? {}).map(([wire, property]) => ({
      wire,
      name: toCamelCase(wire),
      schema: property,
      required: required.has(wire),
    })),
  ]
}

/** `paginated` decides about the form of the answer; we always ask for the one that tells the total. */
function isGiven({ name }: ParameterFacts): boolean {
  return name !== 'paginated' && name !== 'frontendApi'
}

/** The parameters that have no argument of their own. */
function paramsOf(method: Method, catalog: Catalog): readonly Parameter[] {
  const positional = new Set(method.signature.map(({ name }) => name))
  return parametersOf(method.operation, catalog).filter(({ name }) => !positional.has(name))
}

export function paramsTypeName(operation: OperationFacts): string {
  return `${toPascalCase(operation.id)}Params`
}

/** Whether the parameters hold something that an application chooses the type of. */
export function hasApplicationTypes(method: Method, catalog: Catalog): boolean {
  const chosen = applicationTypes[method.operation.id] ?? {}
  return paramsOf(method, catalog).some(({ wire }) => wire in chosen)
}

/** Writes the type of the parameters of a method; nothing, where it has none. */
export function emitParams(method: Method, catalog: Catalog): string | undefined {
  const { operation } = method
  const argument = method.signature.find(({ kind }) => kind !== 'one')
  if (!argument) return undefined
  const context: TypeContext = { catalog, direction: 'input', owner: operation.id }
  const parameters = paramsOf(method, catalog)
  const others = spellings[operation.id] ?? {}
  const twice = parameters.filter(
    ({ wire, required }) => required && spelt(others, wire).length > 0,
  )
  const members = [
    ...(operation.path.startsWith('/m2m_tokens') ? [machineSecretKey] : []),
    ...parameters
      .filter((parameter) => !twice.includes(parameter))
      .flatMap(({ name, schema, required, wire }) => [
        emitMember(name, schema, required, context, wire),
        ...spelt(others, wire).map((spelling) =>
          emitSpelling(spelling, name, schema, context, wire),
        ),
      ]),
  ].join('\n')
  const generic = hasApplicationTypes(method, catalog)
    ? '<Types extends ClerkTypes = ClerkTypes>'
    : ''
  const head = `/** Parameters of \`${method.name}\`. */\nexport `
  const name = paramsTypeName(operation) + generic
  if (twice.length === 0) return `${head}interface ${name} {\n${members}\n}`
  const choices = [
    twice.map(({ name: key, ...rest }) => emitMember(key, rest.schema, true, context, rest.wire)),
    twice.map(({ schema, wire }) =>
      emitMember(spelt(others, wire)[0] ?? wire, schema, true, context, wire),
    ),
  ].map((lines) => `{\n${lines.join('\n')}\n}`)
  return `${head}type ${name} = {\n${members}\n} & (${choices.join(' | ')})`
}

const machineSecretKey =
  "/** Machine Secret Key to call with. Default: the client's. */\nmachineSecretKey?: string | undefined"

function spelt(others: Readonly<Record<string, string>>, wire: string): readonly string[] {
  return Object.keys(others).filter((spelling) => others[spelling] === wire)
}

function emitSpelling(
  spelling: string,
  name: string,
  schema: Schema,
  context: TypeContext,
  wire: string,
): string {
  const member = emitMember(spelling, { ...schema, deprecated: true }, false, context, wire)
  const [, ...declaration] = member.split(/(?<=\*\/)\n/)
  return `/** The same as \`${name}\`, as the official client spells it. */\n${declaration.join('\n')}`
}
