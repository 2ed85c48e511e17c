/** Writes the type imports of a file, by module, in the order of the alphabet. */
export function emitImports(imports: ReadonlyArray<readonly [name: string, from: string]>): string {
  const modules = new Map<string, Set<string>>()
  for (const [name, from] of imports) {
    modules.set(from, (modules.get(from) ?? new Set()).add(name))
  }
  return [...modules]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([from, names]) => `import type { ${[...names].toSorted().join(', ')} } from '${from}'\n`)
    .join('')
}
