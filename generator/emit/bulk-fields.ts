import type { Facts, OperationFacts, Schema } from '../../spec/facts.ts'
import { inline } from './emulator-facts.ts'
import { notice } from './models.ts'

/** What bulk work is made of: the parameters of these operations, path and body together, are what a row may say. */
const rows: Readonly<Record<string, readonly string[]>> = {
  createUser: ['CreateUser'],
  updateUser: ['UpdateUser', 'UpdateUserMetadata'],
  createOrganization: ['CreateOrganization'],
  createOrganizationMembership: ['CreateOrganizationMembership'],
  createInvitation: ['CreateInvitation'],
  createOrganizationInvitation: ['CreateOrganizationInvitation'],
  /** Filters that choose the users of a bulk update or delete. */
  listUsers: ['GetUserList'],
}

/** Writes the parameters that bulk work checks rows by. */
export function emitBulkFields(facts: Facts): string {
  const entries = Object.entries(rows).map(([name, ids]) => {
    const operations = ids.map((id) => find(facts, id))
    const fields = operations.flatMap((operation) => fieldsOf(operation, facts))
    const required = operations.flatMap(requiredOf)
    return `${name}: ${JSON.stringify({ fields: Object.fromEntries(fields), required: [...new Set(required)] })}`
  })
  return `${notice}import type { FieldSet } from './field.ts'

/** What a row of bulk work may say, by wire name. */
export const bulkFields = {\n${entries.join(',\n')}\n} satisfies Readonly<Record<string, FieldSet>>
`
}

function find(facts: Facts, id: string): OperationFacts {
  const operation = facts.operations.find((one) => one.id === id)
  if (!operation) throw new Error(`There is no operation ${id}`)
  return operation
}

function fieldsOf({ parameters, body }: OperationFacts, facts: Facts): Array<[string, Schema]> {
  const given = parameters.filter(({ deprecated }) => !deprecated)
  return [
    ...given.map(({ name, schema }): [string, Schema] => [name, toField(schema, facts)]),
    ...Object.entries(body?.schema.properties ?? {}).map(([name, schema]): [string, Schema] => [
      name,
      toField(schema, facts),
    ]),
  ]
}

/** The unit stays: a person writes a date where the wire has milliseconds. */
function toField(schema: Schema, facts: Facts): Schema {
  const { unit } = schema
  return { ...inline(schema, facts), ...(unit && { unit }) }
}

function requiredOf({ parameters, body }: OperationFacts): readonly string[] {
  const given = parameters.filter(({ required }) => required).map(({ name }) => name)
  return [...given, ...(body?.schema.required ?? [])]
}
