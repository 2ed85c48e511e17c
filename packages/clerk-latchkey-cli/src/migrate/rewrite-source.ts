import { Project } from 'ts-morph'

import { checkBehaviour } from './check-behaviour.ts'
import type { FindHome } from './find-home.ts'
import type { Finding } from './finding.ts'
import { rewriteComments } from './rewrite-comments.ts'
import { rewriteDeclarations } from './rewrite-declarations.ts'
import { rewriteReferences } from './rewrite-references.ts'
import { applyEdits } from './source-edit.ts'
import type { Edit, SourceEdit } from './source-edit.ts'
import { officialPackages, retiredPackage } from './targets.ts'

/** A source file as it is to be, and what a person must look at in it. */
export interface RewrittenSource {
  readonly text: string
  readonly findings: readonly Finding[]
}

/** Makes a function that changes the text of one source file, without reading or writing any. */
export function createRewriter(
  findHome: FindHome,
): (file: string, text: string) => RewrittenSource {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true })
  return (file, whole) => {
    // The compiler leaves a byte order mark out, and counts without it.
    const mark = whole.startsWith('\uFEFF') ? '\uFEFF' : ''
    const text = whole.slice(mark.length)
    if (![...officialPackages, retiredPackage].some((name) => text.includes(name))) {
      return { text: whole, findings: [] }
    }
    const source = project.createSourceFile(`/${file.split(/[\\/]/).at(-1)}`, text, {
      overwrite: true,
    })
    const edits: Edit[] = []
    const findings: Finding[] = []
    const edit: SourceEdit = {
      source,
      findHome,
      handled: new Set(),
      replace: (start, end, put) => edits.push({ start, end, text: put }),
      report(place, kind, what, todo) {
        const line = typeof place === 'number' ? place : place.getStartLineNumber()
        findings.push({ file, line, kind, what, todo })
      },
    }
    rewriteDeclarations(edit)
    rewriteReferences(edit)
    rewriteComments(edit)
    checkBehaviour(edit)
    project.removeSourceFile(source)
    return {
      text: mark + applyEdits(text, edits),
      findings: findings.toSorted((left, right) => left.line - right.line),
    }
  }
}
