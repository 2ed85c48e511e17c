import { caseOf } from '../http/case.ts'

const { toSnake } = caseOf({})

/** Adds the names of the wire, which the official client answers with here. */
export function withWireNames<Value extends object>(value: Value): Value {
  return { ...(toSnake(value) as object), ...value }
}
