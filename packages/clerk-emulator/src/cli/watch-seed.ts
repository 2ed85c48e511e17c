import { unwatchFile, watchFile } from 'node:fs'

import type { Emulator } from '../emulator.ts'
import { readSeedFile } from '../seed/read-seed-file.ts'
import { SeedError } from '../seed/seed-error.ts'
import type { Surroundings } from './run.ts'

/** How often the file is looked at, in milliseconds: looking sees editors that put a new file in its place, too. */
const interval = 200

/** Starts over whenever the seed file changes; a file that cannot be used changes nothing. */
export function watchSeed(
  emulator: Emulator,
  seedFile: string,
  { print, printError, signal }: Surroundings,
): void {
  const startOver = async (): Promise<void> => {
    try {
      emulator.reset(await readSeedFile(seedFile))
      print(`${seedFile} has changed: started over.\n`)
    } catch (error) {
      if (!(error instanceof SeedError)) throw error
      printError(`${error.message}\nNothing was changed.\n`)
    }
  }
  watchFile(seedFile, { interval }, () => void startOver())
  signal.addEventListener('abort', () => unwatchFile(seedFile), { once: true })
}
