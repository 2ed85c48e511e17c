import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { envOf, runCli, startCli } from './cli.ts'
import { countUsers, readPeople } from './instance.ts'
import { killOften } from './killed.ts'
import { toPerson, writePeople } from './people.ts'

/** `npm run test:bulk` imports twenty thousand. */
const total = Number(process.env['BULK_ROWS'] ?? 1000)

// The emulator has no limits here: those are looked at by themselves.
const importing = ['import', '--no-rate-limit']

let emulator: Emulator
let folder: string
let file: string

beforeEach(async () => {
  emulator = await (await createEmulator({ seed: { users: [] } })).listen()
  folder = mkdtempSync(join(tmpdir(), 'latchkey-bulk-'))
  file = join(folder, 'users.ndjson')
})

afterEach(async () => {
  await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

const expected = (count: number) => Array.from({ length: count }, (_, index) => toPerson(index))

describe('an import', () => {
  it(
    `killed ten times at random moments makes each of ${total} users once, with all that the input says`,
    { timeout: 600_000 },
    async () => {
      await writePeople(file, total)
      // So that calls are in flight when the process dies.
      emulator.faults.add({ type: 'latency', delayInMs: 15, operation: 'POST /users' })
      await killOften({
        start: () => startCli([...importing, file], envOf(emulator)),
        count: () => countUsers(emulator),
        total,
        times: 10,
      })
      const { code, stdout, stderr } = await runCli([...importing, file, '--json'], envOf(emulator))
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(JSON.parse(stdout)).toMatchObject({ rows: total, done: total, failed: 0, left: 0 })
      expect(await readPeople(emulator)).toEqual(expected(total))
    },
  )

  it('looks up what an answer that was cut off had made', { timeout: 120_000 }, async () => {
    await writePeople(file, 60)
    emulator.faults.add({ type: 'cut', operation: 'POST /users', ratio: 0.3 })
    const { code, stdout } = await runCli([...importing, file, '--json'], envOf(emulator))
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, done: 60, failed: 0 })
    expect(await readPeople(emulator)).toEqual(expected(60))
  })

  it('tries again after a reset and a 500', { timeout: 120_000 }, async () => {
    await writePeople(file, 40)
    emulator.faults.add({ type: 'reset', operation: 'POST /users', times: 4 })
    emulator.faults.add({ type: 'error', status: 500, operation: 'POST /users', times: 4 })
    const { code } = await runCli([...importing, file], envOf(emulator))
    expect(code).toBe(0)
    expect(await readPeople(emulator)).toEqual(expected(40))
  })

  it('stopped by Ctrl-C says how to go on, and goes on', { timeout: 120_000 }, async () => {
    await writePeople(file, 300)
    emulator.faults.add({ type: 'latency', delayInMs: 50, operation: 'POST /users' })
    const run = startCli([...importing, file, '--concurrency', '5'], envOf(emulator))
    while ((await countUsers(emulator)) < 20) await new Promise((resolve) => setTimeout(resolve, 5))
    run.child.kill('SIGINT')
    const { code, stdout } = await run.end
    expect({ code, stdout }).toMatchObject({
      code: 130,
      stdout: expect.stringContaining('Run the same command to go on.'),
    })
    const made = await countUsers(emulator)
    expect(made).toBeLessThan(300)
    const again = await runCli([...importing, file], envOf(emulator))
    expect(again).toMatchObject({
      code: 0,
      stderr: expect.stringContaining(`${made} of 300 rows are done`),
    })
    expect(await readPeople(emulator)).toEqual(expected(300))
  })

  it('keeps to the documented rate, and no row fails for it', { timeout: 120_000 }, async () => {
    const slow = await (
      await createEmulator({ seed: { users: [] }, rateLimits: { scale: 0.5 } })
    ).listen()
    try {
      await writePeople(file, 55)
      const { code } = await runCli(['import', file], envOf(slow))
      expect(code).toBe(0)
      slow.clock.advance(20_000)
      expect(await readPeople(slow)).toEqual(expected(55))
    } finally {
      await slow.close()
    }
  })

  it('keeps checkpoint, report and retry file to their owner', async () => {
    await writePeople(file, 3)
    await runCli([...importing, file], envOf(emulator))
    const { code } = await runCli(
      [...importing, file, '--checkpoint', join(folder, 'other')],
      envOf(emulator),
    )
    expect(code).toBe(3)
    const report = readFileSync(`${file}.report.ndjson`, 'utf8').trim().split('\n')
    expect(report.map((line) => JSON.parse(line))).toMatchObject(
      [0, 1, 2].map((row) => ({
        row: row + 1,
        name: `external_id customer-${row}`,
        problems: [{ code: 'form_identifier_exists' }],
      })),
    )
    expect(readFileSync(`${file}.retry.ndjson`, 'utf8')).toBe(readFileSync(file, 'utf8'))
  })
})
