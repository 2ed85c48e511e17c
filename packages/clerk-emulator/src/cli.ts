#!/usr/bin/env node
import { run } from './cli/run.ts'

const stopping = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second Ctrl-C ends the process at once.
  process.once(signal, () => stopping.abort())
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    print: (text) => process.stdout.write(text),
    printError: (text) => process.stderr.write(text),
    signal: stopping.signal,
  })
}

// Not awaited at the top: this file is built to CommonJS as well.
void main()
