/** Gives the named parameters of a path that fits, else `undefined`. */
export type PathMatcher = (path: string) => Readonly<Record<string, string>> | undefined

interface Parameter {
  /** Unnamed groups count up from 0. */
  readonly name: string
  readonly prefix: string
  readonly suffix: string
  readonly pattern: string
  readonly modifier: string
}

/**
 * Compiles patterns as path-to-regexp 6 writes them: `:name`, `(regular expression)`, `{prefix:name suffix}?`, the
 * modifiers `?`, `*` and `+`, and `\` before a character that is meant as such. Upper and lower case are the same, and
 * one slash at the end does not matter.
 *
 * @throws {TypeError} for a pattern that is not one
 * @see https://github.com/pillarjs/path-to-regexp/tree/6.x
 */
export function createPathMatcher(patterns: readonly string[]): PathMatcher {
  const names: string[] = []
  const sources = patterns.map((pattern) => `${toSource(parse(pattern), names)}[/#?]?$`)
  const expression = new RegExp(`(?:${sources.map((source) => `^${source}`).join('|')})`, 'i')
  return (path) => {
    const match = expression.exec(path)
    if (!match) return undefined
    const found: Record<string, string> = Object.create(null)
    for (const [index, name] of names.entries()) {
      const value = match[index + 1]
      if (value !== undefined) found[name] = value
    }
    return found
  }
}

function toSource(parts: ReadonlyArray<string | Parameter>, names: string[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escape(part)
      const prefix = escape(part.prefix)
      const suffix = escape(part.suffix)
      if (part.pattern === '') return `(?:${prefix}${suffix})${part.modifier}`
      names.push(part.name)
      return group(part, prefix, suffix)
    })
    .join('')
}

function group({ name, pattern, modifier }: Parameter, prefix: string, suffix: string): string {
  const repeats = modifier === '*' || modifier === '+'
  if (!prefix && !suffix) {
    if (repeats) throw new TypeError(`":${name}${modifier}" needs text before or after it`)
    return `(${pattern})${modifier}`
  }
  if (!repeats) return `(?:${prefix}(${pattern})${suffix})${modifier}`
  const optional = modifier === '*' ? '?' : ''
  return `(?:${prefix}((?:${pattern})(?:${suffix}${prefix}(?:${pattern}))*)${suffix})${optional}`
}

function escape(text: string): string {
  return text.replace(/[.+*?=^!:${}()[\]|/\\]/g, '\\$&')
}

/** One character, name, group or brace of a pattern. */
interface Token {
  readonly kind: 'text' | 'escaped' | 'name' | 'pattern' | 'modifier' | 'open' | 'close'
  readonly value: string
}

const kinds: Readonly<Record<string, Token['kind']>> = {
  '{': 'open',
  '}': 'close',
  '?': 'modifier',
  '*': 'modifier',
  '+': 'modifier',
}

function tokenize(pattern: string): Token[] {
  const tokens: Token[] = []
  let index = 0
  while (index < pattern.length) {
    const character = pattern.charAt(index)
    const rest = pattern.slice(index + 1)
    const token = readToken(character, rest)
    tokens.push(token)
    // Names and escapes are written with one character in front, groups with one on each side.
    const marks = { name: 1, escaped: 1, pattern: 2 }[token.kind as string] ?? 0
    index += token.value.length + marks
  }
  return tokens
}

function readToken(character: string, rest: string): Token {
  if (character === '\\') return { kind: 'escaped', value: rest.charAt(0) }
  if (character === '(') return { kind: 'pattern', value: readGroup(rest) }
  if (character === ':') {
    const [name = ''] = /^\w*/.exec(rest) ?? []
    if (name === '') throw new TypeError('a ":" has no name behind it')
    return { kind: 'name', value: name }
  }
  return { kind: kinds[character] ?? 'text', value: character }
}

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

function parse(pattern: string): Array<string | Parameter> {
  const tokens = tokenize(pattern)
  const parts: Array<string | Parameter> = []
  let unnamed = 0
  let text = ''
  const take = (kind: Token['kind']): string | undefined =>
    tokens[0]?.kind === kind ? tokens.shift()?.value : undefined
  const flush = (): void => {
    if (text) parts.push(text)
    text = ''
  }
  const takeText = (): string => {
    let taken = ''
    for (;;) {
      const next = take('text') ?? take('escaped')
      if (next === undefined) return taken
      taken += next
    }
  }
  while (tokens.length > 0) {
    const character = take('text')
    const name = take('name')
    const custom = take('pattern')
    if (name !== undefined || custom !== undefined) {
      const prefix = character === '/' || character === '.' ? character : ''
      if (!prefix) text += character ?? ''
      flush()
      parts.push({
        name: name ?? String(unnamed++),
        prefix,
        suffix: '',
        pattern: custom ?? defaultPattern(prefix, parts.at(-1)),
        modifier: take('modifier') ?? '',
      })
      continue
    }
    const literal = character ?? take('escaped')
    if (literal !== undefined) {
      text += literal
      continue
    }
    flush()
    if (take('open') === undefined) throw new TypeError(`"${tokens[0]?.value}" is out of place`)
    const prefix = takeText()
    const inner = take('name')
    const innerPattern = take('pattern')
    const suffix = takeText()
    if (take('close') === undefined) throw new TypeError('a "{" is not closed')
    parts.push({
      name: inner ?? (innerPattern === undefined ? '' : String(unnamed++)),
      prefix,
      suffix,
      pattern: innerPattern ?? (inner === undefined ? '' : defaultPattern(prefix, parts.at(-1))),
      modifier: take('modifier') ?? '',
    })
  }
  flush()
  return parts
}

/** A parameter goes up to the next delimiter, or up to the text that stands before it. */
function defaultPattern(prefix: string, previous: string | Parameter | undefined): string {
  const before = prefix || (typeof previous === 'string' ? previous : '')
  if (typeof previous === 'object' && !before) {
    throw new TypeError(`there is nothing between ":${previous.name}" and the next parameter`)
  }
  if (before === '' || /[/#?]/.test(before)) return '[^\\/#\\?]+?'
  return `(?:(?!${escape(before)})[^\\/#\\?])+?`
}
