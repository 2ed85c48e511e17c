import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { envOf, startCli } from './cli.ts'
import type { CliRun } from './cli.ts'
import { countUsers, readPeople } from './instance.ts'
import { toPerson, writePeople } from './people.ts'
import { noRedis, startRedis } from './redis.ts'
import type { RedisServer } from './redis.ts'

const total = Number(process.env['BULK_ROWS'] ?? 600)

if (noRedis !== undefined) console.warn(`Bulk work over several machines: ${noRedis}`)

const describeWithRedis = noRedis === undefined ? describe : describe.skip

let emulator: Emulator
let redis: RedisServer
let folder: string
let file: string
let running: CliRun[]

// What a person would do on several machines: here they are several processes.
const start = (args: readonly string[]): CliRun => {
  const shared = ['--redis', redis.url, '--lease', '2', '--no-rate-limit']
  const run = startCli([...args, ...shared], envOf(emulator))
  running.push(run)
  return run
}

describeWithRedis('a job shared through Redis', () => {
  beforeEach(async () => {
    emulator = await (await createEmulator({ seed: { users: [] } })).listen()
    redis = await startRedis()
    folder = mkdtempSync(join(tmpdir(), 'latchkey-workers-'))
    file = join(folder, 'users.ndjson')
    running = []
  })

  afterEach(async () => {
    for (const { child } of running) child.kill('SIGKILL')
    await Promise.all(running.map(({ end }) => end))
    await redis.stop()
    await emulator.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it(
    `makes each of ${total} users once, although workers and the importing process are killed`,
    { timeout: 900_000 },
    async () => {
      await writePeople(file, total)
      emulator.faults.add({ type: 'latency', delayInMs: 15, operation: 'POST /users' })
      let workers = [start(['worker']), start(['worker'])]
      let importing = start(['import', file])
      for (let kill = 1; kill <= 10; kill++) {
        const goal = Math.floor((total * kill) / 12)
        while ((await countUsers(emulator)) < goal) await sleep(20)
        await sleep(Math.random() * 50)
        if (kill % 3 === 0) {
          importing.child.kill('SIGKILL')
          await importing.end
          importing = start(['import', file])
        } else {
          workers[0]?.child.kill('SIGKILL')
          workers = [...workers.slice(1), start(['worker'])]
        }
      }
      const { code, stdout } = await importing.end
      expect({ code, stdout }).toMatchObject({
        code: 0,
        stdout: expect.stringContaining(`${total} of ${total} rows imported, 0 failed`),
      })
      expect(await readPeople(emulator)).toEqual(
        Array.from({ length: total }, (_, index) => toPerson(index)),
      )
    },
  )
})
