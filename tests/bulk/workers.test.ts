import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { Redis } from 'ioredis'
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

  it(
    'is gone on with after Redis has lost it, and nothing is made twice',
    { timeout: 120_000 },
    async () => {
      await writePeople(file, 400)
      emulator.faults.add({ type: 'latency', delayInMs: 50, operation: 'POST /users' })
      const importing = start(['import', file])
      while ((await countUsers(emulator)) < 100) await sleep(10)
      await redis.stop()
      redis = await startRedis(redis.port)
      expect(await importing.end).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('Run the same command to go on'),
      })
      expect(await start(['import', file]).end).toMatchObject({ code: 0 })
      expect(await readPeople(emulator)).toEqual(
        Array.from({ length: 400 }, (_, index) => toPerson(index)),
      )
    },
  )

  it('shows Redis no address and no key', { timeout: 60_000 }, async () => {
    await writePeople(file, 60)
    // Nobody may create users, so that all rows stay where they are.
    emulator.faults.add({ type: 'error', status: 503, operation: 'POST /users' })
    const importing = start(['import', file])
    const client = new Redis(redis.url)
    try {
      let kept = ''
      while (!kept.includes('startedAt')) {
        await sleep(50)
        kept = await readAll(client)
      }
      expect(kept).not.toContain('@example.com')
      expect(kept).not.toContain(emulator.secretKey)
    } finally {
      client.disconnect()
      importing.child.kill('SIGKILL')
    }
  })
})

/** Every key and value of a Redis, as text. */
async function readAll(client: Redis): Promise<string> {
  const texts: string[] = []
  for (const key of await client.keys('*')) {
    texts.push(key)
    const type = await client.type(key)
    if (type === 'hash') texts.push(JSON.stringify(await client.hgetall(key)))
    if (type === 'string') texts.push(String(await client.get(key)))
  }
  return texts.join('\n')
}
