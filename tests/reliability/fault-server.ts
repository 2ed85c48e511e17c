import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Server, Socket } from 'node:net'

import type { Clock } from '../../packages/clerk-latchkey/src/http/clock.ts'

/** What the server does once it has read a request: it may answer, be silent, or break the connection. */
export type Fault = (socket: Socket, clock: Clock) => void

/** One request as it came in. */
export interface Arrival {
  /** By the client's clock, in milliseconds. */
  readonly at: number
  readonly head: string
}

export interface FaultServer {
  readonly url: string
  readonly arrivals: readonly Arrival[]
  close(): Promise<void>
}

/** A bare TCP server, for all that an HTTP server would not do. The last fault is repeated. */
export async function startFaultServer(
  faults: readonly Fault[],
  clock: Clock,
  create: (onSocket: (socket: Socket) => void) => Server = createServer,
): Promise<FaultServer> {
  const arrivals: Arrival[] = []
  const sockets = new Set<Socket>()
  const server = create((socket) => {
    sockets.add(socket)
    let read = ''
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      read += chunk.toString('latin1')
      const [head = '', body] = read.split('\r\n\r\n', 2)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
      if (body === undefined || body.length < length) return
      read = ''
      const fault = faults[Math.min(arrivals.length, faults.length - 1)]
      arrivals.push({ at: clock.now(), head })
      fault?.(socket, clock)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    async close() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

type Headers = Readonly<Record<string, string | number>>

function head(status: number, headers: Headers): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} Status\r\n${lines.join('')}\r\n`
}

/** A whole answer. */
export function answer(status: number, body: unknown = '', headers: Headers = {}): Fault {
  const bytes = Buffer.isBuffer(body)
    ? body
    : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const json = typeof body === 'string' ? {} : { 'content-type': 'application/json' }
  const length = status === 204 ? {} : { 'content-length': bytes.length }
  return (socket) => {
    socket.write(head(status, { ...json, ...length, ...headers }))
    socket.write(bytes)
  }
}

/** An answer with a header that depends on the time it is sent at. */
export function answerAt(status: number, body: unknown, headers: (now: number) => Headers): Fault {
  return (socket, clock) => answer(status, body, headers(clock.now()))(socket, clock)
}

/** Breaks the connection with a TCP reset. */
export const reset: Fault = (socket) => socket.resetAndDestroy()

/** Never says anything. */
export const silence: Fault = () => {}

/** Headers and half of what they promise, then what `next` does. */
export function half(body: string, next: Fault, status = 200): Fault {
  return (socket, clock) => {
    socket.write(
      head(status, { 'content-type': 'application/json', 'content-length': body.length }),
      () => {
        socket.write(body.slice(0, body.length / 2), () => next(socket, clock))
      },
    )
  }
}

/** Ends the connection in good order, but too early. */
export const hangUp: Fault = (socket) => socket.end()

/** The body in pieces of a few bytes, `everyMs` apart by the client's clock. */
export function drip(body: string, everyMs: number): Fault {
  return (socket, clock) => {
    socket.write(head(200, { 'content-type': 'application/json', 'content-length': body.length }))
    const next = (from: number): void => {
      if (from >= body.length || socket.destroyed) return
      socket.write(body.slice(from, from + 8))
      clock.after(everyMs, () => next(from + 8))
    }
    next(0)
  }
}
