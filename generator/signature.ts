/** One argument of a method, as `names.ts` writes it. */
export interface Argument {
  readonly name: string
  readonly optional: boolean
  /** `one`: a value of its own. `params`: all parameters that have no argument. `items`: the body, an array. */
  readonly kind: 'one' | 'params' | 'items'
}

/** Reads `(userId, params?)`. */
export function parseSignature(signature: string): readonly Argument[] {
  const inside = /^\((.*)\)$/.exec(signature)?.[1]
  if (inside === undefined)
    throw new Error(`"${signature}" is no signature, such as "(userId, params?)"`)
  return inside
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const match = /^([a-zA-Z]\w*)(\[\])?(\?)?$/.exec(part)
      const [, name, list, optional] = match ?? []
      if (name === undefined) throw new Error(`"${part}" in "${signature}" is no argument`)
      const kind = list ? 'items' : name === 'params' ? 'params' : 'one'
      return { name, optional: optional !== undefined, kind }
    })
}
