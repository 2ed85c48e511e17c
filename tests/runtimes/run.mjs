// `npm run test:runtimes`: the tests of request authentication on every runtime that we say it runs on. The runtimes come
// from npm into `.cache/runtimes`, once; the result is written to docs/runtimes.md. Names on the command line choose some.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const installed = join(root, '.cache', 'runtimes')
const workers = join(root, '.cache', 'workerd')
const vitest = 'node_modules/vitest/vitest.mjs'
const timeoutInMs = 300_000

const packages = [
  'node22@npm:node@22.23.3',
  'node24@npm:node@24.21.0',
  'node26@npm:node@26.10.0',
  'deno@2.9.6',
]

/** Whatever runs under Node's module system has its `node` half as well; workerd has only the other one. */
const runtimes = [
  { name: 'Node 20', command: [process.execPath], halves: ['node', 'web'] },
  { name: 'Node 22', command: [binary('node22/bin/node')], halves: ['node', 'web'] },
  { name: 'Node 24', command: [binary('node24/bin/node')], halves: ['node', 'web'] },
  { name: 'Node 26', command: [binary('node26/bin/node')], halves: ['node', 'web'] },
  { name: 'Bun', command: [join(root, 'node_modules/.bin/bun'), '--bun'], halves: ['node', 'web'] },
  { name: 'Deno', command: [binary('.bin/deno'), 'run', '-A'], halves: ['node', 'web'] },
  { name: 'workerd', command: [process.execPath], halves: ['web'], cwd: workers },
]

const workerdConfig = `
import { cloudflareTest } from '@cloudflare/vitest-pool-workers'
import { defineConfig } from 'vitest/config'

const source = new URL('packages/clerk-latchkey/src', import.meta.url).pathname

export default defineConfig({
  plugins: [cloudflareTest({ miniflare: { compatibilityDate: '2026-05-12' } })],
  resolve: {
    alias: {
      '#crypto': source + '/auth/crypto.web.ts',
      '#platform': source + '/http/platform.web.ts',
    },
  },
  test: {
    include: ['packages/clerk-latchkey/src/auth/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
`

const chosen = process.argv.slice(2)
if (runtimes.some(({ command: [path] }) => !existsSync(path))) {
  await install(installed, packages)
}
if (!existsSync(join(workers, vitest))) {
  // Its versions of esbuild and miniflare are not ours: it gets a folder of its own.
  await install(workers, ['vitest@4.1.12', '@cloudflare/vitest-pool-workers@0.23.0', '--force'])
}
copyForWorkers()

const rows = []
for (const runtime of runtimes) {
  if (chosen.length > 0 && !chosen.includes(runtime.name)) continue
  const version = await versionOf(runtime)
  for (const half of runtime.halves) {
    const row = { runtime: runtime.name, version, half, ...(await test(runtime, half)) }
    rows.push(row)
    console.log(`${row.runtime} ${version}, ${half}: ${row.passed} passed, ${row.failed} failed`)
  }
}
if (chosen.length === 0) writeFileSync(join(root, 'docs', 'runtimes.md'), toPage())
process.exitCode = rows.every(({ passed, failed }) => passed > 0 && failed === 0) ? 0 : 1

function binary(path) {
  return join(installed, 'node_modules', path)
}

async function install(folder, names) {
  mkdirSync(folder, { recursive: true })
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true, "type": "module" }\n')
  const { code, output } = await run(
    ['npm', 'install', '-E', '--no-audit', '--no-fund', ...names],
    folder,
  )
  if (code !== 0) throw new Error(`npm could not install ${names.join(', ')}:\n${output}`)
}

/** The pool brings its own vitest, and tests that import another one would not find it: so they live beside it. */
function copyForWorkers() {
  const parts = [
    'packages/clerk-latchkey/src',
    'packages/clerk-latchkey/package.json',
    'tests/auth',
  ]
  for (const part of parts) {
    rmSync(join(workers, part), { recursive: true, force: true })
    mkdirSync(dirname(join(workers, part)), { recursive: true })
    cpSync(join(root, part), join(workers, part), { recursive: true })
  }
  writeFileSync(join(workers, 'vitest.config.ts'), workerdConfig)
}

async function test({ command, cwd = root }, half) {
  const report = join(cwd, '.cache', `runtime-${half}.json`)
  rmSync(report, { force: true })
  const config = cwd === root ? ['--config', 'tests/runtimes/vitest.config.ts'] : []
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code, output } = await run([...command, vitest, 'run', ...config, ...reporters], cwd, {
    LATCHKEY_CRYPTO: half,
  })
  if (code !== 0) console.error(output.slice(-6_000))
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const { numPassedTests: passed, numFailedTests, numFailedTestSuites } = result
  return { passed, failed: Math.max(numFailedTests, numFailedTestSuites, code === 0 ? 0 : 1) }
}

async function versionOf({ command: [path], cwd }) {
  if (cwd) {
    return JSON.parse(readFileSync(join(cwd, 'node_modules/workerd/package.json'), 'utf8')).version
  }
  const { output } = await run([path, '--version'], root)
  return /\d+\.\d+\.\d+/.exec(output)?.[0] ?? 'unknown'
}

function run([command, ...args], cwd, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutInMs,
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.stderr.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => resolve({ code: 1, output: output + error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

function toPage() {
  const table = rows.map(({ runtime, version, half, passed, failed }) => {
    const result = failed === 0 ? `${passed} passed` : `**${failed} failed**, ${passed} passed`
    return `| ${runtime} | ${version} | ${half === 'node' ? '`node:crypto`' : 'Web Crypto'} | ${result} |`
  })
  return `# Runtimes

Request authentication has the same tests on every runtime: \`npm run test:runtimes\` runs the files
\`packages/clerk-latchkey/src/auth/*.test.ts\` on each of them and writes this page. Node, Bun and Deno take the half of the
package that uses \`node:crypto\`, since they resolve the import condition \`node\`; workerd and browsers take the one with Web
Crypto, which must work everywhere. On Node, \`npm test\` runs both.

| runtime | version | cryptography | tests |
|---|---|---|---|
${table.join('\n')}

What is different on Workers: a request cannot wait for what another request started, because the runtime cancels it. So requests
that come in at the same time, while no keys are loaded, each load the keys; everywhere else they share one load.
`
}
