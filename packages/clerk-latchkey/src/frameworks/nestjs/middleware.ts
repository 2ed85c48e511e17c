import type { AbstractHttpAdapter } from '@nestjs/core'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { admit, isAdmitted } from '../express-request.ts'
import type { Gate } from '../gate.ts'
import { endResponse, setHeaders } from '../node-response.ts'
import { writeResponse } from '../write-response.ts'

/** The parts of Fastify that are used here; its types would be needed by those who are on Express too. */
interface FastifyInstance {
  addHook(
    name: 'onRequest',
    hook: (request: { readonly raw: IncomingMessage }, reply: FastifyReply) => Promise<unknown>,
  ): void
}

interface FastifyReply {
  /** Adds to the cookies that are there, and replaces other headers. */
  header(name: string, value: string): this
  code(status: number): this
  send(body?: string | Response): unknown
}

/**
 * Authenticates all requests of an application before anything else of NestJS sees them: a handshake is a redirect, and
 * guards cannot redirect. It stands at the adapter, because the middleware of a module sees no route outside the global
 * prefix.
 */
export function installMiddleware(adapter: AbstractHttpAdapter, gate: Gate<IncomingMessage>): void {
  if (adapter.getType() === 'fastify') {
    const instance: FastifyInstance = adapter.getInstance()
    // Node's headers, which middleware could set, are replaced by the cookies that a handler sets through Fastify.
    instance.addHook('onRequest', createFastifyHook(gate))
  } else {
    adapter.use(createHandler(gate))
  }
}

function createHandler(gate: Gate<IncomingMessage>) {
  return async function clerkMiddleware(
    req: IncomingMessage,
    res: ServerResponse,
    next: (error?: unknown) => void,
  ): Promise<void> {
    if (isAdmitted(req, gate)) return next()
    try {
      const forwarded = await gate.forward?.(req, req)
      if (forwarded) return await writeResponse(res, forwarded)
      const outcome = await gate(req, req)
      if (outcome.kind !== 'continue') return endResponse(res, outcome)
      setHeaders(res, outcome.headers)
      admit(req, gate, outcome)
    } catch (error) {
      return next(error)
    }
    next()
  }
}

function createFastifyHook(gate: Gate<IncomingMessage>) {
  return async function clerkHook(
    { raw }: { readonly raw: IncomingMessage },
    reply: FastifyReply,
  ): Promise<unknown> {
    if (isAdmitted(raw, gate)) return undefined
    const forwarded = await gate.forward?.(raw, raw)
    if (forwarded) return reply.send(forwarded)
    const outcome = await gate(raw, raw)
    for (const [name, value] of outcome.headers) reply.header(name, value)
    if (outcome.kind === 'continue') return admit(raw, gate, outcome)
    return reply
      .code(outcome.status)
      .send(outcome.kind === 'reject' ? JSON.stringify(outcome.body) : undefined)
  }
}
