/** A named or unnamed parameter of a pattern, or a group of nothing but text. */
export interface Parameter {
  /** Unnamed ones count up from 0. */
  readonly name: string
  readonly prefix: string
  readonly suffix: string
  /** A regular expression; `null` stands for the usual one, `undefined` for no parameter at all. */
  readonly pattern: string | null | undefined
  /** What stands directly before the parameter, and ends it. */
  readonly textBefore: string
  readonly modifier: string
}

/** Reads a path-to-regexp 6 pattern from left to right. */
export class PatternReader {
  readonly #parts: Array<string | Parameter> = []
  #rest: string
  #text = ''
  #unnamed = 0

  constructor(pattern: string) {
    this.#rest = pattern
  }

  /** @throws {TypeError} for a pattern that is not one */
  read(): ReadonlyArray<string | Parameter> {
    while (this.#rest !== '') {
      if (this.#takeBraces() || this.#takeParameter()) continue
      const literal = this.#takeLiteral()
      if (literal === undefined) throw new TypeError(`"${this.#rest.charAt(0)}" is out of place`)
      this.#text += literal
    }
    this.#flush()
    return this.#parts
  }

  /** `/:name`, `.(\d+)`, `:name?`: a slash or a dot belongs to the parameter behind it. */
  #takeParameter(): boolean {
    const [, prefix = ''] = /^([/.]?)[:(]/.exec(this.#rest) ?? []
    if (prefix === '' && !/^[:(]/.test(this.#rest)) return false
    this.#rest = this.#rest.slice(prefix.length)
    this.#flush()
    this.#add(prefix, this.#takeName(), this.#takeGroup(), () => '')
    return true
  }

  /** `{-:name}?` */
  #takeBraces(): boolean {
    if (this.#take(/^\{/) === undefined) return false
    this.#flush()
    const prefix = this.#takeText()
    this.#add(prefix, this.#takeName(), this.#takeGroup(), () => {
      const suffix = this.#takeText()
      if (this.#take(/^\}/) === undefined) throw new TypeError('a "{" is not closed')
      return suffix
    })
    return true
  }

  #add(
    prefix: string,
    name: string | undefined,
    group: string | undefined,
    takeSuffix: () => string,
  ): void {
    const isText = name === undefined && group === undefined
    const before = this.#parts.at(-1)
    const textBefore = prefix || (typeof before === 'string' ? before : '')
    const needsText = name !== undefined && group === undefined
    if (needsText && typeof before === 'object' && textBefore === '') {
      throw new TypeError(`there is nothing between ":${before.name}" and ":${name}"`)
    }
    this.#parts.push({
      name: name ?? (isText ? '' : String(this.#unnamed++)),
      prefix,
      suffix: takeSuffix(),
      pattern: isText ? undefined : (group ?? null),
      textBefore,
      modifier: this.#take(/^[?*+]/) ?? '',
    })
  }

  #takeName(): string | undefined {
    if (!this.#rest.startsWith(':')) return undefined
    const name = this.#take(/^:\w+/)
    if (name === undefined) throw new TypeError('a ":" has no name behind it')
    return name.slice(1)
  }

  #takeGroup(): string | undefined {
    if (!this.#rest.startsWith('(')) return undefined
    const group = readGroup(this.#rest.slice(1))
    this.#rest = this.#rest.slice(group.length + 2)
    return group
  }

  #takeText(): string {
    let text = ''
    for (let next = this.#takeLiteral(); next !== undefined; next = this.#takeLiteral())
      text += next
    return text
  }

  /** A character without a meaning of its own, or one with a backslash before it. */
  #takeLiteral(): string | undefined {
    return this.#take(/^\\[^]/)?.slice(1) ?? this.#take(/^[^\\:(){}?*+]/) ?? this.#take(/^\)/)
  }

  #take(expression: RegExp): string | undefined {
    const [found] = expression.exec(this.#rest) ?? []
    if (found !== undefined) this.#rest = this.#rest.slice(found.length)
    return found
  }

  #flush(): void {
    if (this.#text !== '') this.#parts.push(this.#text)
    this.#text = ''
  }
}

/** The inside of a group, of which the opening parenthesis has been read. */
function readGroup(rest: string): string {
  if (rest.startsWith('?')) throw new TypeError('a group begins with "?"')
  let depth = 1
  for (let index = 0; index < rest.length; index++) {
    const character = rest.charAt(index)
    if (character === '\\') index++
    else if (character === ')') depth--
    else if (character === '(') {
      depth++
      // A group inside would shift the numbers of those behind it.
      if (rest.charAt(index + 1) !== '?') throw new TypeError('a group captures inside a group')
    }
    if (depth > 0) continue
    if (index === 0) throw new TypeError('a group is empty')
    return rest.slice(0, index)
  }
  throw new TypeError('a "(" is not closed')
}
