import type { Logger } from '../http/logger.ts'

/** Some texts name what a request brought: whoever sends many different ones does not fill the memory. */
const maxTexts = 1_000

/** Writes each text once, to the logger or the console. */
export function warnOnce(logger: Logger | undefined): (text: string) => void {
  const written = new Set<string>()
  return (text) => {
    if (written.has(text)) return
    if (written.size >= maxTexts) written.clear()
    written.add(text)
    const target = logger ?? console
    target.warn(`Clerk: ${text}`)
  }
}
