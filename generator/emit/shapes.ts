import type { Facts, OperationFacts, Schema } from '../../spec/facts.ts'
import { toCamelCase } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { itemOf } from '../catalog.ts'
import { notice } from './models.ts'

/**
 * Models that come by the hundred, so that their conversion is written out (see `src/http/shape.ts`), and the name of the
 * constant; inner models first. Each costs some bytes in every bundle that has its operations.
 */
const shapes: Readonly<Record<string, string>> = {
  IdentificationLink: 'identificationLink',
  EmailAddress: 'emailAddress',
  PhoneNumber: 'phoneNumber',
  ExternalAccountWithVerification: 'externalAccount',
  User: 'user',
}

/** File of the shapes, next to the resources. */
export const shapesFile = './shapes.ts'

/** The shape of what an operation answers with, if its model has one. */
export function shapeOf(operation: OperationFacts, catalog: Catalog): string | undefined {
  const { item } = itemOf(catalog.facts, operation.result ?? {})
  return item.model === undefined ? undefined : shapes[item.model]
}

/** Writes the conversions of all models that have one of their own. */
export function emitShapes(facts: Facts): string {
  const constants = Object.entries(shapes).map(([model, name]) => {
    const { properties } = facts.models[model] ?? {}
    if (!properties) throw new Error(`${model} has a shape, and no properties`)
    const fields = Object.entries(properties).map(
      ([wireName, schema]) => `${toCamelCase(wireName)}: ${emitValue(wireName, schema)},`,
    )
    const body = fields.join('\n')
    const parameters = body.includes('keys') ? '(wire, keys)' : '(wire)'
    return `export const ${name}: Shape = /* @__PURE__ */ defineShape(${parameters} => ({\n${body}\n}))`
  })
  return `${notice}import { defineShape } from '../http/shape.ts'\nimport type { Shape } from '../http/shape.ts'\n\n${constants.join('\n\n')}\n`
}

function emitValue(wireName: string, schema: Schema): string {
  const value = `wire['${wireName}']`
  const inner = schema.items ?? schema
  if (schema.opaque) return value
  const shape = inner.model === undefined ? undefined : shapes[inner.model]
  if (shape) return `${shape}(${value}, keys)`
  const isLeaf = inner.model === undefined && !inner.oneOf && inner.type !== 'object'
  return isLeaf ? value : `keys.toCamel(${value})`
}
