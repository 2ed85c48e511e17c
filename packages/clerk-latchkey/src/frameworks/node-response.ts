import type { ServerResponse } from 'node:http'

import type { HeaderList, Redirect, Reject } from './outcome.ts'

/** Puts headers on a Node response: cookies beside those that are there, the others in place of those. */
export function setHeaders(response: ServerResponse, headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'set-cookie') response.appendHeader(name, value)
    else response.setHeader(name, value)
  }
}

/** Ends a Node response with what the gate decided. */
export function endResponse(response: ServerResponse, outcome: Redirect | Reject): void {
  setHeaders(response, outcome.headers)
  response.statusCode = outcome.status
  response.end(outcome.kind === 'reject' ? JSON.stringify(outcome.body) : undefined)
}
