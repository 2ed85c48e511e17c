import { readFileSync } from 'node:fs'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import type { FirebaseHash } from './format.ts'

/**
 * Reads the hash parameters of a Firebase project from a file with what its console shows, or with the same as JSON.
 *
 * @throws {CommandError}
 */
export function readHashConfig(file: string): FirebaseHash {
  const text = read(file)
  const valueOf = (name: string): string => {
    const [, value] = new RegExp(`"?${name}"?\\s*[:=]\\s*"?([A-Za-z0-9+/=_-]+)`).exec(text) ?? []
    if (value !== undefined) return value
    throw new CommandError(
      exitCodes.usage,
      `${file} has no ${name}. It must have base64_signer_key, base64_salt_separator, rounds and mem_cost, as the Firebase console shows them under "Password hash parameters".`,
    )
  }
  return {
    signerKey: valueOf('base64_signer_key'),
    saltSeparator: valueOf('base64_salt_separator'),
    rounds: Number(valueOf('rounds')),
    memoryCost: Number(valueOf('mem_cost')),
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const message = `--firebase-hash-config ${file} cannot be read: ${reason}`
    throw new CommandError(exitCodes.usage, message, { cause })
  }
}
