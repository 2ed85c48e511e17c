import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { createEmulator } from '../create-emulator.ts'
import { readSeedFile } from '../seed/read-seed-file.ts'
import { watchSeed } from './watch-seed.ts'

let folder: string
let stopping: AbortController

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clerk-emulator-watch-'))
  stopping = new AbortController()
})

afterEach(async () => {
  stopping.abort()
  await rm(folder, { recursive: true, force: true })
})

test('a seed file that changes is taken at once, and one with a mistake changes nothing', async () => {
  const file = join(folder, 'seed.yaml')
  const write = (email: string): Promise<void> => writeFile(file, `users:\n  - email: ${email}\n`)
  await write('before@example.com')
  const emulator = await createEmulator({ seed: await readSeedFile(file) })
  const printed: string[] = []
  const print = (text: string): void => void printed.push(text)
  watchSeed(emulator, file, { print, printError: print, signal: stopping.signal })
  await write('after@example.com')
  await expect.poll(() => printed.length, { timeout: 5000 }).toBe(1)
  await expect(emulator.signIn({ email: 'after@example.com' })).resolves.toBeDefined()
  await expect(emulator.signIn({ email: 'before@example.com' })).rejects.toThrow(/no user/)
  await writeFile(file, 'users: [{}]')
  await expect.poll(() => printed.at(-1), { timeout: 5000 }).toMatch(/Nothing was changed/)
  await expect(emulator.signIn({ email: 'after@example.com' })).resolves.toBeDefined()
})
