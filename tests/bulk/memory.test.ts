import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, it } from 'vitest'

import { startCli } from './cli.ts'
import { writePeople } from './people.ts'

/** `npm run test:bulk` checks a million. */
const rows = Number(process.env['BULK_CHECKED_ROWS'] ?? 40_000)

/** All rows together take many times this. In MB. */
const heap = 32

it(
  `a dry run of ${rows} rows needs no more memory than one of few`,
  { timeout: 900_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-memory-'))
    try {
      const few = await measure(join(folder, 'few.ndjson'), 1000)
      const many = await measure(join(folder, 'many.ndjson'), rows)
      console.log(`Peak memory: ${few} MB for 1000 rows, ${many} MB for ${rows}`)
      // Besides the heap, which is limited: 12 bytes for each of three identifiers, in a table that doubles.
      const tables = (rows * 3 * 12 * 4) / 2 ** 20
      expect(many).toBeLessThan(few + heap + 50 + tables)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

/** Peak memory of a dry run, in MB. It ends with an error when the heap does not do. */
async function measure(file: string, count: number): Promise<number> {
  await writePeople(file, count)
  const print = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"
  const options = [`--max-old-space-size=${heap}`, '--import', `data:text/javascript,${print}`]
  const { code, stdout, stderr } = await startCli(['import', file, '--dry-run'], {}, options).end
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: `All ${count} rows are valid. Nothing was sent.\n`,
  })
  const [, peak] = /peak (\d+)/.exec(stderr) ?? []
  return Math.round(Number(peak) / 1024)
}
