// `npm test`: everything that must hold before a change lands. The last line counts what passed and what failed.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { ensureBuilt, ensureInstalled, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-test-'))
const report = join(scratch, 'vitest.json')

/** Each gate counts as one test in the last line; the suites count theirs. */
const gates = [
  ['format', 'oxfmt', ['--check', '.']],
  ['lint', 'oxlint', ['--deny-warnings']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  // NestJS is written with decorators, which the rest of the repository is compiled without.
  ['types of the NestJS tests', 'tsc', ['--noEmit', '-p', 'tests/frameworks/nestjs']],
  ['types of the NestJS example', 'tsc', ['--noEmit', '-p', 'examples/nestjs']],
  ['dead code', 'knip', []],
  ['generated code', 'tsx', ['generator/run.ts', '--check']],
  ['size', 'size-limit', []],
  ['packages', process.execPath, ['scripts/check-packages.mjs']],
]

const failures = []
let passed = 0

for (const [name, command, args] of gates) {
  const { code, output, seconds } = await capture(command, args)
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (code === 0) passed += 1
  else {
    failures.push(name)
    console.log(output)
  }
}

const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const suites = await inherit('vitest', vitest)
const counts = readCounts()
passed += counts.passed
if (suites !== 0 && counts.failed === 0) failures.push('vitest')
rmSync(scratch, { recursive: true, force: true })

const failed = counts.failed + failures.length
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`)
process.exitCode = failed === 0 ? 0 : 1
console.log(
  `\n${passed} passed, ${failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
)

function readCounts() {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    // A file that does not even load fails no test: its suite must still count as a failure.
    const failed = numFailedTests > 0 ? numFailedTests : numFailedTestSuites
    return { passed: numPassedTests, failed, skipped: numPendingTests }
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, error }
  }
}

function capture(command, args) {
  const started = performance.now()
  const child = start(command, args, 'pipe')
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: 1, output: error.message, seconds: 0 }))
    child.on('close', (code) => {
      resolve({ code, output, seconds: ((performance.now() - started) / 1000).toFixed(1) })
    })
  })
}

function inherit(command, args) {
  return new Promise((resolve) => {
    start(command, args, 'inherit')
      .on('error', () => resolve(1))
      .on('close', (code) => resolve(code))
  })
}

function start(command, args, stdio) {
  const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`
  return spawn(command, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', stdio, stdio],
  })
}
