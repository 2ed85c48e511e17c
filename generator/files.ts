import type { Facts } from '../spec/facts.ts'
import { toCatalog } from './catalog.ts'
import { emitBulkFields } from './emit/bulk-fields.ts'
import { emitEmulatorOperations, emitEmulatorTypes } from './emit/emulator-facts.ts'
import { emitModelsFile, modelFiles } from './emit/models.ts'
import { emitReference } from './emit/reference.ts'
import { emitResourceFile } from './emit/resource.ts'
import { emitShapes } from './emit/shapes.ts'
import { emitTable } from './emit/table.ts'
import { names } from './names.ts'
import { amendFacts } from './overrides.ts'

/** What the generator makes of facts: unformatted text by path from the repository's root. */
export interface Output {
  readonly files: ReadonlyMap<string, string>
  /** Names and overrides that these facts have no use for. */
  readonly leftovers: readonly string[]
}

const source = 'packages/clerk-latchkey/src'
const emulator = 'packages/clerk-emulator/src/facts'

export function generateFiles(official: Facts): Output {
  const { facts, leftovers } = amendFacts(official)
  const { catalog, leftovers: unused } = toCatalog(facts, names)
  const files = new Map<string, string>()
  const generic = new Set<string>()
  for (const resource of catalog.resources) {
    const text = emitResourceFile(resource, catalog)
    if (text.includes('<Types>')) generic.add(resource.name)
    files.set(`${source}/resources/${resource.file}.ts`, text)
  }
  for (const file of modelFiles(catalog)) {
    files.set(`${source}/models/${file}.ts`, emitModelsFile(file, catalog))
  }
  files.set(`${source}/resources/shapes.ts`, emitShapes(facts))
  files.set(`${source}/resources/resources.ts`, emitTable(catalog, generic))
  files.set(`${source}/bulk/fields.ts`, emitBulkFields(facts))
  files.set(`${emulator}/operations.ts`, emitEmulatorOperations(facts))
  files.set(`${emulator}/types.ts`, emitEmulatorTypes(facts))
  files.set('docs/reference/operations.md', emitReference(catalog))
  return { files, leftovers: [...leftovers, ...unused] }
}
