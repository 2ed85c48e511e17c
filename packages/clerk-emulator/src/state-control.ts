import type { Emulator } from './emulator.ts'
import type { Instance } from './instance.ts'
import { applySeed } from './seed/apply-seed.ts'
import { parseSeed } from './seed/parse-seed.ts'
import type { ParsedSeed } from './seed/parse-seed.ts'
import { checkSnapshot, restoreSnapshot, takeSnapshot } from './snapshots/snapshot.ts'
import type { WebhookControl } from './webhooks/webhooks.ts'

/** What the state of an instance is put back with. */
export interface StateParts {
  readonly instance: Instance
  /** Forgets all state but the keys. */
  clear(idCount?: number): void
  readonly webhooks: WebhookControl
  readonly seed: ParsedSeed
}

/** Makes what puts an instance's state back, to its seed or to a snapshot. */
export function createStateControl({
  instance,
  clear,
  webhooks,
  seed,
}: StateParts): Pick<Emulator, 'reset' | 'restore'> {
  let current = seed
  const control: Pick<Emulator, 'reset' | 'restore'> = {
    restore(snapshot) {
      clear(checkSnapshot(snapshot).idCount)
      restoreSnapshot(instance, snapshot)
      webhooks.restart()
    },
    reset(next) {
      const parsed = next ? parseSeed(next) : current
      const before = next && takeSnapshot(instance)
      clear()
      try {
        applySeed(instance, parsed)
      } catch (error) {
        if (before) control.restore(before)
        throw error
      }
      current = parsed
      instance.clock.reset()
      instance.faults.clear()
      webhooks.restart()
    },
  }
  return control
}
