import { readdirSync } from 'node:fs'

import type { MatrixApp } from './app.ts'

/** Every framework that has a file in `apps/`: ours by name, then the official packages. */
export async function findApps(): Promise<readonly MatrixApp[]> {
  const folder = new URL('./apps/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'))
  const lists = await Promise.all(
    files.map(async (name) => {
      const { apps } = (await import(new URL(name, folder).href)) as { apps: readonly MatrixApp[] }
      return apps
    }),
  )
  return lists.flat().toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))
}

/** Ours by name, then Clerk's own, then what leaves Node in another state. */
function rank({ official = false, changesNode = false }: MatrixApp): number {
  return (changesNode ? 2 : 0) + (official ? 1 : 0)
}
