import { defaultFieldResolver, getDirectiveValues, isInterfaceType, isObjectType } from 'graphql'
import type {
  ConstDirectiveNode,
  GraphQLDirective,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql'

import { ConfigurationError } from '../configuration-error.ts'
import type { ClerkContext } from './graphql-context.ts'
import { requireAuth } from './graphql-guard.ts'
import type { Requirement } from './require-auth.ts'

/** The definition of `@auth` for the type definitions of a schema; {@link protectSchema} gives it its meaning. */
export const authDirective = /* GraphQL */ `
  directive @auth(
    role: String
    permission: String
    feature: String
    plan: String
    reverification: String
  ) on OBJECT | FIELD_DEFINITION
`

type Field = GraphQLField<unknown, ClerkContext>
type Guard = (resolver: NonNullable<Field['resolve']>) => NonNullable<Field['resolve']>

/**
 * Puts guards in front of the fields that have `@auth`, or whose type has it. Both hold where both are there.
 *
 * @param schema - A schema whose type definitions hold {@link authDirective}; it is changed, and returned.
 * @throws {ConfigurationError} `option_invalid` where `@auth` could not do what it says: without its definition, on an
 * interface, or with `null`
 * @example
 * import { authDirective, protectSchema } from 'clerk-latchkey/graphql'
 * import { buildSchema } from 'graphql'
 *
 * export const schema = protectSchema(
 *   buildSchema(`${authDirective} type Query { hello: String, members: [ID!] @auth(role: "org:admin") }`),
 * )
 */
export function protectSchema<Schema extends GraphQLSchema>(schema: Schema): Schema {
  const directive = schema.getDirective('auth')
  if (!directive) {
    throw misplaced('protectSchema() needs the directive: put `authDirective` into the typeDefs.')
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) protectType(type, directive)
    else if (isInterfaceType(type)) {
      const field = Object.values(type.getFields()).find(({ astNode }) => has(astNode, directive))
      if (field) {
        throw misplaced(
          `@auth on ${type.name}.${field.name} protects nothing: ${type.name} is an interface, and resolvers belong to the types that implement it. Put @auth there.`,
        )
      }
    }
  }
  return schema
}

function protectType(type: GraphQLObjectType, directive: GraphQLDirective): void {
  const ofType = [type.astNode, ...type.extensionASTNodes].flatMap((node) =>
    toGuards(node, directive, type.name),
  )
  for (const field of Object.values(type.getFields())) {
    const ofField = toGuards(field.astNode, directive, `${type.name}.${field.name}`)
    for (const guard of [...ofField, ...ofType]) protectField(field, guard)
  }
}

/** The events of a subscription are guarded, too: each of them is resolved when it comes. */
function protectField(field: Field, guard: Guard): void {
  field.resolve = guard(field.resolve ?? defaultFieldResolver)
  if (field.subscribe) field.subscribe = guard(field.subscribe)
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] }

function has(node: Annotated | null | undefined, { name }: GraphQLDirective): boolean {
  return node?.directives?.some((each) => each.name.value === name) ?? false
}

function toGuards(
  node: Annotated | null | undefined,
  directive: GraphQLDirective,
  where: string,
): Guard[] {
  if (!node || !has(node, directive)) return []
  const demanded = getDirectiveValues(directive, node) ?? {}
  const [unset] = Object.entries(demanded).find(([, value]) => value === null) ?? []
  if (unset) throw misplaced(`@auth(${unset}: null) on ${where} would let everybody through.`)
  // The arguments of the directive are the demands of a guard, as texts.
  const guard = requireAuth(demanded as Requirement<'session_token'>)
  return [(resolver) => guard((...call) => resolver(...call))]
}

function misplaced(message: string): ConfigurationError {
  return new ConfigurationError('option_invalid', message)
}
