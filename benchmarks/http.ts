/**
 * What authentication leaves of an app's throughput, over real HTTP, with 20 connections: the same route with ours, with
 * the official adapter and with none, in turns in one run. `npm run bench:http`; BENCH_SECONDS and BENCH_ROUNDS make it
 * shorter or longer.
 */
import { generateKeyPairSync, sign } from 'node:crypto'

import { load, startServer } from './http-load.ts'
import type { BenchServer, Turn } from './http-load.ts'
import { median, writeResults } from './results.ts'

const frameworks = ['express', 'fastify', 'hono'] as const
const variants = ['none', 'ours', 'official'] as const
const connections = 20
/** In all, eight times what the cache of verified tokens holds: none of them is in it when it comes again. */
const tokensPerConnection = 200
const seconds = Number(process.env['BENCH_SECONDS'] ?? 3)
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)

/** Shares of the throughput without authentication that are asked for. */
const goals = {
  'the same token again': { express: 0.85, fastify: 0.85, hono: 0.85 },
  'another token each time': { express: 0.75, fastify: 0.4, hono: 0.4 },
} as const

type Variant = (typeof variants)[number]

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const frontendApi = 'clerk.example.com'
const env = {
  BENCH_SECRET_KEY: 'sk_live_benchmark',
  BENCH_PUBLISHABLE_KEY: `pk_live_${btoa(`${frontendApi}$`)}`,
  BENCH_JWT_KEY: String(publicKey.export({ type: 'spki', format: 'pem' })),
  CLERK_TELEMETRY_DISABLED: '1',
}

/** The cookies of a signed-in browser. */
function mint(number: number): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const header = encode({ alg: 'RS256', cat: 'cl_B7d4PD111AAA', kid: 'ins_benchmark', typ: 'JWT' })
  const times = { iat: now, nbf: now - 10, exp: now + 3600 }
  const session = {
    azp: 'https://app.example.com',
    sub: 'user_1',
    sid: 'sess_1',
    sts: 'active',
    v: 2,
    fva: [0, -1],
  }
  const input = `${header}.${encode({ iss: `https://${frontendApi}`, jti: `${number}`, ...session, ...times })}`
  const signature = sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')
  return `__session=${input}.${signature}; __client_uat=${now - 1000}; theme=dark`
}

const all = Array.from({ length: connections }, (_, connection) =>
  Array.from({ length: tokensPerConnection }, (_token, at) =>
    mint(connection * tokensPerConnection + at),
  ),
)
const same = all.map(() => all[0]?.slice(0, 1) ?? [])

interface Row {
  readonly framework: string
  readonly tokens: string
  readonly 'ours, of none': number
  readonly goal: number
  readonly 'official, of none': number
  readonly 'ours / official': number
  /** The same shares by the CPU time that the server needs for a request. */
  readonly 'ours, of none (CPU)': number
  readonly 'official, of none (CPU)': number
}

async function race(
  servers: Record<Variant, BenchServer>,
  cookies: ReadonlyArray<readonly string[]>,
): Promise<Record<Variant, Turn[]>> {
  const turns: Record<Variant, Turn[]> = { none: [], ours: [], official: [] }
  for (let round = -1; round < rounds; round++) {
    for (const variant of variants) {
      // One after the other is what is measured.
      // oxlint-disable-next-line no-await-in-loop
      const turn = await load(servers[variant], cookies, round < 0 ? 1 : seconds)
      // The first round warms the servers up.
      if (round >= 0) turns[variant].push(turn)
    }
  }
  return turns
}

/** Round by round and not of the medians: the turns of one round saw the same machine. */
function ratio(one: readonly Turn[], other: readonly Turn[], of: (turn: Turn) => number): number {
  return median(one.map((turn, at) => of(turn) / of(other[at] ?? turn)))
}

async function compare(framework: (typeof frameworks)[number]): Promise<Row[]> {
  const started = await Promise.all(variants.map((variant) => startServer(framework, variant, env)))
  const servers = Object.fromEntries(variants.map((variant, at) => [variant, started[at]]))
  const rows: Row[] = []
  try {
    for (const [tokens, goal] of Object.entries(goals)) {
      const cookies = tokens === 'the same token again' ? same : all
      // oxlint-disable-next-line no-await-in-loop
      const { none, ours, official } = await race(servers as Record<Variant, BenchServer>, cookies)
      const rate = (turn: Turn): number => turn.requestsPerSecond
      const work = (turn: Turn): number => 1 / turn.cpuPerRequest
      rows.push({
        framework,
        tokens,
        'ours, of none': ratio(ours, none, rate),
        goal: goal[framework],
        'official, of none': ratio(official, none, rate),
        'ours / official': ratio(ours, official, rate),
        'ours, of none (CPU)': ratio(ours, none, work),
        'official, of none (CPU)': ratio(official, none, work),
      })
    }
  } finally {
    for (const server of started) server.stop()
  }
  return rows
}

const rows: Row[] = []
// oxlint-disable-next-line no-await-in-loop
for (const framework of frameworks) rows.push(...(await compare(framework)))
console.table(
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        typeof value === 'number' ? Number(value.toFixed(3)) : value,
      ]),
    ),
  ),
)
writeResults('http', rows)
