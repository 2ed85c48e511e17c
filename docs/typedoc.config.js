// What typedoc makes of docstrings: one page for each export of each public subpath, below reference/api (not committed).
import { readFileSync, readdirSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import { Converter } from 'typedoc'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Each public subpath and the file behind it; of `./resources/*`, each file that the generator wrote. */
function subpaths(name) {
  const folder = join(root, 'packages', name)
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (typeof target === 'string') return []
    const source = target.import.default.replace('./dist/', 'src/').replace(/\.js$/, '.ts')
    const module = name + subpath.slice(1)
    if (!source.includes('*')) return [[module, join(folder, source)]]
    return resources(join(folder, source, '..')).map((file) => {
      return [module.replace('*', basename(file, '.ts')), file]
    })
  })
}

function resources(folder) {
  return readdirSync(folder)
    .map((file) => join(folder, file))
    .filter((file) => /^export type \w+Resource\b/m.test(readFileSync(file, 'utf8')))
}

const modules = ['clerk-latchkey', 'clerk-emulator'].flatMap(subpaths)

/** typedoc calls a module after its file; readers know it by what they import. */
function nameModules({ converter }) {
  const names = new Map(modules.map(([name, file]) => [toModuleName(file), name]))
  converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) module.name = names.get(module.name) ?? module.name
  })
}

function toModuleName(file) {
  return relative(join(root, 'packages'), file)
    .replace(/\.ts$/, '')
    .replace(/\/index$/, '')
}

/** @type {Partial<import('typedoc').TypeDocOptions> & Partial<import('typedoc-plugin-markdown').PluginOptions>} */
export default {
  plugin: ['typedoc-plugin-markdown', nameModules],
  name: 'Reference',
  tsconfig: join(root, 'tsconfig.json'),
  // `npm run typecheck` has checked everything.
  skipErrorChecking: true,
  entryPoints: modules.map(([, file]) => file),
  out: join(root, 'docs/reference/api'),
  router: 'member',
  readme: 'none',
  logLevel: 'Error',
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  gitRevision: 'main',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
}
