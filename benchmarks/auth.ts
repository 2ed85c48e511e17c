/**
 * What authenticating a request costs, next to the official SDK and to the floor, one RSA-2048 verification with a key
 * that is ready: `npm run bench:auth`. All take turns in one process, a hundred requests at a time, and the best turn
 * of each counts: whatever else the machine does can only add to it.
 */
import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

import { createClerkClient } from '@clerk/backend'
import { build } from 'esbuild'

import { writeResults } from './results.ts'
import type { createRequestAuthenticator } from '../packages/clerk-latchkey/src/auth/request-authenticator.ts'
import type { createApi } from '../packages/clerk-latchkey/src/http/create-api.ts'

const source = fileURLToPath(new URL('../packages/clerk-latchkey/src', import.meta.url))
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 10)
const requestsPerRound = 1_000
const requestsPerTurn = 100

interface Ours {
  readonly createApi: typeof createApi
  readonly createRequestAuthenticator: typeof createRequestAuthenticator
}

/** Runs what users run: built code, without the wrappers that tsx puts around functions. */
async function importBuilt(): Promise<Ours> {
  const outfile = join(mkdtempSync(join(tmpdir(), 'latchkey-')), 'auth.mjs')
  await build({
    stdin: {
      contents: `export { createApi } from './http/create-api.ts'; export { createRequestAuthenticator } from './auth/request-authenticator.ts'`,
      resolveDir: source,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    alias: {
      '#platform': join(source, 'http/platform.node.ts'),
      '#crypto': join(source, 'auth/crypto.node.ts'),
    },
    outfile,
  })
  return import(pathToFileURL(outfile).href)
}

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwtKey = String(publicKey.export({ type: 'spki', format: 'pem' }))
const frontendApi = 'clerk.example.com'
const publishableKey = `pk_live_${btoa(`${frontendApi}$`).replace(/=+$/, '')}`
const suffix = createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8)
const options = { secretKey: 'sk_live_benchmark', publishableKey, jwtKey }

let minted = 0

/** A token as Clerk makes them, each one different. */
function mint(): string {
  const iat = Math.floor(Date.now() / 1000)
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const input = `${encode({ alg: 'RS256', cat: 'cl_B7d4PD111AAA', kid: 'ins_2benchmark', typ: 'JWT' })}.${encode(
    {
      azp: 'https://app.example.com',
      exp: iat + 3600,
      fva: [5, -1],
      iat,
      iss: `https://${frontendApi}`,
      jti: `${minted++}`,
      nbf: iat - 10,
      o: {
        id: 'org_2abcdefghijklmnopqrstuvwxyz',
        rol: 'admin',
        slg: 'acme',
        per: 'read,write',
        fpm: '3',
      },
      fea: 'o:reports,u:export',
      pla: 'o:pro',
      sid: 'sess_2abcdefghijklmnopqrstuvwxyz',
      sts: 'active',
      sub: 'user_2abcdefghijklmnopqrstuvwxyz',
      v: 2,
    },
  )}`
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`
}

const url = 'https://app.example.com/api/things?page=2'
const browser = {
  accept: '*/*',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36',
  host: 'app.example.com',
  'accept-encoding': 'gzip, deflate, br',
  'accept-language': 'en-US,en;q=0.9',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
}

const withBearer = (token: string): Request =>
  new Request(url, { headers: { ...browser, authorization: `Bearer ${token}` } })

function withCookies(token: string): Request {
  const uat = Math.floor(Date.now() / 1000) - 1000
  const cookie = `theme=dark; __session=${token}; __session_${suffix}=${token}; __client_uat=${uat}; __client_uat_${suffix}=${uat}; _ga=GA1.1.1234567890.1234567890`
  return new Request(url, { headers: { ...browser, cookie } })
}

interface AnyState {
  readonly status: string
  toAuth(): unknown
}

type Authenticate = (request: Request) => Promise<AnyState>

/** One way to be asked, and what must come out. */
interface Scenario {
  readonly name: string
  readonly status: string
  readonly concurrency: number
  readonly requests: () => readonly Request[]
  /** What the issue asks for: times the official SDK, and parts of the floor. */
  readonly goal: { readonly official: number; readonly floor?: number }
}

const many =
  (make: () => Request): (() => Request[]) =>
  () =>
    Array.from({ length: requestsPerRound }, make)

