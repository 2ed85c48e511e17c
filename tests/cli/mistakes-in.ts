import { join } from 'node:path'

import ts from 'typescript'

import { root } from './latchkey.ts'

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)

/** What was parsed is the same in every program, as long as its file is. */
const parsed = new Map<string, ts.SourceFile | undefined>()

/**
 * Compiles files outside this repository in its configuration, and gives what is wrong in them. Declarations are compiled
 * along.
 */
export function mistakesIn(
  files: readonly string[],
  declarations: readonly string[] = [],
): string[] {
  const host = ts.createCompilerHost(options)
  const { getSourceFile } = host
  host.getSourceFile = (file, ...rest) => {
    if (!file.includes('/node_modules/') && !file.includes('/packages/')) {
      return getSourceFile(file, ...rest)
    }
    if (!parsed.has(file)) parsed.set(file, getSourceFile(file, ...rest))
    return parsed.get(file)
  }
  const program = ts.createProgram([...files, ...declarations], options, host)
  return files.flatMap((file) => {
    // Only these are checked: the sources of the SDK, which they import, are checked by themselves.
    const source = program.getSourceFile(file)
    const found = [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  })
}
