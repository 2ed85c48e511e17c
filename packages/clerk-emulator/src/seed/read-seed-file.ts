import { readFile } from 'node:fs/promises'
import { parse, YAMLParseError } from 'yaml'

import { SeedError } from './seed-error.ts'
import type { Seed } from './seed.ts'

/**
 * Reads a seed from a file of YAML or JSON (which is YAML as well); `createEmulator` checks what it says.
 *
 * @param path Relative to the working directory, or absolute.
 * @throws {SeedError} `seed_not_readable`, `seed_syntax`
 * @example
 * import { createEmulator, readSeedFile } from 'clerk-emulator'
 *
 * const emulator = await createEmulator({ seed: await readSeedFile('seed.yaml') })
 */
export async function readSeedFile(path: string): Promise<Seed> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SeedError(
      'seed_not_readable',
      '',
      `The seed file ${path} cannot be read: check that it exists.`,
      { cause },
    )
  })
  try {
    // Whatever it holds, `createEmulator` checks it. An empty file is an empty seed.
    return (parse(content) as Seed | null) ?? {}
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause
    throw new SeedError('seed_syntax', '', `The seed file ${path} is not YAML: ${cause.message}`, {
      cause,
    })
  }
}
