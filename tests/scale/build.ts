import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))
const sdk = join(root, 'packages/clerk-latchkey/src')

/** Builds what child processes run, from the sources, to where their dependencies are found. Gives the folder. */
export async function buildPrograms(): Promise<string> {
  const cache = join(root, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(join(cache, 'latchkey-scale-'))
  await build({
    entryPoints: [join(root, 'tests/scale/worker.ts'), join(root, 'tests/scale/server.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    alias: {
      '#platform': join(sdk, 'http/platform.node.ts'),
      '#crypto': join(sdk, 'auth/crypto.node.ts'),
    },
    outdir: folder,
    outExtension: { '.js': '.mjs' },
  })
  return folder
}
