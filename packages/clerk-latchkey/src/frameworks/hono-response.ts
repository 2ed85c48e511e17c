import type { Context } from 'hono'

import type { HeaderList, Redirect, Reject } from './outcome.ts'

/** Puts headers on the response to come: cookies beside those that are there, the others in place of those. */
export function setHeaders(c: Context, headers: HeaderList): void {
  for (const [name, value] of headers) {
    c.header(name, value, { append: name.toLowerCase() === 'set-cookie' })
  }
}

/** Answers what the gate decided, with the headers that other middleware (CORS, say) has set before. */
export function respond(c: Context, outcome: Redirect | Reject): Response {
  setHeaders(c, outcome.headers)
  return outcome.kind === 'reject'
    ? c.body(JSON.stringify(outcome.body), outcome.status)
    : c.body(null, outcome.status)
}
