import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test, vi } from 'vitest'

import type { MatrixApp } from './app.ts'
import { findApps } from './apps.ts'
import { chapters } from './cases/cases.ts'
import type { Chapter } from './cases/cases.ts'
import { runCase, Starter } from './run-case.ts'
import { cellName, missingFeature, toTable } from './table.ts'
import type { Cell } from './table.ts'
import { createWorld } from './world.ts'

const world = await createWorld()
const apps = await findApps()
const cells = new Map<string, Cell>()

afterAll(() => world.close())

// What middleware reports is tested beside it; here it would only hide what failed.
for (const method of ['log', 'warn', 'error'] as const) vi.spyOn(console, method).mockReturnValue()

describe.each(apps)('$name', (app) => {
  // Ours ask the emulator in this process; official packages know no other way than HTTP.
  const around = app.official ? { ...world, apis: world.servedApis } : world
  const starter = new Starter(app, around)

  afterAll(() => starter.close())

  for (const tested of chapters.flatMap(({ cases }) => cases)) {
    const reason = missingFeature(app, tested)
    if (reason) cells.set(cellName(app, tested), { kind: 'does not apply', reason })
  }

  describe.each(toApplying(app))('$title', ({ cases }) => {
    test.each(cases)('$name', async (tested) => {
      const failure = await runCase(tested, starter, around).catch((error: unknown) => error)
      cells.set(cellName(app, tested), { kind: failure ? 'differs' : 'pass' })
      // The whole error, so that the report shows what was answered instead.
      if (failure && !app.official) throw failure
      expect(cells.has(cellName(app, tested))).toBe(true)
    })
  })
})

/** What there is to run; a chapter that does not apply at all would count as an empty suite. */
function toApplying(app: MatrixApp): Chapter[] {
  return chapters
    .map(({ title, cases }) => ({
      title,
      cases: cases.filter((each) => !missingFeature(app, each)),
    }))
    .filter(({ cases }) => cases.length > 0)
}

test('the table in the documentation is what was measured', async () => {
  const table = toTable(apps, chapters, cells)
  const file = fileURLToPath(new URL('../../docs/frameworks/matrix.md', import.meta.url))
  await expect(table).toMatchFileSnapshot(file)
})
