import { readFile, rename, writeFile } from 'node:fs/promises'

import { EmulatorError } from '../emulator-error.ts'
import type { Emulator } from '../emulator.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * Goes on from a file; does nothing when there is none yet.
 *
 * @throws {EmulatorError} `snapshot_invalid`
 */
export async function loadSnapshot(emulator: Emulator, file: string): Promise<void> {
  const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (content === undefined) return
  // `restore` checks what it is given.
  emulator.restore(parse(content, file) as Snapshot)
}

function parse(content: string, file: string): unknown {
  try {
    return JSON.parse(content)
  } catch (cause) {
    const message = `${file} is not JSON: remove it to start from the seed.`
    throw new EmulatorError('snapshot_invalid', message, { cause })
  }
}

/** Writes the state to a file, which is whole at any moment; only its owner may read it. */
export async function saveSnapshot(emulator: Emulator, file: string): Promise<void> {
  const written = `${file}.${process.pid}`
  await writeFile(written, `${JSON.stringify(emulator.snapshot())}\n`, { mode: 0o600 })
  await rename(written, file)
}
