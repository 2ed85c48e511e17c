/** What is written: `debug` has each attempt, `info` each call, `warn` retries and waits, `error` failed calls. */
export type LogLevel = 'off' | 'error' | 'warn' | 'info' | 'debug'

/** Where log lines go. `console`, pino, winston and most other loggers fit. */
export interface Logger {
  debug(message: string, facts?: object): void
  info(message: string, facts?: object): void
  warn(message: string, facts?: object): void
  error(message: string, facts?: object): void
}
