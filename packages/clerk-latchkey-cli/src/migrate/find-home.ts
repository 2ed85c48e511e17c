import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

import { listExports } from './list-exports.ts'
import type { Target } from './targets.ts'

/** Where a name is in `clerk-latchkey`, and what it is called there. */
export interface Home {
  readonly specifier: string
  readonly name: string
}

/** Finds a name of an official module; `undefined` where `clerk-latchkey` has nothing of the kind. */
export type FindHome = (target: Target, name: string) => Home | undefined

/** What means the same and is called otherwise. */
const renamed: Readonly<Record<string, string>> = { ClerkHonoVariables: 'ClerkVariables' }

/** Makes a finder that looks into the `clerk-latchkey` that is installed beside this program, each module once. */
export function createHomeFinder(): FindHome {
  const known = new Map<string, Set<string>>()
  const exportsOf = (specifier: string): Set<string> => {
    const found = known.get(specifier) ?? listExports(typesOf(specifier))
    known.set(specifier, found)
    return found
  }
  return ({ homes }, name) => {
    const ours = Object.hasOwn(renamed, name) ? (renamed[name] ?? name) : name
    const specifier = homes.find((home) => exportsOf(home).has(ours))
    return specifier === undefined ? undefined : { specifier, name: ours }
  }
}

/** The file with a module's types. Beside its sources, as in Latchkey's own repository, those are read: they need no build. */
function typesOf(specifier: string): string {
  const manifest = createRequire(import.meta.url).resolve('clerk-latchkey/package.json')
  const { exports } = JSON.parse(readFileSync(manifest, 'utf8')) as {
    exports: Record<string, { import: { types: string } }>
  }
  const built = exports[specifier.replace('clerk-latchkey', '.')]?.import.types
  if (built === undefined) throw new Error(`clerk-latchkey has no ${specifier}.`)
  const files = [built.replace('/dist/', '/src/').replace(/\.d\.ts$/, '.ts'), built].map((file) =>
    join(dirname(manifest), file),
  )
  return files.find((file) => existsSync(file)) ?? join(dirname(manifest), built)
}
