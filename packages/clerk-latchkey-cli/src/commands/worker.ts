import type { DefineCommand } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { requireConsent } from '../secret-key.ts'
import { toCount, toLease } from '../bulk/job-options.ts'

const help = `
Takes rows of any job on this Redis that is for the same instance, until it is stopped.
Any worker may die: its rows are taken over by another, which looks up what had been sent.

Examples:
  $ latchkey worker --redis redis://localhost:6379
  $ latchkey worker --redis rediss://queue.example.com --concurrency 40 --yes`

interface Options {
  readonly redis: string
  readonly concurrency: number
  readonly lease: number
  readonly rateLimit: boolean
  readonly yes?: boolean
}

/** `latchkey worker`: takes part in the jobs that others give to a Redis. */
export const defineWorkerCommand: DefineCommand = (program, perform) => {
  const command = program
    .command('worker')
    .description('take part in jobs that were started with --redis on other machines')
    .requiredOption('--redis <url>', 'the Redis that the job is shared on')
    .option('-c, --concurrency <n>', 'calls in flight at a time', toCount, 20)
    .option('--no-rate-limit', 'send as fast as it goes, such as to an emulator without limits')
    .option('--lease <seconds>', 'when others take over from a worker that is gone', toLease, 15)
    .option('-y, --yes', 'go on where a production instance would be changed')
    .addHelpText('after', help)
  command.action((options: Options) =>
    perform(command, async (context) => {
      requireConsent(context.secretKey(), options.yes, 'send the rows of any job to')
      const { work } = await import('../redis/work.ts')
      const rows = await work(context, options)
      context.output.result({ rows }, `${rows} rows done.`)
      return exitCodes.done
    }),
  )
}
