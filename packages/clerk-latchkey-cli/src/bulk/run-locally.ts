import { defineBrokenRow, runBulk } from 'clerk-latchkey/bulk'

import type { CommandContext } from '../command-context.ts'
import { createClient, readClerkTime, toInstanceName } from './create-client.ts'
import type { Job, JobEnd } from './job.ts'
import { readJobRows } from './job-rows.ts'
import { openJournal } from './journal.ts'
import type { Journal } from './journal.ts'
import { lockFile } from './lock-file.ts'
import { createProgress } from './progress.ts'

/** Does a job in this process, going on from where its checkpoint is. */
export async function runLocally(context: CommandContext, job: Job): Promise<JobEnd> {
  if (job.checkpoint === undefined) return await runFrom(context, job, undefined)
  const unlock = lockFile(job.checkpoint)
  try {
    const identity = { fingerprint: job.fingerprint, instance: toInstanceName(context) }
    const now = () => readClerkTime(createClient(context))
    const journal = await openJournal(job.checkpoint, identity, now)
    try {
      return await runFrom(context, job, journal)
    } finally {
      journal.close()
    }
  } finally {
    unlock()
  }
}

async function runFrom(
  context: CommandContext,
  job: Job,
  journal: Journal | undefined,
): Promise<JobEnd> {
  const { input, concurrency, rows } = job
  const failed = new Map(journal?.failed)
  let done = journal?.done ?? 0
  if (journal?.isResumed) context.output.note(toResumed(done, failed.size, rows))
  const progress = createProgress(context, 'Sending', rows, done + failed.size)
  const client = createClient(context, job.rateLimit ? {} : { rateLimit: false })
  const outcomes = runBulk(client, input.action, readRows(job), {
    concurrency,
    checkpoint: journal,
    signal: context.signal,
  })
  try {
    for await (const outcome of outcomes) {
      if (outcome.status === 'failed') failed.set(outcome.row, outcome.problems)
      else done++
      progress.update(done + failed.size, failed.size)
    }
  } catch (error) {
    // Calls that were still in flight when the time of grace was over; the next run looks them up.
    if (!context.signal.aborted) throw error
  } finally {
    progress.stop()
  }
  return { done, failed }
}

/** The rows, with those that were found invalid made such that they are never sent. */
async function* readRows({ input, invalid }: Job): AsyncGenerator<unknown> {
  let row = 0
  for await (const { params } of readJobRows(input)) {
    const problems = invalid.get(row++)
    yield problems ? defineBrokenRow(problems) : params
  }
}

function toResumed(done: number, failed: number, rows: number): string {
  return `Going on from the checkpoint: ${done} of ${rows} rows are done, ${failed} have failed.`
}
