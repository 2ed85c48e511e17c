import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Operation } from '../operation.ts'
import { createRetryBudget } from '../retry-budget.ts'
import type { RetryBudget } from '../retry-budget.ts'
import { Gate } from './gate.ts'

/** Documented rules that count per object, and the path parameters that name the object. */
export const countedPer: Record<string, readonly string[]> = {
  user: ['user_id'],
  organization: ['organization_id'],
  membership: ['organization_id', 'user_id'],
}

/** What all calls with one key share, because Clerk counts them together. */
export interface Limits {
  readonly budget: RetryBudget
  /** The gates that a call has to pass. */
  gatesFor(operation: Operation, ids: Readonly<Record<string, string>>): readonly Gate[]
  /** The gates that a 429 on a call closes: those of its own rules, else the one of the instance. */
  gatesToClose(operation: Operation, ids: Readonly<Record<string, string>>): readonly Gate[]
}

export function createLimits(clock: Clock): Limits {
  const instance = new Gate(clock)
  const ofInstance = [instance]
  const ofRules = new Map<string, Gate>()
  const keysOf = ({ rules = [] }: Operation, ids: Readonly<Record<string, string>>) =>
    rules.map((rule) => [rule, ...(countedPer[rule] ?? []).map((name) => ids[name])].join(' '))
  const make = (key: string): Gate => {
    for (const [other, { isIdle }] of ofRules) if (isIdle) ofRules.delete(other)
    const gate = ofRules.get(key) ?? new Gate(clock)
    ofRules.set(key, gate)
    return gate
  }
  return {
    budget: createRetryBudget(),
    gatesFor(operation, ids) {
      if (operation.rules?.length === 0) return []
      if (ofRules.size === 0 || !operation.rules) return ofInstance
      const own = keysOf(operation, ids).map((key) => ofRules.get(key))
      return [instance, ...own.filter((gate) => gate !== undefined)]
    },
    gatesToClose(operation, ids) {
      return operation.rules ? keysOf(operation, ids).map(make) : ofInstance
    },
  }
}

/**
 * Limits by API and key, so that all clients of a process share them. The oldest are forgotten beyond this many: they
 * only save requests, so forgetting is harmless.
 */
const mostKeys = 100
const byKey = new Map<string, Limits>()

/** The limits of a key; clients with a clock of their own get their own. */
export function limitsOf(apiUrl: string, key: string | undefined, clock: Clock): Limits {
  if (clock !== systemClock) return createLimits(clock)
  const id = `${key} ${apiUrl}`
  const limits = byKey.get(id) ?? createLimits(clock)
  byKey.delete(id)
  byKey.set(id, limits)
  const [oldest] = byKey.keys()
  if (byKey.size > mostKeys && oldest !== undefined) byKey.delete(oldest)
  return limits
}
