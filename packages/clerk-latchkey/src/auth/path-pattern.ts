import { PatternReader } from './path-pattern-reader.ts'
import type { Parameter } from './path-pattern-reader.ts'

/** Gives the named parameters of a path that fits, else `undefined`. */
export type PathMatcher = (path: string) => Readonly<Record<string, string>> | undefined

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
  const sources = patterns.map((pattern) => {
    const parts = new PatternReader(pattern).read()
    return `^${parts.map((part) => toSource(part, names)).join('')}[/#?]?$`
  })
  const expression = new RegExp(`(?:${sources.join('|')})`, 'i')
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

function toSource(part: string | Parameter, names: string[]): string {
  if (typeof part === 'string') return escape(part)
  const prefix = escape(part.prefix)
  const suffix = escape(part.suffix)
  if (part.pattern === undefined) return `(?:${prefix}${suffix})${part.modifier}`
  names.push(part.name)
  return toGroup(part, part.pattern ?? upTo(part), prefix, suffix)
}

function toGroup(
  { name, modifier }: Parameter,
  pattern: string,
  prefix: string,
  suffix: string,
): string {
  const repeats = modifier === '*' || modifier === '+'
  if (!prefix && !suffix) {
    if (repeats) throw new TypeError(`":${name}${modifier}" needs text before or after it`)
    return `(${pattern})${modifier}`
  }
  if (!repeats) return `(?:${prefix}(${pattern})${suffix})${modifier}`
  const optional = modifier === '*' ? '?' : ''
  return `(?:${prefix}((?:${pattern})(?:${suffix}${prefix}(?:${pattern}))*)${suffix})${optional}`
}

/** A parameter without a pattern of its own goes up to the next delimiter, or up to the text that stands before it. */
function upTo({ textBefore }: Parameter): string {
  return textBefore === '' || /[/#?]/.test(textBefore)
    ? '[^\\/#\\?]+?'
    : `(?:(?!${escape(textBefore)})[^\\/#\\?])+?`
}

function escape(text: string): string {
  return text.replace(/[.+*?=^!:${}()[\]|/\\]/g, '\\$&')
}
