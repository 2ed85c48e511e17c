import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import type { Place } from './place.ts'

/** Where an export stands. It holds ids, and nothing else of anybody. */
export interface ExportCheckpoint {
  /** What is exported, how, and of which instance: another export must not go on from here. */
  readonly job: string
  /** Size of the file when this was written; what is behind it is written again. */
  readonly bytes: number
  readonly place: Place
}

const nameOf = (file: string): string => `${file}.checkpoint`

/** Replaces the checkpoint as a whole: a crash leaves the one before. */
export function writeCheckpoint(file: string, checkpoint: ExportCheckpoint): void {
  writeFileSync(`${nameOf(file)}.new`, JSON.stringify(checkpoint), { mode: 0o600 })
  renameSync(`${nameOf(file)}.new`, nameOf(file))
}

export function deleteCheckpoint(file: string): void {
  rmSync(nameOf(file), { force: true })
}

/**
 * @throws {CommandError} when it is of another export, or cannot be read
 */
export function readCheckpoint(file: string, job: string): ExportCheckpoint | undefined {
  if (!existsSync(nameOf(file))) return undefined
  const found = parse(readFileSync(nameOf(file), 'utf8'))
  if (found?.job === job) return found
  throw new CommandError(
    exitCodes.usage,
    `${nameOf(file)} belongs to another export: of other rows, in another format, or of another instance. Use the options of that one, or delete it to start anew.`,
  )
}

function parse(text: string): ExportCheckpoint | undefined {
  try {
    return JSON.parse(text) as ExportCheckpoint
  } catch {
    // A checkpoint that is no JSON is none of ours.
    return undefined
  }
}
