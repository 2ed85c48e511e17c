import { EmulatorError } from './emulator-error.ts'
import type { ListenOptions } from './emulator.ts'
import { listen } from './server.ts'
import type { Listener } from './server.ts'

/** The listener of an emulator, which has at most one. */
export interface Listening {
  /** @throws {EmulatorError} `port_in_use`, `already_listening` */
  start(port?: number, options?: ListenOptions): Promise<void>
  stop(): Promise<void>
}

/** What a listener serves. */
export interface Served {
  answer(request: Request): Promise<Response>
  /** The console, which only a listener that this machine alone reaches has. */
  answerConsole(request: Request): Promise<Response> | undefined
  /** Is told of the host that clients reach the listener by. */
  moveTo(host: string): void
}

/** Makes an emulator listen, later. */
export function createListening({ answer, answerConsole, moveTo }: Served): Listening {
  let listener: Listener | undefined
  return {
    async start(port = 0, { hostname = '127.0.0.1' } = {}) {
      if (listener) throw alreadyListening(listener)
      const fetch = isLoopback(hostname)
        ? (request: Request): Promise<Response> => answerConsole(request) ?? answer(request)
        : answer
      listener = await listen(fetch, port, hostname).catch(toPortError(port))
      moveTo(toHost(hostname, listener.port))
    },
    async stop() {
      const closing = listener
      listener = undefined
      await closing?.close()
    },
  }
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|127(\.\d+){3}|::1)$/.test(hostname)
}

function alreadyListening({ port }: Listener): EmulatorError {
  const message = `The emulator listens on port ${port} already: close it first.`
  return new EmulatorError('already_listening', message)
}

/** Says in our words that a port is taken; any other failure stays as it is. */
function toPortError(port: number): (error: unknown) => never {
  return (cause) => {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!isTaken) throw cause
    const message = `Port ${port} is taken: choose another one, or 0 for any that is free.`
    throw new EmulatorError('port_in_use', message, { cause })
  }
}

/** The host that clients reach a listener by; the official SDKs demand a dot in it. */
function toHost(hostname: string, port: number): string {
  return `${hostname.includes('.') && hostname !== '0.0.0.0' ? hostname : '127.0.0.1'}:${port}`
}
