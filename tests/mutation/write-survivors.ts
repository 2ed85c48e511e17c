// `npm run test:mutation:report`, after `npm run test:mutation`: what survived, and why, to `survivors.md`. A survivor
// without a reason in `survivor-reasons.ts` makes it fail.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

import { reasons } from './survivor-reasons.ts'

interface Mutant {
  readonly status: string
  readonly mutatorName: string
  readonly replacement?: string
  readonly location: { readonly start: Position; readonly end: Position }
}

interface Position {
  readonly line: number
  readonly column: number
}

interface Report {
  readonly files: Readonly<Record<string, { source: string; mutants: readonly Mutant[] }>>
}

interface Survivor {
  readonly file: string
  readonly line: string
  readonly from: string
  readonly to: string
}

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
const report = JSON.parse(read('../../.cache/mutation.json')) as Report
const files = Object.entries(report.files).toSorted(([a], [b]) => a.localeCompare(b))

const survivors = files.flatMap(([path, { source, mutants }]) =>
  mutants
    .filter(({ status }) => isUndetected(status))
    .map((mutant) => describe(path, source, mutant)),
)
const explained = reasons.map((entry) => ({
  reason: entry.reason,
  survivors: survivors.filter((survivor) => isMeant(entry.where, survivor)),
}))
const open = survivors.filter((survivor) => !reasons.some(({ where }) => isMeant(where, survivor)))

writeFileSync(fileURLToPath(new URL('survivors.md', import.meta.url)), toMarkdown())
for (const survivor of open) console.error(`No reason: ${toLine(survivor)} | ${survivor.line}`)
console.log(`${survivors.length} survivors, ${open.length} without a reason`)
process.exitCode = open.length === 0 ? 0 : 1

function isUndetected(status: string): boolean {
  return status === 'Survived' || status === 'NoCoverage'
}

function isMeant(where: Readonly<Record<string, readonly string[]>>, survivor: Survivor): boolean {
  return (where[survivor.file] ?? []).some((part) => survivor.line.includes(part))
}

function describe(path: string, source: string, mutant: Mutant): Survivor {
  const { start, end } = mutant.location
  const line = source.split('\n')[start.line - 1] ?? ''
  const last = start.line === end.line ? end.column - 1 : line.length
  return {
    file: basename(path),
    line: line.trim(),
    from: line.slice(start.column - 1, last),
    to: (mutant.replacement ?? '').replaceAll(/\s+/g, ' '),
  }
}

function toLine({ file, from, to }: Survivor): string {
  return `${file}: ${code(from)} to ${code(to)}`
}

function code(text: string): string {
  return `\`\` ${text} \`\``
}

function toMarkdown(): string {
  const groups = explained
    .filter((group) => group.survivors.length > 0)
    .map((group) => [
      `## ${group.reason}`,
      '',
      ...group.survivors.map((one) => `- ${toLine(one)}`),
      '',
    ])
  return [
    '# What the tests of request authentication would not notice',
    '',
    'Written by `npm run test:mutation:report` from the report of the last whole run of `npm run test:mutation`. Each group says why nothing fails when',
    'the code is changed so.',
    '',
    ...groups.flat(),
    '## Score of each file',
    '',
    '| file | detected | mutants | score |',
    '| ---- | -------- | ------- | ----- |',
    ...files.map(([path, { mutants }]) => toRow(basename(path), mutants)),
    toRow(
      '**all**',
      files.flatMap(([, { mutants }]) => mutants),
    ),
    '',
  ].join('\n')
}

function toRow(name: string, mutants: readonly Mutant[]): string {
  const counted = mutants.filter(({ status }) => status !== 'Ignored' && status !== 'CompileError')
  const detected = counted.filter(({ status }) => !isUndetected(status))
  const score = counted.length === 0 ? 100 : (100 * detected.length) / counted.length
  return `| ${name} | ${detected.length} | ${counted.length} | ${score.toFixed(1)} % |`
}
