import type { Case } from './case.ts'

/** An object as it came, with its wire names. */
export type Wire = Readonly<Record<string, unknown>>

/** Converts one object or an array of them; what is neither stays what it is. */
export type Shape = (value: unknown, keys: Case) => unknown

/**
 * Makes a fast conversion of a model: an object literal, which engines build several times faster than the loop that
 * adds one converted name after the other. `build` writes the fields that the model always has; fields that it does not
 * mention are added by the loop, and an object that lacks one is left to the loop altogether, so the result is the same
 * either way.
 *
 * Worth its size only for models that come by the hundred.
 */
export function defineShape(build: (wire: Wire, keys: Case) => object): Shape {
  // The names of the last object that fitted, in their order, and those of them that `build` does not know. Objects of a
  // list have the same names in the same order, and to see that is cheap.
  let order: readonly string[] = []
  let others: readonly string[] = []
  let known: ReadonlySet<string> | undefined

  const fits = (wire: Wire): boolean => {
    let at = 0
    for (const name in wire) if (order[at++] !== name) return learn(wire)
    return at > 0 && at === order.length
  }
  const learn = (wire: Wire): boolean => {
    known ??= namesRead(build)
    const names = Object.keys(wire)
    const missing = known.size - names.filter((name) => known?.has(name)).length
    if (missing > known.size / 2) return false
    order = names
    others = names.filter((name) => !known?.has(name))
    return true
  }
  return function convert(value, keys): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) {
      for (let at = 0; at < value.length; at++) value[at] = convert(value[at], keys)
      return value
    }
    const wire = value as Wire
    if (!fits(wire)) return keys.toCamel(wire)
    const built = build(wire, keys)
    if (others.length > 0) {
      Object.assign(
        built,
        keys.toCamel(Object.fromEntries(others.map((name) => [name, wire[name]]))),
      )
    }
    return built
  }
}

/** The names that a function reads from its argument, found out by watching it. */
function namesRead(build: (wire: Wire, keys: Case) => object): ReadonlySet<string> {
  const names = new Set<string>()
  const watched = new Proxy<Wire>({}, { get: (_, name) => void names.add(String(name)) })
  // All values are `undefined`, so nothing is there to be converted.
  build(watched, { toCamel: (value) => value, toSnake: (value) => value, isOpaque: () => false })
  return names
}
