import { existsSync, rmSync } from 'node:fs'

import { CommandError } from '../command-error.ts'
import type { CommandContext } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { checkJob } from './check-job.ts'
import type { CheckedJob } from './check-job.ts'
import type { Job, JobEnd } from './job.ts'
import type { JobOptions } from './job-options.ts'
import type { JobInput } from './job-rows.ts'
import { createProgress } from './progress.ts'
import { runLocally } from './run-locally.ts'
import { writeReport } from './write-report.ts'
import type { ReportFiles } from './write-report.ts'

/** How a job is run. */
export interface RunOptions extends JobOptions {
  readonly skipInvalid?: boolean
  /** Files that a job writes are named after this one. */
  readonly name: string
  /** Whether it matters, after a crash, what had been done. */
  readonly isRemembered: boolean
  /** What is done with a row, for people: `imported`. */
  readonly verb: string
}

/** Checks all rows, then sends them, then writes down what failed. */
export async function runJob(
  context: CommandContext,
  input: JobInput,
  options: RunOptions,
): Promise<ExitCode> {
  const checked = await checkAll(context, input)
  const files = {
    report: options.report ?? `${options.name}.report.ndjson`,
    retry: options.retryFile ?? `${options.name}.retry.ndjson`,
  }
  const isStopped = checked.invalid.size > 0 && !options.skipInvalid
  if (options.dryRun || isStopped) return await endCheck(context, input, checked, files, options)
  const checkpoint = options.isRemembered
    ? (options.checkpoint ?? `${options.name}.checkpoint`)
    : undefined
  const { concurrency, rateLimit } = options
  const job = { ...checked, input, concurrency, rateLimit, checkpoint }
  const end = await runRows(context, job, options)
  return await endJob(context, job, end, files, options)
}

async function runRows(context: CommandContext, job: Job, options: RunOptions): Promise<JobEnd> {
  if (options.redis === undefined) return await runLocally(context, job)
  // Only now: the others do not need what Redis needs.
  const { runOnRedis } = await import('../redis/run-on-redis.ts')
  const { redis: url, lease } = options
  const checkpoint = job.checkpoint ?? `${job.input.source.file}.checkpoint`
  return await runOnRedis(context, job, { url, lease, checkpoint })
}

async function checkAll(context: CommandContext, input: JobInput): Promise<CheckedJob> {
  context.output.note(`Checking ${input.source.file} ...`)
  const progress = createProgress(context, 'Checking', input.source.size)
  try {
    const checked = await checkJob(input, (bytes) => {
      if (context.signal.aborted) throw new CommandError(exitCodes.interrupted, 'Stopped.')
      progress.update(bytes)
    })
    if (checked.rows > 0) return checked
  } finally {
    progress.stop()
  }
  throw new CommandError(exitCodes.failed, `${input.source.file} has no records.`)
}

async function endCheck(
  { output }: CommandContext,
  input: JobInput,
  { rows, invalid }: CheckedJob,
  files: ReportFiles,
  { dryRun }: RunOptions,
): Promise<ExitCode> {
  const facts = {
    rows,
    valid: rows - invalid.size,
    invalid: invalid.size,
    sent: 0,
    dryRun: dryRun === true,
  }
  if (invalid.size === 0) {
    output.result(facts, `All ${rows} rows are valid. Nothing was sent.`)
    return exitCodes.done
  }
  await writeReport(files, input, invalid)
  for (const [row, problems] of [...invalid].slice(0, 10)) {
    for (const { message } of problems) output.note(`Row ${row + 1}: ${message}`)
  }
  const hint = dryRun ? '' : ' Correct them, or send the others with --skip-invalid.'
  output.result(
    { ...facts, report: files.report, retryFile: files.retry },
    `${invalid.size} of ${rows} rows are invalid. Nothing was sent.${hint} All of them, with their problems: ${files.report}`,
  )
  return exitCodes.partlyFailed
}

async function endJob(
  { output, signal }: CommandContext,
  { input, rows, checkpoint }: Job,
  { done, failed }: JobEnd,
  files: ReportFiles,
  { verb }: RunOptions,
): Promise<ExitCode> {
  const left = rows - done - failed.size
  const hasReport = failed.size > 0
  if (hasReport) await writeReport(files, input, failed)
  // What an earlier run wrote down of its failures would be taken for those of this one.
  else for (const file of [files.report, files.retry]) if (existsSync(file)) rmSync(file)
  const lines = [
    `${done} of ${rows} rows ${verb}, ${failed.size} failed${left > 0 ? `, ${left} left` : ''}.`,
    ...(hasReport ? [`Failed rows and why: ${files.report}`, `To retry: ${files.retry}`] : []),
    ...(left > 0 && checkpoint !== undefined ? ['Run the same command to go on.'] : []),
  ]
  const paths = hasReport ? { report: files.report, retryFile: files.retry } : {}
  output.result({ rows, done, failed: failed.size, left, checkpoint, ...paths }, lines.join('\n'))
  if (left > 0 && signal.aborted) return exitCodes.interrupted
  return hasReport ? exitCodes.partlyFailed : exitCodes.done
}
