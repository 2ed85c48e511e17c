import type { MatrixApp } from './app.ts'
import type { Case } from './case.ts'
import type { Chapter } from './cases/cases.ts'

/** What became of a case in a framework. Official packages may differ; ours may not. */
export type Cell =
  | { kind: 'pass' }
  | { kind: 'differs' }
  | { kind: 'does not apply'; reason: string }

/** The reason why a case does not apply to a framework, if it does not. */
export function missingFeature(app: MatrixApp, { needs = [], setup }: Case): string | undefined {
  const [reason] = [...(setup.needs ?? []), ...needs].flatMap((each) => app.without?.[each] ?? [])
  return reason
}

/** What a cell is kept under. */
export function cellName(app: MatrixApp, { name }: Case): string {
  return `${app.name}: ${name}`
}

/** The page of the documentation: one row for each case, one column for each framework. */
export function toTable(
  apps: readonly MatrixApp[],
  chapters: readonly Chapter[],
  cells: ReadonlyMap<string, Cell>,
): string {
  const notes: string[] = []
  const draw = (cell: Cell | undefined): string => {
    if (cell?.kind !== 'does not apply') return cell?.kind ?? 'not run'
    if (!notes.includes(cell.reason)) notes.push(cell.reason)
    return `[${notes.indexOf(cell.reason) + 1}]`
  }
  const tables = chapters.map(({ title, cases }) => {
    const rows = cases.map((tested) => [
      tested.name,
      ...apps.map((app) => draw(cells.get(cellName(app, tested)))),
    ])
    return `## ${title}\n\n${align([['case', ...apps.map((app) => app.name)], ...rows])}`
  })
  const reasons = notes.map((note, index) => `- [${index + 1}] ${note}`)
  const legend = reasons.length > 0 ? [`## Does not apply\n\n${reasons.join('\n')}`] : []
  const parts = [introduction(apps, chapters), summary(apps, chapters, cells), ...tables, ...legend]
  return `${parts.join('\n\n')}\n`
}

function introduction(apps: readonly MatrixApp[], chapters: readonly Chapter[]): string {
  const count = chapters.reduce((sum, { cases }) => sum + cases.length, 0)
  const ours = apps.filter(({ official }) => !official).length
  return `# Frameworks and behaviours

The same ${count} cases, over HTTP, against an app of each framework (${ours} columns) and of Clerk's own packages. \`npm test\` runs them and compares them with this
page, \`npx vitest run tests/matrix -u\` writes it anew. A number in a cell says why the case does not apply; \`differs\` says that one of Clerk's own packages does
something else than ours.`
}

/** How many cases went which way, one row for each framework. */
function summary(
  apps: readonly MatrixApp[],
  chapters: readonly Chapter[],
  cells: ReadonlyMap<string, Cell>,
): string {
  const cases = chapters.flatMap((chapter) => chapter.cases)
  const kinds = ['pass', 'does not apply', 'differs'] as const
  const rows = apps.map((app) => {
    const found = cases.map((tested) => cells.get(cellName(app, tested))?.kind)
    return [app.name, ...kinds.map((kind) => String(found.filter((each) => each === kind).length))]
  })
  return align([['framework', ...kinds], ...rows])
}

/** A Markdown table with columns of equal width, as the formatter wants it. */
function align(rows: ReadonlyArray<readonly string[]>): string {
  const [head = []] = rows
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const draw = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(Math.max(width, 3))).join(' | ')} |`
  return [draw(head), rule, ...rows.slice(1).map(draw)].join('\n')
}
