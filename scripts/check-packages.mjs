// Checks the packages as they would be published: packs each, then publint --strict and attw on the tarball, then
// imports and requires every subpath from the unpacked tarball, as a user's program would.
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { ensureBuilt, ensureInstalled, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-pack-'))
let failed = false

for (const name of ['clerk-latchkey', 'clerk-emulator', 'clerk-latchkey-cli']) {
  const tarball = pack(name)
  check(name, 'publint', () => tool('publint', ['run', tarball, '--strict']))
  // Subpaths cannot be found by the resolution of Node 10, which knows no `exports`; the packages need Node 20.
  const { installed, project, manifest } = install(name, tarball)
  if (subpathsOf(manifest).length > 0) {
    check(name, 'attw', () =>
      tool('attw', [tarball, '--profile', 'node16', '--format', 'ascii', '--no-emoji']),
    )
    check(name, 'import and require', () => loadEverySubpath(name, project, manifest))
  }
  for (const [command, file] of Object.entries(manifest.bin ?? {})) {
    check(name, `${command} --help`, () => runHelp(join(installed, file)))
  }
}

rmSync(scratch, { recursive: true, force: true })
process.exitCode = failed ? 1 : 0

function pack(name) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch, '-w', name]
  const output = execFileSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = Object.values(JSON.parse(output))
  return join(scratch, filename)
}

function check(name, what, action) {
  try {
    action()
    console.log(`${name}: ${what} ok`)
  } catch (error) {
    failed = true
    console.error(
      `${name}: ${what} failed\n${error.stdout ?? ''}${error.stderr ?? ''}${error.message}`,
    )
  }
}

function tool(name, args) {
  return execFileSync(join(root, 'node_modules', '.bin', name), args, {
    encoding: 'utf8',
    stdio: 'pipe',
  })
}

/** Unpacks a tarball into a project that has its dependencies, as `npm install` would. */
function install(name, tarball) {
  const project = join(scratch, `project-${name}`)
  const installed = join(project, 'node_modules', name)
  mkdirSync(installed, { recursive: true })
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  for (const dependency of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
    link(project, name, dependency)
  return { installed, project, manifest }
}

function subpathsOf({ exports }) {
  return Object.keys(exports)
    .filter((subpath) => !subpath.endsWith('.json'))
    .map((subpath) => subpath.replace('*', 'users'))
}

function loadEverySubpath(name, project, manifest) {
  const specifiers = subpathsOf(manifest).map((subpath) => name + subpath.slice(1))
  writeFileSync(join(project, 'load.mjs'), loader(specifiers))
  execFileSync(process.execPath, ['load.mjs'], { cwd: project, encoding: 'utf8', stdio: 'pipe' })
}

function runHelp(file) {
  const help = execFileSync(process.execPath, [file, '--help'], { encoding: 'utf8', stdio: 'pipe' })
  if (!help.startsWith('Usage: ')) throw new Error(`--help prints ${help}`)
}

function link(project, name, dependency) {
  const target = join(project, 'node_modules', dependency)
  mkdirSync(dirname(target), { recursive: true })
  // npm puts a dependency beside its package when the root has another version of it.
  const own = join(root, 'packages', name, 'node_modules', dependency)
  symlinkSync(existsSync(own) ? own : join(root, 'node_modules', dependency), target)
}

/** A program that loads each specifier in both formats and compares the names that it finds. */
function loader(specifiers) {
  return `
import { createRequire } from 'node:module'
const require = createRequire(import.meta.url)
const namesOf = (module) => Object.keys(module).filter((name) => name !== 'module.exports').toSorted()
for (const specifier of ${JSON.stringify(specifiers)}) {
  const [esm, cjs] = [await import(specifier), require(specifier)]
  const [names, required] = [namesOf(esm), namesOf(cjs)]
  if (names.length === 0) throw new Error(specifier + ' exports nothing')
  // A default export alone is what \`require\` gives, as frameworks want it that load classes by path.
  const isSame = String(names) === 'default' ? esm.default.name === cjs.name : String(names) === String(required)
  if (!isSame) throw new Error(specifier + ': ESM has ' + names + ', CommonJS has ' + required)
}
`
}
