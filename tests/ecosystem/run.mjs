// `npm run test:ecosystem`: the packed packages in projects of their own, each installed from the npm registry and tested by
// its own `npm test`. Writes docs/ecosystem.md. Names on the command line choose some projects.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureBuilt, ensureInstalled, root } from '../../scripts/prepare.mjs'

const here = join(root, 'tests', 'ecosystem')
const installTimeoutInMs = 300_000
const testTimeoutInMs = 180_000
const published = ['clerk-latchkey', 'clerk-emulator']
/** Nothing of whoever runs this, and nothing that is reported anywhere. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:CLERK|npm)_/.test(name)),
  ),
  CI: 'true',
  CLERK_TELEMETRY_DISABLED: '1',
  DENO_NO_UPDATE_CHECK: '1',
}

ensureInstalled()
ensureBuilt()

const all = readdirSync(join(here, 'projects')).toSorted()
const chosen = process.argv.slice(2)
const unknown = chosen.filter((name) => !all.includes(name))
if (unknown.length > 0) {
  console.error(
    `There is no project ${unknown.join(', ')} in tests/ecosystem/projects: ${all.join(', ')}.`,
  )
  process.exit(2)
}
const scratch = mkdtempSync(join(tmpdir(), 'latchkey-ecosystem-'))
const results = []
try {
  const tarballs = await pack()
  for (const name of chosen.length > 0 ? chosen : all) {
    const result = await runProject(name, tarballs)
    results.push(result)
    console.log(`${result.failure ? 'FAILED' : 'ok    '} ${name}: ${result.description}`)
    if (result.failure) console.error(result.failure)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
if (chosen.length === 0) writeFileSync(join(root, 'docs', 'ecosystem.md'), toPage(results))
const failed = results.filter(({ failure }) => failure)
console.log(`${results.length - failed.length} of ${results.length} projects pass`)
process.exitCode = failed.length > 0 ? 1 : 0

/** @returns The tarball of each package, as it would be published. */
async function pack() {
  const tarballs = {}
  for (const name of published) {
    const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', scratch, '-w', name]
    const { output, failure } = await run('npm', args, root, installTimeoutInMs)
    if (failure) throw new Error(failure)
    const [{ filename }] = Object.values(JSON.parse(output))
    tarballs[name] = `file:${join(scratch, filename)}`
  }
  return tarballs
}

/** Copies a project to a folder of its own, installs it and runs its test. */
async function runProject(name, tarballs) {
  const folder = join(scratch, name)
  cpSync(join(here, 'projects', name), folder, { recursive: true })
  cpSync(join(here, 'shared'), folder, { recursive: true })
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { description, dependencies, devDependencies } = manifest
  for (const list of [dependencies, devDependencies]) {
    for (const each of published) if (list[each]) list[each] = tarballs[each]
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))

  const quiet = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  const installed = await run('npm', ['install', ...quiet], folder, installTimeoutInMs)
  const tested = installed.failure ? installed : await run('npm', ['test'], folder, testTimeoutInMs)
  rmSync(folder, { recursive: true, force: true })
  return {
    name,
    description,
    versions: listVersions({ ...dependencies, ...devDependencies }),
    failure: tested.failure,
  }
}

/** What a project is made of, beside our packages. */
function listVersions(dependencies) {
  return Object.entries(dependencies)
    .filter(([name]) => !published.includes(name) && !name.startsWith('@types/'))
    .map((pair) => pair.join(' '))
}

/** Runs a command, and everything that it starts in a group that can be ended at once. */
function run(command, args, cwd, timeoutInMs) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    })
    let output = ''
    let all = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      all += chunk
    })
    child.stderr.on('data', (chunk) => (all += chunk))
    const timer = setTimeout(() => process.kill(-child.pid, 'SIGKILL'), timeoutInMs)
    child.once('error', ({ message }) => resolve({ output, failure: message }))
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const failure =
        code === 0 ? undefined : `${command} ${args.join(' ')}: ${signal ?? code}\n${all}`
      resolve({ output, failure })
    })
  })
}

function toPage(found) {
  const rows = found.map(({ name, description, versions, failure }) => [
    `[${name}](../tests/ecosystem/projects/${name})`,
    description,
    versions.join(', '),
    failure ? 'fails' : 'passes',
  ])
  const table = [['project', 'what it is', 'with', 'its test'], ...rows]
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  const draw = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const lines = [draw(table[0]), rule, ...table.slice(1).map(draw)]
  return `# Projects

\`npm run test:ecosystem\` packs both packages as they are published, installs them into these projects beside what they need from the npm registry, and runs the
test of each: an app with a public route, a route for whoever is signed in and a route for admins is asked over HTTP, with users of an emulated Clerk instance. This
page is what it wrote. Where there is TypeScript, its compiler has checked the app against the published types.

${lines.join('\n')}
`
}
