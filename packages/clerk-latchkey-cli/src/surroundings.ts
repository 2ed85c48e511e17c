/** What a command is run in: the process, or a test. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  print(text: string): void
  printError(text: string): void
  /** Whether a person watches: progress bars are drawn only then. */
  readonly isTerminal: boolean
  /** Aborted when the command is to stop. */
  readonly signal: AbortSignal
}
