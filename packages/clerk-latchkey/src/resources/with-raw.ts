import { caseOf } from '../http/case.ts'
import type { Raw } from '../models/raw.ts'

const { toSnake } = caseOf({})

/** Lets objects be had with the names of the wire; a prototype, so that nothing is made before it is asked for. */
export const rawPrototype: object = {
  get raw() {
    return toSnake({ ...this })
  },
  // Some frameworks write as JSON only what has no prototype, or has this: h3 2 answers "[object Object]" else.
  toJSON() {
    return { ...this }
  },
}

/** Adds `raw` to an answer. */
export function withRaw<Value extends Raw>(value: Omit<Value, keyof Raw>): Value {
  // The prototype has what `Raw` promises.
  return Object.setPrototypeOf(value, rawPrototype) as Value
}
