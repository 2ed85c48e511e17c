/**
 * What a call costs on top of `fetch` and `JSON.parse`, next to the official client:
 * `node --expose-gc --import tsx benchmarks/client.ts`.
 * All of it runs against one server on loopback, in turns, so that a busy machine disturbs all alike.
 */
import { fork } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { createClerkClient } from '@clerk/backend'
import { build } from 'esbuild'

import { median, writeResults } from './results.ts'
import type { createApi } from '../packages/clerk-latchkey/src/http/create-api.ts'
import type { users } from '../packages/clerk-latchkey/src/resources/users.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const source = join(here, '../packages/clerk-latchkey/src')
const secretKey = 'sk_test_benchmarkbenchmarkbenchmarkbenchmark'

/** Runs what users run: built code. The wrappers that tsx puts around functions would be measured as well. */
async function importBuilt(): Promise<{ createApi: typeof createApi; users: typeof users }> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'latchkey-')), 'client.mjs')
  await build({
    stdin: {
      contents: `export { createApi } from './http/create-api.ts'; export { users } from './resources/users.ts'`,
      resolveDir: source,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    alias: { '#platform': join(source, 'http/platform.node.ts') },
    outfile,
  })
  return import(pathToFileURL(outfile).href)
}

function startServer(): Promise<{ url: string; stop: () => void }> {
  const child = fork(join(here, 'client-server.ts'))
  return new Promise((resolve) => {
    child.once('message', (port) =>
      resolve({ url: `http://127.0.0.1:${port}`, stop: () => child.kill() }),
    )
  })
}

type Contender = () => Promise<unknown>

/** Milliseconds per call of each contender, round by round; in each round all of them take turns, in another order. */
async function race(contenders: Record<string, Contender>, rounds: number, calls: number) {
  const entries = Object.entries(contenders)
  const times: Record<string, number[]> = Object.fromEntries(entries.map(([name]) => [name, []]))
  for (let round = -5; round < rounds; round++) {
    entries.push(...entries.splice(0, 1))
    for (const [name, run] of entries) {
      const start = performance.now()
      for (let call = 0; call < calls; call++) await run()
      if (round >= 0) times[name]?.push((performance.now() - start) / calls)
    }
  }
  return times
}

const rows: Array<Record<string, string | number>> = []

function report(title: string, times: Record<string, number[]>): void {
  const [bare = []] = Object.values(times)
  console.log(`\n${title}`)
  for (const [name, values] of Object.entries(times)) {
    // Per round and not of the medians: the contenders of one round saw the same machine.
    const ratio = median(values.map((value, round) => value / (bare[round] ?? NaN)))
    const perCall = `${(median(values) * 1000).toFixed(0)} µs`
    rows.push({ call: title, with: name, 'of bare fetch': ratio })
    console.log(`  ${name.padEnd(22)} ${perCall.padStart(9)}   ${ratio.toFixed(3)}x`)
  }
}

const { createApi: create, users: resource } = await importBuilt()
const { url, stop } = await startServer()
const headers = { authorization: `Bearer ${secretKey}`, 'clerk-api-version': '2026-05-12' }
const bare = async (path: string) => JSON.parse(await (await fetch(url + path, { headers })).text())
// Each client keeps to 1,000 calls in 10 seconds, so there are as many as it takes to never wait.
const clients = Array.from({ length: 100 }, (_, at) =>
  resource(create({ secretKey: `sk_live_${at}`, apiUrl: url })),
)
let made = 0
const one = () => clients[Math.floor(made++ / 900) % clients.length] ?? ours
const ours = resource(create({ secretKey, apiUrl: url, rateLimit: false }))
const official = createClerkClient({ secretKey, apiUrl: url })

report(
  'getUser',
  await race(
    {
      'fetch + JSON.parse': () => bare('/v1/users/user_1'),
      'clerk-latchkey': () => one().getUser('user_1'),
      'without pacing': () => ours.getUser('user_1'),
      '@clerk/backend': () => official.users.getUser('user_1'),
    },
    40,
    200,
  ),
)
/** The first page of an iteration: like the bare contender, it does not ask how many users there are. */
async function firstOf(list: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of list) break
}

report(
  'getUserList({ limit: 500 }), 1.1 MB',
  await race(
    {
      'fetch + JSON.parse': () => bare('/v1/users?limit=500'),
      'clerk-latchkey': () => firstOf(ours.getUserList({ limit: 500 })),
    },
    40,
    10,
  ),
)
report(
  'getUserList({ limit: 500 }) with the total, which is a second request',
  await race(
    {
      'fetch + JSON.parse': () =>
        Promise.all([bare('/v1/users?limit=500'), bare('/v1/users/count')]),
      'clerk-latchkey': async () => void (await ours.getUserList({ limit: 500 })),
      '@clerk/backend': () => official.users.getUserList({ limit: 500 }),
    },
    40,
    10,
  ),
)

let seen = 0
let highest = 0
globalThis.gc?.()
const before = process.memoryUsage().heapUsed
for await (const _ of ours.getUserList()) {
  if (++seen % 10_000 === 0) {
    globalThis.gc?.()
    highest = Math.max(highest, process.memoryUsage().heapUsed - before)
  }
}
console.log(
  `\niterating ${seen} users: the heap grew by at most ${(highest / 2 ** 20).toFixed(1)} MiB`,
)
writeResults('client', rows)
stop()
