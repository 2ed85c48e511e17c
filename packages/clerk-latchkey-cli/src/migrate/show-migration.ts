import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

import { differencesPage } from './advice.ts'
import type { Finding } from './finding.ts'
import type { ChangedFile, Migration } from './migrate.ts'

/** The change of a file as `git apply` takes it. */
export function toDiff({ file, before, after }: ChangedFile): string {
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}

/** What a person has to look at, what was done, and what to do next. */
export function summarize({ changed, findings, sources }: Migration, dryRun: boolean): string {
  const left = findings.filter(({ kind }) => kind === 'left')
  const check = findings.filter(({ kind }) => kind === 'check')
  const files = `${changed.length} of ${sources} source files and manifests ${dryRun ? 'would change' : 'changed'}.`
  return [
    ...section('Left for you:', left),
    ...section(`Changed, and behaves otherwise now (${differencesPage}):`, check),
    changed.length > 0 || findings.length > 0 ? files : 'Nothing of the official packages is left.',
    ...next(changed, dryRun),
  ].join('\n')
}

function section(title: string, findings: readonly Finding[]): string[] {
  if (findings.length === 0) return []
  const lines = findings.map(
    ({ file, line, what, todo }) => `  ${file}:${line}  ${what}\n    ${todo}`,
  )
  return [title, ...lines, '']
}

function next(changed: readonly ChangedFile[], dryRun: boolean): string[] {
  if (changed.length === 0) return []
  if (dryRun) return ['Nothing was written: run it again without --dry-run.']
  return ['Next: install the packages, check the types, and run your tests.']
}
