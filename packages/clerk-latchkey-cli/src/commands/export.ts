import { Argument, Option } from 'commander'

import { createClient, toInstanceName } from '../bulk/create-client.ts'
import type { Action, DefineCommand } from '../command-context.ts'
import { exitCodes } from '../exit-codes.ts'
import { exportKinds } from '../export/export-kind.ts'
import type { ExportKind, ExportName } from '../export/export-kind.ts'
import { runExport } from '../export/run-export.ts'
import { createRowFormat } from '../export/write-row.ts'

interface ExportOptions {
  readonly output: string
  readonly format: 'ndjson' | 'csv'
  readonly forImport?: boolean
  readonly resume?: boolean
  readonly overwrite?: boolean
}

const help = `
Rows come oldest first, each once. Metadata is among them, the private one too: the file can be read by you alone.
Passwords and other secrets are not: Clerk gives them to nobody.

Examples:
  $ latchkey export users --output users.ndjson
  $ latchkey export users --output users.ndjson --resume        after Ctrl-C or a crash
  $ latchkey export memberships --format csv --output members.csv
  $ latchkey export users --for-import --output users.ndjson    then: latchkey import users.ndjson`

/** `latchkey export`: users, organizations or memberships as a file. */
export const defineExportCommand: DefineCommand = (program, perform) => {
  const command = program
    .command('export')
    .description('write users, organizations or memberships to a file')
    .addArgument(new Argument('<what>', 'what to write').choices(Object.keys(exportKinds)))
    .requiredOption('-o, --output <file>', 'the file to write')
    .addOption(
      new Option('-f, --format <format>', 'how').choices(['ndjson', 'csv']).default('ndjson'),
    )
    .option('--for-import', 'only what `latchkey import` takes')
    .option('--resume', 'go on with an export that was stopped')
    .option('--overwrite', 'replace the file')
    .addHelpText('after', help)
  command.action((what: ExportName, options: ExportOptions) =>
    perform(command, toFile(what, options)),
  )
}

function toFile(what: ExportName, options: ExportOptions): Action {
  const { output: file, format, forImport = false, resume = false, overwrite = false } = options
  return async (context) => {
    const kind: ExportKind = exportKinds[what]
    const columns = forImport ? kind.importable : kind.columns
    const job = [what, format, forImport, toInstanceName(context)].join(' ')
    const { rows, isComplete } = await runExport(
      { file, kind, job, resume, overwrite, format: createRowFormat(format, columns, forImport) },
      createClient(context),
      context.signal,
    )
    context.output.result({ what, file, rows, isComplete }, `${file}: ${rows} ${what}`)
    if (isComplete) return exitCodes.done
    context.output.note('Stopped. Run it again with --resume to go on.')
    return exitCodes.interrupted
  }
}
