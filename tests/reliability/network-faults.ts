import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

import type { Clock } from '../../packages/clerk-latchkey/src/http/clock.ts'
import type { FaultRow } from './faults.ts'
import { answer, half, silence, startFaultServer } from './fault-server.ts'
import type { Fault } from './fault-server.ts'

/** A row whose fault is in the way to the server, or in the caller, and not in what the server does. */
export interface NetworkRow extends Omit<FaultRow, 'faults' | 'options'> {
  /** Gives the address to call. */
  readonly open: (clock: Clock) => Promise<{ readonly url: string; close(): Promise<void> }>
  /** Milliseconds after which the caller aborts; 0 for before the call. */
  readonly abortAfterInMs?: number
  /** An earlier call has got the 429. */
  readonly isGateClosed?: true
}

const nothing = { close: () => Promise.resolve() }
const backoff = [
  [0, 500],
  [0, 1000],
] as const

/** A port that was free a moment ago. */
async function refuse() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return { url: `http://127.0.0.1:${port}`, ...nothing }
}

/** Something else than TLS where TLS is expected. */
async function asHttps(onData: Fault, clock: Clock) {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => onData(socket, clock))
    closing.push(() => socket.destroy())
  }).listen(0, '127.0.0.1')
  const closing: Array<() => void> = []
  await once(server, 'listening')
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const close of closing) close()
      server.close()
      await once(server, 'close')
    },
  }
}

export const networkRows: readonly NetworkRow[] = [
  {
    when: 'The name of the host does not exist (DNS)',
    method: 'POST',
    open: async () => ({ url: `http://${'a'.repeat(64)}.test`, ...nothing }),
    attempts: 3,
    waits: backoff,
    outcome: 'ClerkConnectionError connection_failed',
  },
  {
    when: 'Nothing listens at the port',
    method: 'POST',
    open: refuse,
    attempts: 3,
    waits: backoff,
    outcome: 'ClerkConnectionError connection_failed',
  },
  {
    when: 'The server does not speak TLS',
    method: 'GET',
    open: (clock) => asHttps(answer(400, 'no TLS here'), clock),
    attempts: 1,
    waits: [],
    outcome: 'ClerkConnectionError tls_failed',
  },
]

const user = JSON.stringify({ id: 'user_1', first_name: 'Ada' })
const aborted = { method: 'GET', waits: [], outcome: 'AbortError aborted' } as const

/** The caller's signal, at each stage of a call. */
export const abortRows: readonly NetworkRow[] = [
  {
    ...aborted,
    when: 'before the call',
    open: (clock) => startFaultServer([silence], clock),
    abortAfterInMs: 0,
    attempts: 0,
  },
  {
    ...aborted,
    when: 'in the queue behind a rate limit',
    open: (clock) => startFaultServer([answer(429, {}, { 'retry-after': 30 })], clock),
    isGateClosed: true,
    abortAfterInMs: 1000,
    attempts: 0,
  },
  {
    ...aborted,
    when: 'while it connects',
    open: (clock) => asHttps(silence, clock),
    abortAfterInMs: 1000,
    attempts: 1,
  },
  {
    ...aborted,
    when: 'while it waits for the answer',
    open: (clock) => startFaultServer([silence], clock),
    abortAfterInMs: 1000,
    attempts: 1,
  },
  {
    ...aborted,
    when: 'in the middle of the body',
    open: (clock) => startFaultServer([half(user, silence)], clock),
    abortAfterInMs: 1000,
    attempts: 1,
  },
  {
    ...aborted,
    when: 'while it waits for a retry',
    open: (clock) => startFaultServer([answer(503, {}, { 'retry-after': 30 })], clock),
    abortAfterInMs: 1000,
    attempts: 1,
  },
]
