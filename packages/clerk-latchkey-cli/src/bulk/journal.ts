import { createReadStream, existsSync } from 'node:fs'

import type { Checkpoint, RowOutcome, RowProblem } from 'clerk-latchkey/bulk'

import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'
import { readLines } from '../rows/read-lines.ts'
import { openAppendFile } from './append-file.ts'
import { createSettledRows } from './settled-rows.ts'
import type { SettledRows } from './settled-rows.ts'

/** What a job is: a checkpoint of another job is no use to it. */
export interface JobIdentity {
  readonly fingerprint: string
  /** Of the instance, without its key. */
  readonly instance: string
}

/** A checkpoint in a file that is only appended to. */
export interface Journal extends Checkpoint {
  /** Rows that ended with what was wanted, in this run and in earlier ones. */
  readonly done: number
  /** Rows that failed, in this run and in earlier ones. */
  readonly failed: ReadonlyMap<number, readonly RowProblem[]>
  /** Whether there was an earlier run. */
  readonly isResumed: boolean
  close(): void
}

/** One line of the file. */
type Entry =
  | ({ readonly job: 1; readonly startedAt: number } & JobIdentity)
  | { readonly reserved: number }
  | { readonly done: number; readonly id: string }
  | { readonly failed: number; readonly problems: readonly RowProblem[] }

interface State {
  readonly settled: SettledRows
  readonly failed: Map<number, readonly RowProblem[]>
  reserved: number
  startedAt: number | undefined
  /** Bytes up to the end of the last whole line. */
  size: number
}

/**
 * Opens the checkpoint file of a job, or begins one.
 *
 * @param now - When the job begins, in case it does, in milliseconds since the epoch by Clerk's clock.
 * @throws {CommandError} when the file is of another job
 */
export async function openJournal(
  file: string,
  identity: JobIdentity,
  now: () => Promise<number>,
): Promise<Journal> {
  const state = existsSync(file) ? await readJournal(file, identity) : createState()
  const isResumed = state.startedAt !== undefined
  const startedAt = state.startedAt ?? (await now())
  const lines = openAppendFile(file, state.size)
  const append = (entry: Entry): void => lines.append(entry)
  if (!isResumed) append({ job: 1, ...identity, startedAt })
  const { settled, failed, reserved } = state
  return {
    isResumed,
    startedAt,
    reserved,
    failed,
    get done() {
      return settled.count - failed.size
    },
    isSettled: settled.has,
    reserve(below) {
      append({ reserved: below })
      lines.sync()
    },
    settle(outcome: RowOutcome) {
      const { row } = outcome
      settled.add(row)
      if (outcome.status === 'failed') {
        failed.set(row, outcome.problems)
        append({ failed: row, problems: outcome.problems })
      } else append({ done: row, id: outcome.id })
    },
    close: lines.close,
  }
}

function createState(): State {
  const failed = new Map<number, readonly RowProblem[]>()
  return { settled: createSettledRows(), failed, reserved: 0, startedAt: undefined, size: 0 }
}

async function readJournal(file: string, identity: JobIdentity): Promise<State> {
  const state = createState()
  for await (const { text } of readLines(createReadStream(file))) {
    const entry = parse(text)
    // Only the last line can be broken: the others were followed by another.
    if (!entry) break
    state.size += Buffer.byteLength(text) + 1
    apply(state, entry, file, identity)
  }
  return state
}

function parse(text: string): Entry | undefined {
  try {
    // We have written it.
    return JSON.parse(text) as Entry
  } catch {
    return undefined
  }
}

function apply(state: State, entry: Entry, file: string, identity: JobIdentity): void {
  if ('job' in entry) {
    if (entry.fingerprint !== identity.fingerprint) throw otherJob(file, 'another input')
    if (entry.instance !== identity.instance) throw otherJob(file, 'another instance')
    state.startedAt = entry.startedAt
  } else if (state.startedAt === undefined) {
    throw otherJob(file, 'no job of this command')
  } else if ('reserved' in entry) {
    state.reserved = entry.reserved
  } else if ('done' in entry) {
    state.settled.add(entry.done)
  } else {
    state.settled.add(entry.failed)
    state.failed.set(entry.failed, entry.problems)
  }
}

function otherJob(file: string, what: string): CommandError {
  return new CommandError(
    exitCodes.usage,
    `The checkpoint ${file} is of ${what}: name another file with --checkpoint, or delete it when its job is done with. Nothing was sent.`,
  )
}
