/** What the process ends with, so that a script can tell one end from another. */
export const exitCodes = {
  /** Everything that was asked for was done. */
  done: 0,
  /** It could not be done: no connection, a key that is not accepted, a file that cannot be read. */
  failed: 1,
  /** The command line is wrong. Nothing was done. */
  usage: 2,
  /** It went to the end, and some of it failed; the report says what. */
  partlyFailed: 3,
  /** It needs `--yes`. Nothing was done. */
  refused: 4,
  /** It was stopped, and goes on from there when it is run again. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
