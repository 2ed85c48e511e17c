import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The part of JSON Schema that seeds need. */
export interface JsonSchema {
  readonly $schema?: string
  readonly title?: string
  readonly description?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly format?: string
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean
}

/** Reads the schema of seeds off their types: descriptions are the docstrings. */
export function createSeedSchema(): JsonSchema {
  const file = fileURLToPath(new URL('seed.ts', import.meta.url))
  const program = ts.createProgram([file], { strict: true, noLib: false, types: [] })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const seed = source?.statements.find(
    (node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Seed',
  )
  if (!seed) throw new Error('seed.ts has no interface Seed')
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Seed of clerk-emulator',
    ...toSchema(checker, checker.getTypeAtLocation(seed)),
  }
}

function toSchema(checker: ts.TypeChecker, given: ts.Type): JsonSchema {
  const type = checker.getNonNullableType(given)
  if (type.isUnion()) {
    const words = type.types.flatMap((part) => (part.isStringLiteral() ? [part.value] : []))
    if (words.length === type.types.length) return { enum: words }
    if (type.flags & ts.TypeFlags.Boolean) return { type: 'boolean' }
    return { anyOf: type.types.map((part) => toSchema(checker, part)) }
  }
  if (type.flags & ts.TypeFlags.String) return { type: 'string' }
  if (type.flags & ts.TypeFlags.Number) return { type: 'integer' }
  const item = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
  if (item && !checker.getIndexTypeOfType(type, ts.IndexKind.String)) {
    return { type: 'array', items: toSchema(checker, item) }
  }
  if (checker.getIndexTypeOfType(type, ts.IndexKind.String)) return { type: 'object' }
  return toObject(checker, type)
}

function toObject(checker: ts.TypeChecker, type: ts.Type): JsonSchema {
  const symbols = checker.getPropertiesOfType(type)
  const properties = symbols.map((symbol): [string, JsonSchema] => {
    const description = ts.displayPartsToString(symbol.getDocumentationComment(checker))
    const schema = toSchema(checker, checker.getTypeOfSymbol(symbol))
    const format = symbol.name === 'createdAt' ? { format: 'date-time' } : {}
    return [symbol.name, { ...(description !== '' && { description }), ...schema, ...format }]
  })
  const required = symbols
    .filter((symbol) => (symbol.flags & ts.SymbolFlags.Optional) === 0)
    .map(({ name }) => name)
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  }
}
