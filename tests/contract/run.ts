import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

import { importDocument } from '../../spec/import/document.ts'
import { callAll, startSteady } from './steady.ts'

/** `npm run test:contract -- <file>`: calls every operation against a mock server that serves the official file. */
async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error('Usage: npm run test:contract -- <official OpenAPI file>')
  const version = /\d{4}-\d{2}-\d{2}/.exec(basename(file))?.[0] ?? ''
  const facts = importDocument(readFileSync(file, 'utf8'), version)
  await using server = await startSteady(file)
  const { calls, complaints } = await callAll(server.url, facts)
  for (const { method, size, problem } of complaints)
    console.error(`${method} (${size}): ${problem}`)
  console.log(
    `${facts.operations.length} operations, ${calls} calls, ${complaints.length} refused.`,
  )
  if (complaints.length > 0) process.exitCode = 1
}

await main(process.argv[2])
