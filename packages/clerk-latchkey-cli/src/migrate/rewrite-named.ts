import type {
  ExportDeclaration,
  ExportSpecifier,
  ImportDeclaration,
  ImportSpecifier,
} from 'ts-morph'
import { SyntaxKind } from 'ts-morph'

import { adviceFor } from './advice.ts'
import type { SourceEdit } from './source-edit.ts'
import type { Target } from './targets.ts'

/** `{ a, b as c }` of an import or export, with the module that it is from. */
interface NamedClause {
  readonly statement: ImportDeclaration | ExportDeclaration
  readonly elements: ReadonlyArray<ImportSpecifier | ExportSpecifier>
  readonly specifier: string
  readonly target: Target
}

/** One of the names in the braces. */
interface Name {
  readonly text: string
  readonly comment: string
}

/**
 * Changes `import { a, b } from` and `export { a, b } from`. Names that live in different modules now are split; a name
 * that `clerk-latchkey` does not have stays where it is, and is reported.
 */
export function rewriteNamed(edit: SourceEdit, clause: NamedClause): void {
  const { statement, elements, specifier, target } = clause
  const groups = new Map<string, Name[]>([[target.specifier, []]])
  for (const element of elements) {
    const name = element.getName()
    const home = edit.findHome(target, name)
    if (!home) {
      edit.report(
        element,
        'left',
        `${name} of ${specifier} is not in clerk-latchkey.`,
        adviceFor(name, specifier),
      )
    }
    const module = home?.specifier ?? specifier
    const text = home ? renameTo(element, home.name) : textOf(element)
    const named = { text, comment: commentAfter(element) }
    groups.set(module, [...(groups.get(module) ?? []), named])
  }
  const statements = [...groups]
    .filter(([, names]) => names.length > 0)
    .toSorted(([left], [right]) => Number(left === specifier) - Number(right === specifier))
    .map(([module, names]) => write(clause, module, names))
  edit.replace(statement.getStart(), statement.getEnd(), statements.join(lineEndOf(statement)))
}

function renameTo(element: ImportSpecifier | ExportSpecifier, name: string): string {
  if (element.getName() === name) return textOf(element)
  const local = element.getAliasNode()?.getText() ?? element.getName()
  return `${element.isTypeOnly() ? 'type ' : ''}${name} as ${local}`
}

/** With the comments before it; what stands behind the comma of the one before belongs to that one. */
function textOf(element: ImportSpecifier | ExportSpecifier): string {
  const [before = '', ...lines] = element.getFullText().split('\n')
  return (lines.length > 0 ? lines.join('\n') : before).trim()
}

/** A comment on the same line. */
function commentAfter(element: ImportSpecifier | ExportSpecifier): string {
  const rest = element.getSourceFile().getFullText().slice(element.getEnd())
  return /^,?[ \t]*(\/\/[^\r\n]*)/.exec(rest)?.[1] ?? ''
}

function write(
  { statement, elements, specifier }: NamedClause,
  module: string,
  names: readonly Name[],
): string {
  const text = statement.getText()
  if (module !== specifier && names.length === elements.length && !isRenamed(elements, names)) {
    return withModule(text, statement, module)
  }
  const braces = statement.getFirstDescendantOrThrow(
    (node) => node.isKind(SyntaxKind.NamedImports) || node.isKind(SyntaxKind.NamedExports),
  )
  const start = braces.getStart() - statement.getStart()
  const end = braces.getEnd() - statement.getStart()
  const rest = withModule(text.slice(end), statement, module, end)
  return text.slice(0, start) + writeBraces(braces.getText(), names, lineEndOf(statement)) + rest
}

function isRenamed(elements: NamedClause['elements'], names: readonly Name[]): boolean {
  return elements.some((element, index) => textOf(element) !== names[index]?.text)
}

/** The text of a statement, or of its end from `offset` on, with another module's name in the same quotes. */
function withModule(
  text: string,
  statement: ImportDeclaration | ExportDeclaration,
  module: string,
  offset = 0,
): string {
  const literal = statement.getModuleSpecifier()
  if (!literal) return text
  const start = literal.getStart() - statement.getStart() - offset + 1
  return text.slice(0, start) + module + text.slice(start + literal.getLiteralValue().length)
}

/** Names in the braces of the original: on one line or one on each, with or without a comma at the end. */
function writeBraces(original: string, names: readonly Name[], lineEnd: string): string {
  const lines = /^\{[ \t]*\r?\n([ \t]*)/.exec(original)
  if (lines) {
    const [, indent = ''] = lines
    const closing = /\n([ \t]*)\}$/.exec(original)?.[1] ?? ''
    const lastComma = /,\s*(?:\/\/[^\n]*\s*)?\}$/.test(original) ? ',' : ''
    const written = names.map(({ text, comment }, index) => {
      const comma = index < names.length - 1 ? ',' : lastComma
      return `${indent}${text}${comma}${comment && ` ${comment}`}${lineEnd}`
    })
    return `{${lineEnd}${written.join('')}${closing}}`
  }
  const space = original.startsWith('{ ') ? ' ' : ''
  return `{${space}${names.map(({ text }) => text).join(', ')}${space}}`
}

function lineEndOf(statement: ImportDeclaration | ExportDeclaration): string {
  return statement.getSourceFile().getFullText().includes('\r\n') ? '\r\n' : '\n'
}
