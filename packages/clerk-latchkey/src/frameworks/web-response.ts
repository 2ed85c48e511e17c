import type { HeaderList, Redirect, Reject } from './outcome.ts'

/** Answers what the gate decided. */
export function toResponse(outcome: Redirect | Reject): Response {
  const body = outcome.kind === 'reject' ? JSON.stringify(outcome.body) : null
  return withHeaders(new Response(body, { status: outcome.status }), outcome.headers)
}

/** The same response with headers: cookies beside those that are there, the others in place of those. */
export function withHeaders(response: Response, headers: HeaderList): Response {
  if (headers.length === 0) return response
  try {
    setHeaders(response.headers, headers)
    return response
  } catch {
    // What `fetch()` and `Response.redirect()` give cannot be changed (Fetch standard, "immutable" guard).
    const copy = new Response(response.body, response)
    setHeaders(copy.headers, headers)
    return copy
  }
}

function setHeaders(target: Headers, headers: HeaderList): void {
  for (const [name, value] of headers) {
    if (name.toLowerCase() === 'set-cookie') target.append(name, value)
    else target.set(name, value)
  }
}
