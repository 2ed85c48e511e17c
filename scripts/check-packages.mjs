// Checks the packages as they would be published: packs each, then publint --strict and attw on the tarball.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { root } from './prepare.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-pack-'))
let failed = false

for (const name of ['clerk-latchkey', 'clerk-emulator']) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', scratch, '-w', name], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  )
  const tarball = join(scratch, filename)
  check(name, 'publint', ['run', tarball, '--strict'])
  check(name, 'attw', [tarball, '--format', 'ascii', '--no-emoji'])
}

rmSync(scratch, { recursive: true, force: true })
process.exitCode = failed ? 1 : 0

function check(name, tool, args) {
  try {
    execFileSync(join(root, 'node_modules', '.bin', tool), args, { encoding: 'utf8', stdio: 'pipe' })
    console.log(`${name}: ${tool} ok`)
  } catch (error) {
    failed = true
    console.error(`${name}: ${tool} failed\n${error.stdout}${error.stderr}`)
  }
}