const scenarios: readonly Scenario[] = [
  {
    name: 'bearer, a fresh token each time',
    status: 'signed-in',
    concurrency: 1,
    requests: many(() => withBearer(mint())),
    goal: { official: 15, floor: 0.8 },
  },
  {
    name: 'cookie, a fresh token each time',
    status: 'signed-in',
    concurrency: 1,
    requests: many(() => withCookies(mint())),
    goal: { official: 30, floor: 0.75 },
  },
  {
    name: 'bearer, 64 at once',
    status: 'signed-in',
    concurrency: 64,
    requests: many(() => withBearer(mint())),
    goal: { official: 8 },
  },
  {
    name: 'anonymous',
    status: 'signed-out',
    concurrency: 1,
    requests: many(() => new Request(url, { headers: browser })),
    goal: { official: 20 },
  },
  {
    name: 'the same token again',
    status: 'signed-in',
    concurrency: 1,
    requests: () => {
      const request = withBearer(mint())
      return Array.from({ length: requestsPerRound }, () => request)
    },
    goal: { official: 200 },
  },
]

/** Microseconds for each request. */
async function measure(
  authenticate: Authenticate,
  { concurrency, status }: Scenario,
  requests: readonly Request[],
): Promise<number> {
  const one = async (request: Request): Promise<void> => {
    const state = await authenticate(request)
    state.toAuth()
    if (state.status !== status) throw new Error(`${state.status} in place of ${status}.`)
  }
  const start = process.hrtime.bigint()
  if (concurrency === 1) {
    // One after the other is what is measured.
    // oxlint-disable-next-line no-await-in-loop
    for (const request of requests) await one(request)
  } else {
    for (let index = 0; index < requests.length; index += concurrency) {
      // oxlint-disable-next-line no-await-in-loop
      await Promise.all(requests.slice(index, index + concurrency).map(one))
    }
  }
  return Number(process.hrtime.bigint() - start) / 1000 / requests.length
}

const key = createPublicKey(jwtKey)
const prepared = Array.from({ length: 1_000 }, () => {
  const token = mint()
  const end = token.lastIndexOf('.')
  return [Buffer.from(token.slice(0, end)), Buffer.from(token.slice(end + 1), 'base64url')] as const
})

/** Microseconds for each verification, with everything prepared. */
function measureFloor(turn: number): number {
  const start = process.hrtime.bigint()
  for (let index = 0; index < requestsPerTurn; index++) {
    const [data, signature] = prepared[(turn * requestsPerTurn + index) % prepared.length] ?? []
    if (!data || !signature || !verify('RSA-SHA256', data, key, signature)) {
      throw new Error('The floor is wrong.')
    }
  }
  return Number(process.hrtime.bigint() - start) / 1000 / requestsPerTurn
}

/** The best turns so far. */
interface Best {
  official: number
  ours: number
}

async function main(): Promise<void> {
  const built = await importBuilt()
  const official = createClerkClient({ ...options, telemetry: { disabled: true } })
  const only = process.env['BENCH_ONLY']
  let floor = Number.POSITIVE_INFINITY
  const results = new Map<string, Best>()
  for (let round = 0; round < rounds; round++) {
    for (const scenario of scenarios) {
      if (only && !scenario.name.includes(only)) continue
      const requests = scenario.requests()
      // A new client each time: its cache has seen none of the tokens.
      const ours = built.createRequestAuthenticator(options, built.createApi(options))
      const best = results.get(scenario.name) ?? { official: Infinity, ours: Infinity }
      results.set(scenario.name, best)
      for (let turn = 0; turn * requestsPerTurn < requests.length; turn++) {
        const some = requests.slice(turn * requestsPerTurn, (turn + 1) * requestsPerTurn)
        floor = Math.min(floor, measureFloor(turn))
        // oxlint-disable-next-line no-await-in-loop
        const mine = await measure((request) => ours.authenticateRequest(request), scenario, some)
        // oxlint-disable-next-line no-await-in-loop
        const theirs = await measure((item) => official.authenticateRequest(item), scenario, some)
        best.ours = Math.min(best.ours, mine)
        best.official = Math.min(best.official, theirs)
      }
    }
  }
  report(floor, results)
}

const round = (value: number): number => Number(value.toFixed(2))

function report(floor: number, results: ReadonlyMap<string, Best>): void {
  console.log(`floor: ${floor.toFixed(1)} µs for one verification\n`)
  const rows = scenarios.flatMap(({ name, goal }) => {
    const best = results.get(name)
    if (!best) return []
    return [
      {
        request: name,
        'ours, µs': round(best.ours),
        'official, µs': round(best.official),
        'times faster': round(best.official / best.ours),
        goal: `>= ${goal.official}`,
        'part of the floor': round(floor / best.ours),
        'goal ': goal.floor === undefined ? '' : `>= ${goal.floor}`,
      },
    ]
  })
  console.table(rows)
  writeResults('auth', rows)
}

await main()
