import type { ExportDeclaration, ImportDeclaration, SourceFile } from 'ts-morph'
import { SyntaxKind } from 'ts-morph'

import { retiredAdvice } from './advice.ts'
import { checkNamespace } from './check-namespace.ts'
import { rewriteNamed } from './rewrite-named.ts'
import type { Literal, SourceEdit } from './source-edit.ts'
import { retiredPackage, targetOf } from './targets.ts'

/** Changes `import … from`, `export … from` and `import x = require()`. */
export function rewriteDeclarations(edit: SourceEdit): void {
  for (const statement of edit.source.getImportDeclarations()) rewriteImport(edit, statement)
  for (const statement of edit.source.getExportDeclarations()) rewriteExport(edit, statement)
  for (const literal of requiredModules(edit.source)) {
    const target = targetOf(literal.getLiteralValue())
    if (!target) continue
    edit.handled.add(literal)
    const name = literal.getFirstAncestorByKindOrThrow(SyntaxKind.ImportEqualsDeclaration)
    if (target.isWhole) replaceLiteral(edit, literal, target.specifier)
    else leaveNamespace(edit, literal, name.getName())
    checkNamespace(edit, literal, name.getName())
  }
}

/** Puts another module's name into the quotes. */
export function replaceLiteral(edit: SourceEdit, literal: Literal, module: string): void {
  edit.replace(literal.getStart() + 1, literal.getEnd() - 1, module)
}

function rewriteImport(edit: SourceEdit, statement: ImportDeclaration): void {
  const literal = statement.getModuleSpecifier()
  const specifier = literal.getLiteralValue()
  if (specifier === retiredPackage) return reportRetired(edit, statement)
  const target = targetOf(specifier)
  if (!target) return
  edit.handled.add(literal)
  const byDefault = statement.getDefaultImport()
  if (byDefault) {
    edit.report(
      statement,
      'left',
      `${byDefault.getText()} is a default import of ${specifier}; clerk-latchkey has none.`,
      `Import the names that you use, from ${target.specifier}.`,
    )
    return
  }
  const elements = statement.getNamedImports()
  if (elements.length > 0) return rewriteNamed(edit, { statement, elements, specifier, target })
  const namespace = statement.getNamespaceImport()
  if (namespace && !target.isWhole) return leaveNamespace(edit, literal, namespace.getText())
  replaceLiteral(edit, literal, target.specifier)
  if (namespace) checkNamespace(edit, literal, namespace.getText())
}

function rewriteExport(edit: SourceEdit, statement: ExportDeclaration): void {
  const literal = statement.getModuleSpecifier()
  const specifier = literal?.getLiteralValue()
  const target = specifier === undefined ? undefined : targetOf(specifier)
  if (!literal || specifier === undefined || !target) return
  edit.handled.add(literal)
  const elements = statement.getNamedExports()
  if (elements.length > 0) return rewriteNamed(edit, { statement, elements, specifier, target })
  if (target.isWhole) return replaceLiteral(edit, literal, target.specifier)
  leaveNamespace(edit, literal, '*')
}

function leaveNamespace(edit: SourceEdit, literal: Literal, name: string): void {
  edit.report(
    literal,
    'left',
    `All of ${literal.getLiteralValue()} is taken as ${name}; its names are spread over several modules now.`,
    'Name what you use: import { … } from, then run this again.',
  )
}

function reportRetired(edit: SourceEdit, statement: ImportDeclaration): void {
  edit.handled.add(statement.getModuleSpecifier())
  const names = statement.getNamedImports().map((element) => element.getName())
  for (const name of names.length > 0 ? names : [statement.getDefaultImport()?.getText() ?? '']) {
    const what = `${name || 'Something'} of ${retiredPackage}, which Clerk retired.`
    edit.report(statement, 'left', what, retiredAdvice(name))
  }
}

function requiredModules(source: SourceFile): Literal[] {
  return source
    .getDescendantsOfKind(SyntaxKind.ExternalModuleReference)
    .flatMap((reference) => reference.getDescendantsOfKind(SyntaxKind.StringLiteral))
}
