import { toPascalCase } from '../case.ts'
import type { OperationFacts } from '../../spec/facts.ts'
import type { Catalog, Resource } from '../catalog.ts'
import { partners } from '../catalog.ts'
import { specialMethods } from '../special-methods.ts'
import { conversionOf } from './conversion.ts'
import { emitImports } from './imports.ts'
import { mentions, withoutComments } from './mentions.ts'
import { emitMethod } from './method.ts'
import { notice } from './models.ts'
import { emitOperation } from './operation.ts'
import { emitParams, paramsTypeName } from './params.ts'
import { shapeOf, shapesFile } from './shapes.ts'

const handWritten: Readonly<Record<string, string>> = {
  Api: '../http/api.ts',
  ApiPromise: '../http/api.ts',
  Operation: '../http/operation.ts',
  CallOptions: '../http/options.ts',
  Page: '../http/pagination.ts',
  PagePromise: '../http/pagination.ts',
  Upload: '../http/upload.ts',
  ClerkTypes: '../models/clerk-types.ts',
}

/** Writes a resource: its operations as constants, and the function that makes its methods. */
export function emitResourceFile(resource: Resource, catalog: Catalog): string {
  const operations = operationsOf(resource, catalog)
  const types = resource.methods.flatMap((method) =>
    takesFile(method.operation) ? (emitParams(method, catalog) ?? []) : [],
  )
  const methods = resource.methods.map((method) => emitMethod(method, resource, catalog))
  const verbs = ['call', 'list'].filter(
    (verb) => methods.join('').includes(`${verb}(`) || methods.join('').includes(`${verb}<`),
  )
  const typeName = `${toPascalCase(resource.exported)}Resource`
  const isGeneric = [...methods, ...types].some((text) => text.includes('<Types>'))
  const generic = isGeneric ? '<Types extends ClerkTypes = ClerkTypes>' : ''
  const body = [
    ...operations.map((operation) => emitOperation(operation, catalog)),
    ...types,
    `export const ${resource.exported} = ${generic}({ ${verbs.join(', ')} }: Api) => ({\n${methods.join('\n\n')}\n})`,
    `/** The methods of \`${resource.name}\`. */\nexport type ${typeName}${generic} = ReturnType<typeof ${resource.exported}${isGeneric ? '<Types>' : ''}>`,
  ].join('\n\n')
  return `${notice}${emitTypeImports(body, resource, catalog)}${emitValueImports(resource, operations, catalog)}\n${body}\n`
}

/** Uploads are of the pipeline's types, which models do not know. */
function takesFile({ body }: OperationFacts): boolean {
  return body?.type === 'form'
}

function operationsOf(resource: Resource, catalog: Catalog): readonly OperationFacts[] {
  const used = [...new Set(resource.methods.map(({ operation }) => operation))]
  const more = catalog.facts.operations.filter(({ id }) =>
    used.some((operation) => partners[id] === operation.id),
  )
  // A list names the operation that counts, so that one comes first.
  return [...used, ...more].toSorted(
    (a, b) => Number(b.id === 'GetUsersCount') - Number(a.id === 'GetUsersCount'),
  )
}

function emitTypeImports(body: string, resource: Resource, catalog: Catalog): string {
  const code = withoutComments(body)
  const models = catalog.models
    .filter(({ name }) => mentions(code, name))
    .map(({ name, file }) => [name, `../models/${file}.ts`] as const)
  const params = resource.methods
    .filter(({ operation }) => !takesFile(operation) && mentions(code, paramsTypeName(operation)))
    .map(({ operation }) => [paramsTypeName(operation), `../models/${resource.file}.ts`] as const)
  const others = Object.entries(handWritten).filter(([name]) => mentions(code, name))
  return emitImports([...others, ...models, ...params])
}

function emitValueImports(
  resource: Resource,
  operations: readonly OperationFacts[],
  catalog: Catalog,
): string {
  const imports = new Map<string, string>()
  for (const { name } of resource.methods) {
    const special = specialMethods[`${resource.name}.${name}`]
    for (const [imported, file] of Object.entries(special?.imports ?? {}))
      imports.set(imported, file)
  }
  for (const operation of operations) {
    const shape = shapeOf(operation, catalog)
    if (shape) imports.set(shape, shapesFile)
    const [name, file] = conversionOf(operation, catalog) ?? []
    if (name === undefined || file === undefined) continue
    const inner = /^each\((\w+)\)$/.exec(name)?.[1]
    if (inner) imports.set('each', './each.ts')
    imports.set(inner ?? name, file)
  }
  return [...imports]
    .toSorted(([, a], [, b]) => a.localeCompare(b, 'en'))
    .map(([name, file]) => `import { ${name} } from '${file}'\n`)
    .join('')
}
