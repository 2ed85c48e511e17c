import { toCamelCase } from '../case.ts'
import type { Catalog, Method, Model, Resource } from '../catalog.ts'
import { modelsIn } from '../catalog.ts'
import { emitImports } from './imports.ts'
import { mentions, withoutComments } from './mentions.ts'
import { emitParams } from './params.ts'
import { emitMembers, emitType, typeName } from './type.ts'
import type { TypeContext } from './type.ts'

/** Header of every generated file. */
export const notice = '// Written by `npm run generate`: change the generator, not this file.\n'

/** Where types that are written by hand live. */
const handWritten: Readonly<Record<string, string>> = {
  ClerkTypes: './clerk-types.ts',
  TypeOf: './clerk-types.ts',
  IsPublic: './is-public.ts',
  UserConveniences: './user-conveniences.ts',
  Raw: './raw.ts',
}

/** Writes the types of one file: the models that belong to it, then the parameters of its methods. */
export function emitModelsFile(file: string, catalog: Catalog): string {
  const models = catalog.models.filter((model) => model.file === file)
  const resource = catalog.resources.find((candidate) => candidate.file === file)
  const body = [
    ...models.map((model) => emitModel(model, catalog)),
    ...paramsIn(resource, catalog),
  ].join('\n\n')
  const code = withoutComments(body)
  const imported = Object.entries(handWritten).filter(([name]) => mentions(code, name))
  const others = catalog.models
    .filter((model) => model.file !== file && mentions(code, model.name))
    .map((model) => [model.name, `./${model.file}.ts`] as const)
  return `${notice}${emitImports([...imported, ...others])}\n${body}\n`
}

/** Files of models, in the order of the alphabet. */
export function modelFiles(catalog: Catalog): readonly string[] {
  const files = [
    ...catalog.models.map(({ file }) => file),
    ...catalog.resources
      .filter((resource) => paramsIn(resource, catalog).length > 0)
      .map(({ file }) => file),
  ]
  return [...new Set(files)].toSorted()
}

function paramsIn(resource: Resource | undefined, catalog: Catalog): readonly string[] {
  const seen = new Map<string, Method>()
  for (const method of resource?.methods ?? []) {
    const isUpload = method.operation.body?.type === 'form'
    // Uploads are of the pipeline's types, which models do not know: they are written beside their methods.
    if (!isUpload && !seen.has(method.operation.id)) seen.set(method.operation.id, method)
  }
  return [...seen.values()].flatMap((method) => emitParams(method, catalog) ?? [])
}

/** Models that carry what the official client's classes carry besides their properties. */
const conveniences: Readonly<Record<string, string>> = {
  User: 'UserConveniences',
  Organization: 'Raw',
  OrganizationMembership: 'Raw',
  OrganizationInvitation: 'Raw',
  Invitation: 'Raw',
  OAuthApplication: 'IsPublic',
}

function emitModel(model: Model, catalog: Catalog): string {
  const { schema, source } = model
  const context: TypeContext = { catalog, direction: 'output', owner: source }
  const generic = model.generic ? '<Types extends ClerkTypes = ClerkTypes>' : ''
  const head = `export interface ${model.name}${generic}`
  if (!schema.properties) {
    const { nullable: _, ...bare } = schema
    return `export type ${model.name}${generic} = ${emitType(bare, context)}`
  }
  const bases = [
    ...(schema.extends ? [baseOf(schema, catalog)] : []),
    ...(conveniences[source] ? [conveniences[source]] : []),
  ]
  const heritage = bases.length > 0 ? ` extends ${bases.join(', ')}` : ''
  return `${head}${heritage} {\n${emitMembers(schema, context)}\n}`
}

/** What is added may say more about a property than the base, so the base leaves it out. */
function baseOf(schema: Model['schema'], catalog: Catalog): string {
  const [source = ''] = modelsIn({ extends: schema.extends ?? '' })
  const base = catalog.models.find((candidate) => candidate.source === source)?.schema
  const same = Object.keys(schema.properties ?? {}).filter((name) => base?.properties?.[name])
  const name = typeName(source, catalog)
  if (same.length === 0) return name
  return `Omit<${name}, ${same.map((key) => `'${toCamelCase(key)}'`).join(' | ')}>`
}
