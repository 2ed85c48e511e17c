import type { FastifyReply } from 'fastify'

import type { HeaderList, Redirect, Reject } from './outcome.ts'
import { writeResponse } from './write-response.ts'

/** Puts headers on the reply to come. Fastify keeps each `Set-Cookie` beside the others, and replaces other headers. */
export function setHeaders(reply: FastifyReply, headers: HeaderList): void {
  for (const [name, value] of headers) reply.header(name, value)
}

/** Answers what the gate decided, with the headers that other plugins (CORS, say) have set before. */
export function respond(reply: FastifyReply, outcome: Redirect | Reject): FastifyReply {
  setHeaders(reply, outcome.headers)
  reply.code(outcome.status)
  if (outcome.kind === 'redirect') return reply.send()
  // Bytes, because Fastify would add a charset to the media type of a text.
  return reply.send(new TextEncoder().encode(JSON.stringify(outcome.body)))
}

/** Answers with what the Frontend API said, past Fastify's serialisers and with the headers that are set already. */
export async function passOn(reply: FastifyReply, answer: Response): Promise<FastifyReply> {
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) reply.raw.setHeader(name, value)
  }
  reply.hijack()
  await writeResponse(reply.raw, answer)
  return reply
}
