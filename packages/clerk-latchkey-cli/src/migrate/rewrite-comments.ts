import { SyntaxKind } from 'ts-morph'
import type { SourceFile } from 'ts-morph'

import type { SourceEdit } from './source-edit.ts'
import { officialPackageOf, targetOf } from './targets.ts'

/** Changes types in JSDoc (`import('@clerk/backend').User`), and reports `/// <reference types="…" />`. */
export function rewriteComments(edit: SourceEdit): void {
  for (const { start, text } of comments(edit.source)) {
    for (const match of text.matchAll(/\bimport\((['"])([^'"]+)\1\)\.(\w+)/g)) {
      const [, , specifier = '', name = ''] = match
      const target = targetOf(specifier)
      const home = target && edit.findHome(target, name)
      if (!home || home.name !== name) continue
      const at = start + match.index + match[0].indexOf(specifier)
      edit.replace(at, at + specifier.length, home.specifier)
    }
  }
  for (const reference of edit.source.getTypeReferenceDirectives()) {
    const specifier = reference.getText()
    if (officialPackageOf(specifier) === undefined) continue
    edit.report(
      edit.source.getLineAndColumnAtPos(reference.getPos()).line,
      'left',
      `/// <reference types="${specifier}" /> adds types to every request.`,
      'Delete the line, and write getAuth(req) in place of req.auth.',
    )
  }
}

const texts = [
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
  SyntaxKind.JsxText,
]

/** What looks like a comment may be part of a text; a scanner without a parser cannot tell either. */
function comments(source: SourceFile): Array<{ start: number; text: string }> {
  const tokens = texts.flatMap((kind) => source.getDescendantsOfKind(kind))
  return [...source.getFullText().matchAll(/\/\*[\s\S]*?\*\//g)]
    .filter(
      ({ index }) => !tokens.some((node) => node.getStart() <= index && index < node.getEnd()),
    )
    .map(({ index, 0: text }) => ({ start: index, text }))
}
