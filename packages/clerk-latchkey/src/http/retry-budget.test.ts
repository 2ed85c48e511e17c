import { expect, it } from 'vitest'

import { createRetryBudget } from './retry-budget.ts'

it('gives a hundred retries, and one more for every five calls that work', () => {
  const budget = createRetryBudget()
  const takeAll = () => Array.from({ length: 150 }, () => budget.take()).filter(Boolean).length
  expect(takeAll()).toBe(100)
  for (let call = 0; call < 51; call++) budget.refill()
  expect(takeAll()).toBe(10)
  for (let call = 0; call < 10_000; call++) budget.refill()
  expect(takeAll()).toBe(100)
})
