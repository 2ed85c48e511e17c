import type { Command } from 'commander'
import { existsSync, writeFileSync } from 'node:fs'

import type { Action, DefineCommand } from '../command-context.ts'
import { CommandError } from '../command-error.ts'
import { exitCodes } from '../exit-codes.ts'

interface MigrateOptions {
  readonly dryRun?: boolean
}

const afterHelp = `
Changes imports, requires, mocks and package.json of @clerk/backend, @clerk/express, @clerk/fastify and @clerk/hono.
What cannot be changed stays as it is, and is listed with file and line. It can be run again at any time.
Skips node_modules, dist, and what Git ignores.

Examples:
  latchkey migrate --dry-run              show what would change in this folder
  latchkey migrate                        change it
  latchkey migrate src test/auth.test.ts  only there
  latchkey migrate --dry-run > move.patch the same as a file, for git apply

Exit codes:
  0 done, 2 wrong command line, 3 something is left for you`

/** `latchkey migrate`: the move from the official packages. */
export const defineMigrateCommand: DefineCommand = (program, perform) => {
  program
    .command('migrate')
    .summary('move a project from @clerk packages to clerk-latchkey')
    .description('Moves a project from the official packages to clerk-latchkey.')
    .argument('[paths...]', 'files and folders', ['.'])
    .option('--dry-run', 'print the changes as a diff, and write nothing')
    .addHelpText('after', afterHelp)
    .action((paths: string[], options: MigrateOptions, command: Command) =>
      perform(command, move(paths, options)),
    )
}

function move(paths: readonly string[], { dryRun = false }: MigrateOptions): Action {
  return async ({ output }) => {
    const missing = paths.find((path) => !existsSync(path))
    if (missing !== undefined) {
      throw new CommandError(exitCodes.usage, `${missing} does not exist. Nothing was changed.`)
    }
    // The TypeScript compiler comes with it, which no other command needs.
    const { migrate } = await import('../migrate/migrate.ts')
    const { summarize, toDiff } = await import('../migrate/show-migration.ts')
    const migration = migrate(paths, process.cwd())
    const { changed, findings, sources } = migration
    if (!dryRun) for (const { path, after } of changed) writeFileSync(path, after)
    const files = changed.map((change) => ({ file: change.file, diff: toDiff(change) }))
    const text = dryRun
      ? files.map(({ diff }) => diff).join('')
      : files.map(({ file }) => file).join('\n')
    output.result({ dryRun, sources, changed: files, findings }, text.trimEnd())
    output.note(`\n${summarize(migration, dryRun)}`)
    const isLeft = findings.some(({ kind }) => kind === 'left')
    return isLeft ? exitCodes.partlyFailed : exitCodes.done
  }
}
