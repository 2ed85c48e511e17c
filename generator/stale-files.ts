import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Files that differ from what would be written, and generated ones that would not be written any more. */
export function staleFiles(root: string, written: ReadonlyMap<string, string>): readonly string[] {
  const folders = new Set([...written.keys()].map((path) => dirname(path)))
  const orphans = [...folders].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder))
          .map((name) => `${folder}/${name}`)
          .filter((path) => !written.has(path) && isGenerated(root, path))
      : [],
  )
  const changed = [...written].filter(([path, text]) => read(root, path) !== text)
  return [...changed.map(([path]) => path), ...orphans]
}

/** Writes what is stale, and removes what is not written any more. */
export function updateFiles(
  root: string,
  stale: readonly string[],
  written: ReadonlyMap<string, string>,
): void {
  for (const path of stale) {
    const text = written.get(path)
    const file = join(root, path)
    if (text === undefined) rmSync(file)
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}

function isGenerated(root: string, path: string): boolean {
  return path.endsWith('.ts') && /^.*Written by `npm run generate`/.test(read(root, path) ?? '')
}

function read(root: string, path: string): string | undefined {
  const file = join(root, path)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
