/**
 * What the emulator costs a test suite: `node --expose-gc --import tsx benchmarks/emulator.ts`, after `npm run build`.
 * There is no peer to compare with, so these are the figures of this machine and nothing more.
 */
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'

const manyUsers = 100_000

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN
}

async function timeOf(action: () => unknown, times: number): Promise<number> {
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await action()
    taken.push(performance.now() - start)
  }
  return median(taken)
}

function heapInMb(): number {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

async function ask(emulator: Emulator, path: string): Promise<void> {
  const headers = { authorization: `Bearer ${emulator.secretKey}` }
  const response = await emulator.fetch(new Request(`http://localhost/v1${path}`, { headers }))
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  await response.text()
}

function print(what: string, value: number, unit: string): void {
  console.log(`${what.padEnd(58)} ${value.toFixed(2).padStart(8)} ${unit}`)
}

print('start, with the default seed', await timeOf(() => createEmulator(), 5), 'ms')

const small = await createEmulator()
const { userId } = await small.signIn({ email: 'ada@example.com' })
print('users.getUser in process', await timeOf(() => ask(small, `/users/${userId}`), 2_000), 'ms')
print('reset to the seed', await timeOf(() => small.reset(), 200), 'ms')

const before = heapInMb()
const users = Array.from({ length: manyUsers }, (_, at) => ({
  email: `person${at}@example.com`,
  firstName: `First${at}`,
  lastName: `Last${at}`,
}))
const large = await createEmulator({ seed: { users } })
users.length = 0
print(`${manyUsers} users: memory`, heapInMb() - before, 'MB')
for (const query of ['limit=500', 'limit=10&offset=90000', 'email_address=person99@example.com']) {
  print(
    `${manyUsers} users: GET /users?${query}`,
    await timeOf(() => ask(large, `/users?${query}`), 20),
    'ms',
  )
}
print(
  `${manyUsers} users: GET /users?query=person4711`,
  await timeOf(() => ask(large, '/users?query=person4711'), 20),
  'ms',
)
