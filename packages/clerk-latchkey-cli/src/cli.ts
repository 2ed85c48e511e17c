#!/usr/bin/env node
import { run } from './run.ts'

const stopping = new AbortController()

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  // Once: a second Ctrl-C ends the process at once.
  process.once(signal, () => stopping.abort())
}

process.exitCode = await run(process.argv.slice(2), {
  env: process.env,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY === true,
  signal: stopping.signal,
})
