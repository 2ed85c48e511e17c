import type { Command } from 'commander'

import type { Action, DefineCommand } from '../command-context.ts'
import type { Check } from '../doctor/check.ts'
import { diagnose } from '../doctor/diagnose.ts'
import { exitCodes } from '../exit-codes.ts'

const afterHelp = `
Looks at the environment variables, the keys and whether they belong together, the Backend API, the Frontend API and
their signing keys, the clock, and the version of Node.js. Nothing is changed, and no secret is printed.

Examples:
  latchkey doctor                   with the environment of this shell
  latchkey doctor --env-file .env   with the variables of a file
  latchkey doctor --json            for programs: { ok, checks: [{ status, name, what, todo }] }

Exit codes:
  0 nothing fails, 1 something does, 2 wrong command line`

/** `latchkey doctor`: what is wrong with keys, network and clock. */
export const defineDoctorCommand: DefineCommand = (program, perform) => {
  program
    .command('doctor')
    .summary('find out what is wrong with keys, network and clock')
    .description('Checks everything that has to be right before a request can be authenticated.')
    .addHelpText('after', afterHelp)
    .action((_options: object, command: Command) => perform(command, examine))
}

const examine: Action = async ({ output, env }) => {
  for (const name of [
    'CLERK_SECRET_KEY',
    'CLERK_MACHINE_SECRET_KEY',
    'CLERK_WEBHOOK_SIGNING_SECRET',
  ]) {
    output.conceal(env[name] ?? '')
  }
  const checks = await diagnose(env, process.versions.node)
  const failed = checks.filter(({ status }) => status === 'fail').length
  const warned = checks.filter(({ status }) => status === 'warn').length
  output.result({ ok: failed === 0, checks }, checks.map(toText).join('\n'))
  output.note(`\n${checks.length - failed - warned} ok, ${warned} to look at, ${failed} wrong`)
  return failed === 0 ? exitCodes.done : exitCodes.failed
}

function toText({ status, name, what, todo }: Check): string {
  const line = `${status.padEnd(5)} ${name}: ${what}`
  return todo === undefined ? line : `${line}\n      ${todo}`
}
