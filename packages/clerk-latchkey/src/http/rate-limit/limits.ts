import { systemClock } from '../clock.ts'
import type { Clock } from '../clock.ts'
import type { Operation } from '../operation.ts'
import { createRetryBudget } from '../retry-budget.ts'
import type { RetryBudget } from '../retry-budget.ts'
import { documented, ruleOfInstance } from './documented.ts'
import type { Rule } from './documented.ts'
import { Gate } from './gate.ts'
import { hashOf } from './hash.ts'

type Ids = Readonly<Record<string, string>>

/** What all calls with one key share, because Clerk counts them together. */
export interface Limits {
  /** Stands for the key where others can read it. */
  readonly name: string
  readonly budget: RetryBudget
  /** In front of the limit that all calls of the instance share. */
  readonly instance: Gate
  /** The gates that a call has to pass, the one of the instance last: whoever waits for another must not hold its place. */
  gatesFor(operation: Operation, ids: Ids): readonly Gate[]
}

/** @param share Part of each limit that is ours, from 0 to 1. Default: all, as long as nobody else is noticed. */
export function createLimits(clock: Clock, secretKey?: string, share?: number): Limits {
  const toGate = ({ limit, ...rule }: Rule, isAlone: boolean) =>
    new Gate(clock, { ...rule, limit: Math.max(1, Math.floor(limit * (share ?? 1))) }, isAlone)
  const instance = toGate(ruleOfInstance(secretKey), share !== undefined)
  const ofInstance = [instance]
  const ofRules = new Map<string, Gate>()
  const gateOf = (name: string, rule: Rule, ids: Ids): Gate => {
    const key = [name, ...(rule.per ?? []).map((part) => ids[part])].join(' ')
    const gate = ofRules.get(key) ?? toGate(rule, true)
    // The one that was used last goes to the end, so those that nobody uses any more are found at the start.
    ofRules.delete(key)
    for (const [other, { isIdle }] of ofRules) {
      if (!isIdle) break
      ofRules.delete(other)
    }
    ofRules.set(key, gate)
    return gate
  }
  return {
    name: hashOf(secretKey ?? ''),
    budget: createRetryBudget(),
    instance,
    gatesFor({ rules }, ids) {
      if (!rules) return ofInstance
      const own = rules.flatMap((name) => {
        const rule = documented[name]
        return rule ? [gateOf(name, rule, ids)] : []
      })
      return rules.length === 0 ? own : [...own, instance]
    },
  }
}

/**
 * Limits by API, key and share, so that all clients of a process have them in common, also where it loaded the package
 * in both module formats. The oldest are forgotten beyond this many: a 429 teaches what they knew.
 */
const mostKeys = 100
const registry: unique symbol = Symbol.for('clerk-latchkey.limits.1') as typeof registry
type Registry = { [registry]?: Map<string, Limits> }

/** The limits of a key; clients with a clock of their own get their own. */
export function limitsOf(
  apiUrl: string,
  key: string | undefined,
  clock: Clock,
  share?: number,
): Limits {
  if (clock !== systemClock) return createLimits(clock, key, share)
  const byKey = ((globalThis as Registry)[registry] ??= new Map<string, Limits>())
  const id = `${hashOf(key ?? '')} ${apiUrl} ${share}`
  const limits = byKey.get(id) ?? createLimits(clock, key, share)
  byKey.delete(id)
  byKey.set(id, limits)
  const [oldest] = byKey.keys()
  if (byKey.size > mostKeys && oldest !== undefined) byKey.delete(oldest)
  return limits
}
