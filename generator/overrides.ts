import type { Facts } from '../spec/facts.ts'
import { answers } from './overrides/answers.ts'
import { models } from './overrides/models.ts'
import { ordering } from './overrides/orders.ts'
import { NothingToAmend } from './overrides/override.ts'
import type { DraftFacts, Override } from './overrides/override.ts'
import { parameters } from './overrides/parameters.ts'
import { paths } from './overrides/paths.ts'
import { supplement } from './overrides/supplement.ts'

/** Everything that the official file gets wrong or leaves out, each with its reason, in the order it is applied. */
export const overrides: readonly Override[] = [
  ...paths,
  ...models,
  ...answers,
  ...parameters,
  ...ordering,
  ...supplement,
]

/** The facts as we generate from them, and the overrides that found nothing to amend. */
export function amendFacts(facts: Facts): { facts: Facts; leftovers: readonly string[] } {
  // Our own copy: what is readonly in the facts may be changed here.
  const draft = structuredClone(facts) as DraftFacts
  const leftovers: string[] = []
  for (const { reason, amend } of overrides) {
    try {
      amend(draft)
    } catch (error) {
      if (!(error instanceof NothingToAmend)) throw error
      leftovers.push(`override "${reason}": ${error.message}`)
    }
  }
  return { facts: draft, leftovers }
}
