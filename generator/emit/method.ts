import type { OperationFacts } from '../../spec/facts.ts'
import type { Catalog, Method, Resource } from '../catalog.ts'
import { itemOf, partners } from '../catalog.ts'
import type { Argument } from '../signature.ts'
import { defaults, emptyCalls, specialMethods } from '../special-methods.ts'
import type { SpecialMethod } from '../special-methods.ts'
import { conversionOf } from './conversion.ts'
import { emitDocstring } from './docstring.ts'
import { isList, operationName } from './operation.ts'
import { hasApplicationTypes, paramsTypeName, parametersOf } from './params.ts'
import { emitType } from './type.ts'

/** Writes one method of a resource. */
export function emitMethod(method: Method, resource: Resource, catalog: Catalog): string {
  const special: Partial<SpecialMethod> = specialMethods[`${resource.name}.${method.name}`] ?? {}
  const parameters = special.parameters ?? emitParameters(method, catalog)
  const returns = special.returns ?? emitReturnType(method.operation, catalog)
  const body = special.body ?? emitCall(method, catalog)
  const head = `${method.name}: ${special.generics ?? ''}(${parameters}): ${returns} =>`
  return `${emitDocstring(method, catalog)}\n${head}\n${body},`
}

/** The type of what an operation answers with. */
function emitReturnType(operation: OperationFacts, catalog: Catalog): string {
  if (!operation.result) return operation.status === 200 ? 'ApiPromise<string>' : 'ApiPromise<void>'
  const item = emitResultItem(operation, catalog)
  const { list } = itemOf(catalog.facts, operation.result)
  if (!list) return `ApiPromise<${item}>`
  if (isList(operation, catalog)) return `PagePromise<${item}>`
  return operation.result.type === 'array' ? `ApiPromise<${item}[]>` : `ApiPromise<Page<${item}>>`
}

function emitResultItem(operation: OperationFacts, catalog: Catalog): string {
  const { item } = itemOf(catalog.facts, operation.result ?? {})
  return emitType(item, { catalog, direction: 'output' })
}

function emitParameters(method: Method, catalog: Catalog): string {
  const { facts } = catalog
  const also = facts.operations.filter(({ id }) => partners[id] === method.operation.id)
  const parameters = [method.operation, ...also].flatMap((one) => parametersOf(one, catalog))
  const own = method.signature.map((argument) => {
    if (argument.kind !== 'one') return emitParamsArgument(argument, method, catalog)
    const parameter = parameters.find(({ name }) => name === argument.name)
    if (!parameter) {
      throw new Error(`${method.operation.id} has no parameter ${argument.name} for ${method.name}`)
    }
    const type = emitType(parameter.schema, { catalog, direction: 'input' }, parameter.wire)
    return `${argument.name}${argument.optional ? '?' : ''}: ${type}`
  })
  return [...own, 'options?: CallOptions'].join(', ')
}

function emitParamsArgument(argument: Argument, method: Method, catalog: Catalog): string {
  const types = hasApplicationTypes(method, catalog) ? '<Types>' : ''
  const type = `${paramsTypeName(method.operation)}${types}`
  if (argument.kind === 'items') return `params: readonly ${type}[]`
  const name = takesKey(method.operation) ? '{ machineSecretKey, ...params }' : 'params'
  const empty = emptyCalls[method.operation.id] ?? '{}'
  return `${name}: ${type}${argument.optional ? ` = ${empty}` : ''}`
}

function emitCall(method: Method, catalog: Catalog): string {
  const { operation } = method
  const verb = isList(operation, catalog) ? 'list' : 'call'
  // What a conversion answers with cannot be seen from the constant: it has no type parameters.
  const types = conversionOf(operation, catalog) ? explicitTypes(operation, catalog) : ''
  const options = takesKey(operation) ? '{ secretKey: machineSecretKey, ...options }' : 'options'
  return `${verb}${types}(${operationName(operation)}, ${emitPassed(method)}, ${options})`
}

function explicitTypes(operation: OperationFacts, catalog: Catalog): string {
  const type = emitReturnType(operation, catalog)
  return type.slice(type.indexOf('<'))
}

/** The parameters as one object, as the pipeline takes them. */
function emitPassed({ signature, operation }: Method): string {
  const own = signature.filter(({ kind }) => kind === 'one').map(({ name }) => name)
  const items = signature.some(({ kind }) => kind === 'items') ? ['items: params'] : []
  const rest = signature.some(({ kind }) => kind === 'params') ? ['...params'] : []
  const given = Object.entries(defaults[operation.id] ?? {}).map(
    ([name, value]) => `${name}: params.${name} ?? ${value}`,
  )
  const members = [...rest, ...given, ...items, ...own]
  if (members.length === 0) return 'undefined'
  return members.length === 1 && rest.length === 1 ? 'params' : `{ ${members.join(', ')} }`
}

/** The official client takes the Machine Secret Key of a call among its parameters. */
function takesKey({ path }: OperationFacts): boolean {
  return path.startsWith('/m2m_tokens')
}
