import type { Catalog } from '../catalog.ts'
import { partners } from '../catalog.ts'
import { referenceOf } from './docstring.ts'

/** Writes the page that lists every operation with its method and its path. */
export function emitReference(catalog: Catalog): string {
  const { facts, resources } = catalog
  const sections = resources.map(({ name, methods }) => {
    const rows = methods.map(({ name: method, signature, operation, summary }) => {
      const args = signature
        .map(({ name: argument, optional }) => argument + (optional ? '?' : ''))
        .join(', ')
      const others = facts.operations.filter(({ id }) => partners[id] === operation.id)
      const paths = [operation, ...others]
        .map((one) => `[\`${one.method} ${one.path}\`](${referenceOf(one)})`)
        .join('<br>')
      const note = operation.deprecated ? ' **Deprecated.**' : ''
      return `| \`${method}(${args})\` | ${paths} | ${summary}${note} |`
    })
    return `## \`${name}\`\n\n| method | request | |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  const official = facts.operations.filter(({ tags }) => tags.length > 0).length
  const methods = resources.reduce((sum, resource) => sum + resource.methods.length, 0)
  return `# Operations

<!-- Written by \`npm run generate\`: change the generator, not this file. -->

All ${official} operations of version ${facts.version} of the Backend API, and ${facts.operations.length - official} that the official client calls although they are not
published: ${methods} methods. Every method takes \`options\` as its last argument.

${sections.join('\n')}`
}
