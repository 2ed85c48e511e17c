import { setTimeout as sleep } from 'node:timers/promises'

import { ApiError } from '../http/api-error.ts'
import { reply } from '../http/reply.ts'
import { ConnectionReset } from './fault.ts'
import type { Fault, Faults } from './fault.ts'

/** Faults, and the place where they happen. */
export interface FaultControl extends Faults {
  /** Answers a request, unless something is to go wrong with it. */
  answer(request: Request, next: () => Promise<Response>): Promise<Response>
}

interface Pending {
  readonly fault: Fault
  readonly until: number
  readonly random: () => number
  left: number
}

/** Makes an instance's faults: none. */
export function createFaults(now: () => number): FaultControl {
  const pending = new Set<Pending>()
  return {
    add(fault) {
      const entry: Pending = {
        fault,
        until: now() + (fault.forMs ?? Infinity),
        random: createRandom(),
        left: fault.times ?? Infinity,
      }
      pending.add(entry)
      return { remove: () => void pending.delete(entry) }
    },
    list: () => Array.from(pending, ({ fault }) => fault),
    clear: () => pending.clear(),
    async answer(request, next) {
      let answer = next
      for (const entry of pending) {
        if (entry.until <= now() || entry.left <= 0) pending.delete(entry)
        else if (hits(entry, request)) {
          entry.left--
          answer = spoil(entry.fault, answer)
        }
      }
      return answer()
    },
  }
}

function hits({ fault, random }: Pending, request: Request): boolean {
  const { pathname } = new URL(request.url)
  const own = fault.type === 'jwks-outage' ? /\/jwks(\.json)?$/ : toPattern(fault.operation)
  const line = `${request.method} ${pathname.replace(/^\/v1(?=\/)/, '')}`
  return own.test(line) && random() < (fault.ratio ?? 1)
}

/** `GET /users/{user_id}` as a test of `GET /users/user_1`. */
function toPattern(operation = ''): RegExp {
  const escaped = operation
    .replace(/^(\w+ )?\/v1\//, '$1/')
    .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/\{\w+\}/g, '[^/]+')
  return new RegExp(operation === '' ? '' : `(^| )${escaped}$`)
}

function spoil(fault: Fault, next: () => Promise<Response>): () => Promise<Response> {
  return async () => {
    switch (fault.type) {
      case 'latency':
        await sleep(fault.delayInMs)
        return next()
      case 'reset':
        throw new ConnectionReset()
      case 'cut':
        return cut(await next())
      case 'jwks-outage':
        return toError(503, 'service_unavailable')
      case 'error':
        return toError(fault.status ?? 500, fault.code ?? 'internal_clerk_error', fault.retryAfter)
    }
  }
}

function toError(status: number, code: string, retryAfter?: number): Response {
  const error = new ApiError(status, {
    code,
    message: 'A fault was asked for',
    long_message: 'The emulator was asked to let this request fail.',
  })
  return reply(error, status, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) })
}

/** The first half of a body, and then the end of the connection. */
async function cut(response: Response): Promise<Response> {
  const content = new Uint8Array(await response.arrayBuffer())
  let isHalfSent = false
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (isHalfSent) {
        // The half that was sent has to leave before the connection is closed.
        await sleep(5)
        return controller.error(new ConnectionReset())
      }
      isHalfSent = true
      controller.enqueue(content.subarray(0, Math.floor(content.length / 2)))
    },
  })
  const headers = new Headers(response.headers)
  headers.set('content-length', String(content.length))
  return new Response(body, { status: response.status, headers })
}

/** Numbers from 0 to 1 that are the same each time (mulberry32), so that a test with a ratio can be repeated. */
function createRandom(): () => number {
  let state = 0
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
