import type { Surroundings } from './surroundings.ts'

/** Where a command writes to. Standard output has the result and nothing else; all else goes to standard error. */
export interface Output {
  /** `--json`: the result is for a program. */
  readonly json: boolean
  /** The result, in one of two forms: JSON on one line with `--json`, else text. */
  result(value: unknown, text: string): void
  /** What a person may want to know on the way. Nothing of it is printed with `--json`. */
  note(text: string): void
  /** What went wrong; with `--json` an object with `error`. */
  error(text: string): void
  /** A text that is printed nowhere, whatever message it comes in. */
  conceal(secret: string): void
}

export function createOutput({ print, printError }: Surroundings, json: boolean): Output {
  const secrets = new Set<string>()
  const redact = (text: string): string => {
    let shown = text
    for (const secret of secrets) shown = shown.replaceAll(secret, `${secret.slice(0, 7)}***`)
    return shown
  }
  return {
    json,
    result: (value, text) => print(redact(`${json ? JSON.stringify(value) : text}\n`)),
    note: (text) => {
      if (!json) printError(redact(`${text}\n`))
    },
    error: (text) =>
      printError(redact(`${json ? JSON.stringify({ error: text }) : `latchkey: ${text}`}\n`)),
    conceal: (secret) => {
      // A short text would blank out half of what is printed; keys are long.
      if (secret.length > 7) secrets.add(secret)
    },
  }
}
