/** Each text once in a process: they are about how an app is put together, not about one request. */
const said = new Set<string>()

/** Warns on the console, the first time that there is something to warn of. */
export function warnOnce(text: string): void {
  if (said.has(text)) return
  said.add(text)
  console.warn(text)
}
