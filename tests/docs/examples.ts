import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import ts from 'typescript'

import { blocksOf, filesBelow, placeOf, root } from './markdown.ts'

/** A piece of TypeScript that users read. */
export interface Example {
  /** File and line where it stands. */
  readonly place: string
  readonly code: string
}

/** The `ts` blocks of all pages, and the `@example`s of all docstrings. */
export function collectExamples(): Example[] {
  return [...filesBelow(root, '.md').flatMap(fromPage), ...sources().flatMap(fromSource)]
}

function sources(): string[] {
  return ['clerk-latchkey', 'clerk-emulator'].flatMap((name) =>
    filesBelow(join(root, 'packages', name, 'src'), '.ts').filter(
      (file) => !file.endsWith('.test.ts'),
    ),
  )
}

function fromPage(file: string): Example[] {
  return blocksOf(file).filter(({ language }) => language === 'ts')
}

function fromSource(file: string): Example[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/\/\*\*.*?\*\//gs)].flatMap(({ index, 0: comment }) =>
    comment
      .split(/^\s*\*\s*@example\b.*$/m)
      .slice(1)
      .map((part) => ({ place: placeOf(file, text, index), code: toCode(part) })),
  )
}

/** The lines of an `@example`, up to the next tag, without the frame of the comment. */
function toCode(part: string): string {
  const lines = part
    .replace(/\*\/\s*$/, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, ''))
  // Decorators of NestJS have a capital; tags have none.
  const end = lines.findIndex((line) => /^@[a-z]/.test(line))
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => !line.startsWith('```'))
    .join('\n')
}

/** Type-checks each example as a module of its own, and answers the mistakes. */
export function compile(examples: readonly Example[]): string[] {
  // What one declares for everybody would be there for all others.
  const isGlobal = ({ code }: Example): boolean => /^declare global\b/m.test(code)
  const others = examples.filter((example) => !isGlobal(example))
  return [others, ...examples.filter(isGlobal).map((example) => [example])].flatMap((together) =>
    together.length === 0 ? [] : compileTogether(together),
  )
}

/**
 * Type-checks modules in this repository's configuration, with what a project of NestJS has in its own: decorators, and
 * parameter properties.
 */
function compileTogether(examples: readonly Example[]): string[] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options: ours } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const options = { ...ours, experimentalDecorators: true, erasableSyntaxOnly: false }
  const byFile = new Map(
    examples.map((example, index) => [join(root, `example-${index}.ts`), example]),
  )
  const host = ts.createCompilerHost(options)
  const { fileExists, readFile, getSourceFile } = host
  host.fileExists = (file) => byFile.has(file) || fileExists(file)
  host.readFile = (file) => byFile.get(file)?.code ?? readFile(file)
  host.getSourceFile = (file, language, ...rest) => {
    const example = byFile.get(file)
    return example
      ? ts.createSourceFile(file, example.code, language)
      : getSourceFile(file, language, ...rest)
  }
  const program = ts.createProgram([...byFile.keys()], options, host)
  return [...byFile].flatMap(([file, { place }]) => {
    const source = program.getSourceFile(file)
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(({ messageText, start }) => {
      const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0
      return `${place} (line ${line + 1} of the example): ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
  })
}
