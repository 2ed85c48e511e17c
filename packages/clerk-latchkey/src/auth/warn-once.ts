import type { Logger } from '../http/logger.ts'

/** Some texts name what a request brought: whoever sends many different ones does not fill the memory. */
const maxTexts = 1_000

/** What was written, by where to: clients may be made for each request, and the operator is told once. */
const writtenTo = new WeakMap<object, Set<string>>()

/** Writes each text once, to the logger or the console. */
export function warnOnce(logger: Logger | undefined): (text: string) => void {
  return (text) => {
    const target = logger ?? console
    const written = writtenTo.get(target) ?? new Set()
    writtenTo.set(target, written)
    if (written.has(text)) return
    if (written.size >= maxTexts) written.clear()
    written.add(text)
    target.warn(`Clerk: ${text}`)
  }
}
