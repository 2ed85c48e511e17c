import { readFile } from 'node:fs/promises'

import { createEmulator } from '../create-emulator.ts'
import type { Emulator } from '../emulator.ts'
import { EmulatorError } from '../emulator-error.ts'
import { readSeedFile } from '../seed/read-seed-file.ts'
import { SeedError } from '../seed/seed-error.ts'
import { loadSnapshot, saveSnapshot } from '../snapshots/snapshot-file.ts'
import { toBanner } from './banner.ts'
import { readArguments, usage, UsageError } from './read-arguments.ts'
import type { Command } from './read-arguments.ts'
import { watchSeed } from './watch-seed.ts'

/** How many ports are tried, one after the other. */
const triedPorts = 50

/** The command's surroundings. */
export interface Surroundings {
  print(text: string): void
  printError(text: string): void
  /** Aborted when the command is to stop. */
  readonly signal: AbortSignal
}

/** Runs the command until it is stopped, and gives its exit code. */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const command = readArguments(argv)
    if (command.name === 'help') surroundings.print(usage)
    else if (command.name === 'version') surroundings.print(`${await readVersion()}\n`)
    else await serve(command, surroundings)
    return 0
  } catch (error) {
    if (error instanceof UsageError) {
      surroundings.printError(`${error.message}\nclerk-emulator --help lists the options.\n`)
      return 2
    }
    if (error instanceof SeedError || error instanceof EmulatorError || isSystemError(error)) {
      surroundings.printError(`${error.message}\n`)
      return 1
    }
    throw error
  }
}

type Serve = Extract<Command, { name: 'serve' }>

async function serve(command: Serve, { print, printError, signal }: Surroundings): Promise<void> {
  const { seedFile, secretKey } = command
  const seed = seedFile === undefined ? undefined : await readSeedFile(seedFile)
  const { rateLimitScale: scale } = command
  const rateLimits = scale === undefined ? false : { scale }
  const emulator = await createEmulator({
    seed,
    secretKey,
    webhooks: command.webhooks,
    rateLimits,
  })
  if (command.snapshotFile !== undefined) await loadSnapshot(emulator, command.snapshotFile)
  const port = await listenOnFreePort(emulator, command)
  if (command.port !== 0 && port !== command.port) {
    printError(`Port ${command.port} is taken: using ${port} instead.\n`)
  }
  if (command.hostname !== '127.0.0.1') {
    printError(`Listening on ${command.hostname}: other machines may reach the emulator.\n`)
  }
  print(command.quiet ? `${emulator.url}\n` : await toBanner(emulator, await readVersion()))
  if (command.watch && seedFile !== undefined) {
    watchSeed(emulator, seedFile, { print, printError, signal })
  }
  await aborted(signal)
  if (command.snapshotFile !== undefined) await saveSnapshot(emulator, command.snapshotFile)
  await emulator.close()
}

/** Listens on the port that was asked for or on the next free one. */
async function listenOnFreePort(emulator: Emulator, { port, hostname }: Serve): Promise<number> {
  for (let next = port; ; next++) {
    try {
      await emulator.listen(next, { hostname })
      return Number(new URL(emulator.url).port)
    } catch (error) {
      const isTaken = error instanceof EmulatorError && error.code === 'port_in_use'
      if (!isTaken || next + 1 >= Math.min(port + triedPorts, 65_536)) throw error
    }
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/** An error of the operating system, such as a port that needs other rights. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
