import { readFile } from 'node:fs/promises'
import { parse, YAMLParseError } from 'yaml'

import { SeedError } from './seed-error.ts'

/**
 * Reads a seed from a file of YAML or JSON (which is YAML as well); its form is checked when it is used.
 *
 * @throws {SeedError} `seed_not_readable`, `seed_syntax`
 */
export async function readSeedFile(path: string): Promise<unknown> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new SeedError(
      'seed_not_readable',
      '',
      `The seed file ${path} cannot be read: check that it exists.`,
      { cause },
    )
  })
  try {
    // An empty file is an empty seed.
    return (parse(content) as unknown) ?? {}
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause
    throw new SeedError('seed_syntax', '', `The seed file ${path} is not YAML: ${cause.message}`, {
      cause,
    })
  }
}
