// `npm run test:fuzz`: a million inputs. FUZZ_INPUTS and FUZZ_SEED choose others; a failure prints both, and the input.
import { createProperties } from './properties.ts'
import type { Property } from './properties.ts'

const total = Number(process.env['FUZZ_INPUTS'] ?? 1_000_000)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000)

/** Inputs are checked in batches, each with a seed of its own, so that none of them is kept. */
const batch = 5_000

const started = performance.now()
console.log(`${total} inputs, FUZZ_SEED=${firstSeed}`)
let done = 0
for (const property of await createProperties()) {
  if (!(await runAll(property))) process.exit(1)
}
console.log(`${done} inputs in ${elapsed()} s: nothing failed`)

async function runAll({ name, share, run }: Property): Promise<boolean> {
  const count = Math.round((total * share) / 100)
  for (let offset = 0; offset < count; offset += batch) {
    const seed = firstSeed + offset
    const details = await run(Math.min(batch, count - offset), seed)
    if (details.failure !== undefined) {
      console.error(`FAILED: ${name}, ${details.failure}`)
      return false
    }
    done += details.numRuns
    report(name, offset + details.numRuns, count)
  }
  return true
}

function report(name: string, count: number, all: number): void {
  if (count % (batch * 10) !== 0 && count !== all) return
  const megabytes = Math.round(process.memoryUsage().heapUsed / 2 ** 20)
  console.log(`${name}: ${count} of ${all}, ${elapsed()} s, heap ${megabytes} MB`)
}

function elapsed(): string {
  return ((performance.now() - started) / 1000).toFixed(0)
}
