import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

import { ts } from 'ts-morph'

/**
 * The names that a module exports, values and types, following `export *` to the files beside it. Read from the syntax
 * alone: a type checker takes seconds to say the same.
 */
export function listExports(file: string, seen: Set<string> = new Set()): Set<string> {
  const names = new Set<string>()
  if (seen.has(file)) return names
  seen.add(file)
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  for (const statement of source.statements) {
    for (const name of namesOf(statement, file, seen)) names.add(name)
  }
  return names
}

function namesOf(statement: ts.Statement, file: string, seen: Set<string>): Iterable<string> {
  if (ts.isExportDeclaration(statement)) return namesOfExport(statement, file, seen)
  if (!hasExport(statement)) return []
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    )
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier }
  return name ? [name.text] : []
}

function namesOfExport(
  { exportClause, moduleSpecifier }: ts.ExportDeclaration,
  file: string,
  seen: Set<string>,
): Iterable<string> {
  if (exportClause && ts.isNamedExports(exportClause)) {
    return exportClause.elements.map(({ name }) => name.text)
  }
  if (exportClause) return [exportClause.name.text]
  if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) return []
  const target = beside(file, moduleSpecifier.text)
  return target ? listExports(target, seen) : []
}

/** The types of a file that another one names, built or not. */
function beside(file: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const path = resolve(dirname(file), specifier)
  return [path.replace(/\.js$/, '.d.ts'), path].find((candidate) => existsSync(candidate))
}

function hasExport(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  )
}
