import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { withFigures } from '../../scripts/readme-figures.ts'
import { root } from './markdown.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

test('the figures of README.md are those in docs/: npm run docs:figures writes them', () => {
  expect(withFigures(readme)).toBe(readme)
})

test('a figure that nobody measured does not stay', () => {
  const [, figure = ''] = /\| (\d+ of \d+) +\|/.exec(readme) ?? []
  expect(figure).not.toBe('')
  expect(withFigures(readme.replace(figure, '1000 of 1000'))).toBe(readme)
})
