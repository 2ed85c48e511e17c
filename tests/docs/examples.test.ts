import { expect, test } from 'vitest'

import { collectExamples, compile } from './examples.ts'

test('every example in the docs and in docstrings compiles', { timeout: 120_000 }, () => {
  const examples = collectExamples()
  expect(examples.length).toBeGreaterThan(20)
  expect(compile(examples)).toEqual([])
})

test('an example that does not compile is named with its place', { timeout: 120_000 }, () => {
  const [mistake] = compile([{ place: 'page.md:3', code: 'const n: number = "one"\n' }])
  expect(mistake).toMatch(/^page\.md:3 \(line 1 of the example\): .*not assignable/)
})
