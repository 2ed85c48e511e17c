import { toPascalCase } from '../case.ts'
import type { Catalog } from '../catalog.ts'
import { emitImports } from './imports.ts'
import { notice } from './models.ts'

/** Writes the table that the client makes its resources from, each when it is first used. */
export function emitTable(catalog: Catalog, generic: ReadonlySet<string>): string {
  const entries = catalog.resources
  const types = entries.map(
    ({ exported, file }) => [`${toPascalCase(exported)}Resource`, `./${file}.ts`] as const,
  )
  const values = entries
    .map(({ exported, file }) => `import { ${exported} } from './${file}.ts'\n`)
    .join('')
  const members = entries.map(({ name, exported }) =>
    name === exported ? `${name},` : `${name}: ${exported},`,
  )
  const resources = entries.map(({ name, exported }) => {
    const type = `${toPascalCase(exported)}Resource`
    return `readonly ${name}: ${type}${generic.has(name) ? '<Types>' : ''}`
  })
  return `${notice}${emitImports([['ClerkTypes', '../models/clerk-types.ts'], ...types])}${values}
/** Makes each resource of a client, by its name. */
export const resources = {\n${members.join('\n')}\n} as const

/** All resources of a client. */
export interface Resources<Types extends ClerkTypes = ClerkTypes> {\n${resources.join('\n')}\n}
`
}
