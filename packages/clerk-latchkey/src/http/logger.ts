import type { CallContext } from './middleware.ts'

/** `debug` has each attempt, `info` each call and retry, `warn` what slows all calls down. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

/** Where log lines go. `console`, pino, winston and most other loggers fit. */
export interface Logger {
  debug(message: string, facts?: object): void
  info(message: string, facts?: object): void
  warn(message: string, facts?: object): void
  error(message: string, facts?: object): void
}

const levels = ['off', 'error', 'warn', 'info', 'debug'] as const

/** Writes one line if its level is wanted; the facts are made only then. */
export type Log = (
  level: Exclude<LogLevel, 'off'>,
  context: CallContext,
  message: string,
  facts?: () => object,
) => void

/**
 * Lines name the operation and the template of the path. Ids, parameters, headers and bodies are left out at every
 * level: they hold personal data and secrets.
 */
export function createLog(logger: Logger | undefined, logLevel: LogLevel = 'warn'): Log {
  const most = levels.indexOf(logLevel)
  return (level, { operation, method, path }, message, facts) => {
    if (levels.indexOf(level) > most) return
    ;(logger ?? console)[level](`clerk-latchkey: ${operation} ${message}`, {
      operation,
      method,
      path,
      ...facts?.(),
    })
  }
}
