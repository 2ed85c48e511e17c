/**
 * What a program waits for at its start: the import of the built package, and with it the first authenticated request.
 * Each in a process of its own, in turns with the peer: `npm run bench:start`.
 */
import { execFileSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { fileURLToPath } from 'node:url'

import { median, writeResults } from './results.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15)

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwtKey = String(publicKey.export({ type: 'spki', format: 'pem' }))

function mint(): string {
  const now = Math.floor(Date.now() / 1000)
  const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
  const session = { sub: 'user_1', sid: 'sess_1', sts: 'active', v: 2, fva: [0, -1] }
  const times = { iat: now, nbf: now - 10, exp: now + 600 }
  const issuer = 'https://clerk.example.com'
  const header = { alg: 'RS256', cat: 'cl_B7d4PD111AAA', kid: 'ins_1', typ: 'JWT' }
  const input = `${encode(header)}.${encode({ iss: issuer, ...session, ...times })}`
  return `${input}.${sign('RSA-SHA256', Buffer.from(input), privateKey).toString('base64url')}`
}

/** Prints how many milliseconds it took. */
const importing = (name: string): string => `
  const start = performance.now()
  await import(${JSON.stringify(name)})
  console.log(performance.now() - start)`

const firstRequest = (name: string): string => `
  const options = { secretKey: 'sk_live_1', publishableKey: 'pk_live_' + btoa('clerk.example.com$'), jwtKey: process.env.BENCH_JWT_KEY, telemetry: { disabled: true } }
  const headers = { authorization: 'Bearer ' + process.env.BENCH_TOKEN }
  const start = performance.now()
  const { createClerkClient } = await import(${JSON.stringify(name)})
  const request = new Request('https://app.example.com/', { headers })
  const state = await createClerkClient(options).authenticateRequest(request)
  if (state.toAuth()?.userId !== 'user_1') throw new Error('signed out: ' + state.reason)
  console.log(performance.now() - start)`

const contests = [
  {
    what: 'import of the client',
    ours: 'clerk-latchkey',
    official: '@clerk/backend',
    program: importing,
  },
  {
    what: 'import for Express',
    ours: 'clerk-latchkey/express',
    official: '@clerk/express',
    program: importing,
  },
  {
    what: 'import for Fastify',
    ours: 'clerk-latchkey/fastify',
    official: '@clerk/fastify',
    program: importing,
  },
  {
    what: 'import for Hono',
    ours: 'clerk-latchkey/hono',
    official: '@clerk/hono',
    program: importing,
  },
  {
    what: 'import and first request',
    ours: 'clerk-latchkey',
    official: '@clerk/backend',
    program: firstRequest,
  },
]

function run(program: string): number {
  const env = { ...process.env, BENCH_JWT_KEY: jwtKey, BENCH_TOKEN: mint() }
  const args = ['--input-type=module', '--eval', program]
  const output = execFileSync(process.execPath, args, {
    cwd: `${root}examples/demo`,
    env,
    encoding: 'utf8',
  })
  return Number(output.trim().split('\n').at(-1))
}

const rows = contests.map(({ what, ours, official, program }) => {
  const times: { ours: number[]; official: number[] } = { ours: [], official: [] }
  for (let round = 0; round < rounds; round++) {
    times.ours.push(run(program(ours)))
    times.official.push(run(program(official)))
  }
  return {
    what,
    'ours, ms': median(times.ours),
    'official, ms': median(times.official),
    'official / ours': median(times.official.map((time, at) => time / (times.ours[at] ?? NaN))),
  }
})
console.table(rows)
writeResults('start', rows)
