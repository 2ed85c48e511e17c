// Makes a fresh clone runnable: installs from the lockfile and builds, each only when something changed since.
// Plain Node without dependencies, because it runs before any are installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Published packages, by the file that each build ends with. */
const published = {
  'clerk-latchkey': 'index.js',
  'clerk-emulator': 'index.js',
  'clerk-latchkey-cli': 'cli.js',
}
const stamps = join(root, 'node_modules', '.cache', 'latchkey')

/** Installs the locked dependencies unless exactly they are there. */
export function ensureInstalled() {
  if (isInstalled()) return
  console.log('Installing the locked dependencies ...')
  // Not `npm ci`: that refuses a lockfile which lacks the optional binaries of other platforms (oxlint, oxfmt), and the
  // lockfile can only name those that the registry it was written against has. This keeps to the lockfile and leaves it alone.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])
}

/** Builds the published packages whose sources changed since their last build. */
export function ensureBuilt() {
  for (const [name, file] of Object.entries(published)) {
    const folder = join(root, 'packages', name)
    const sources = digest([
      ...filesBelow(join(folder, 'src')),
      join(folder, 'package.json'),
      join(folder, 'tsdown.config.ts'),
      join(root, 'tsconfig.json'),
    ])
    if (readStamp(name) === sources && existsSync(join(folder, 'dist', file))) continue
    console.log(`Building ${name} ...`)
    run(
      process.execPath,
      [join(root, 'node_modules', 'tsdown', 'dist', 'run.mjs'), '--logLevel', 'warn'],
      folder,
    )
    writeStamp(name, sources)
  }
}

/** Runs a command to its end with its output shown, and ends this process with its exit code when it fails. */
export function run(command, args, cwd = root) {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' })
  if (status === 0) return
  console.error(
    error
      ? `${command} could not be started: ${error.message}`
      : `${command} ${args.join(' ')} failed.`,
  )
  process.exit(status ?? 1)
}

/** Whether what npm wrote down of its last install is what the lockfile asks for; platforms differ in optional packages. */
function isInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const { packages: found } = JSON.parse(readFileSync(installed, 'utf8'))
  const { packages: wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      !path.startsWith('node_modules/') ||
      optional ||
      (found[path] && (link || found[path].version === version)),
  )
}

function digest(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files.toSorted()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function readStamp(name) {
  const file = join(stamps, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function writeStamp(name, value) {
  mkdirSync(stamps, { recursive: true })
  writeFileSync(join(stamps, name), value)
}
