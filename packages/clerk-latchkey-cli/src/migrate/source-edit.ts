import type { Node, NoSubstitutionTemplateLiteral, SourceFile, StringLiteral } from 'ts-morph'

import type { Finding } from './finding.ts'
import type { FindHome } from './find-home.ts'

/** A piece of a file, and what takes its place. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text without anything put into it, in quotes of any kind. */
export type Literal = StringLiteral | NoSubstitutionTemplateLiteral

/** A source file while it is looked through. */
export interface SourceEdit {
  readonly source: SourceFile
  readonly findHome: FindHome
  replace(start: number, end: number, text: string): void
  /** @param place - A node, or a line. */
  report(place: Node | number, kind: Finding['kind'], what: string, todo: string): void
  /** String literals that were dealt with; what is left of them in the end is only mentioned. */
  readonly handled: Set<Node>
}

/** Puts edits into a text; they do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = text
  for (const { start, end, text: put } of edits.toSorted(
    (left, right) => right.start - left.start,
  )) {
    result = result.slice(0, start) + put + result.slice(end)
  }
  return result
}
