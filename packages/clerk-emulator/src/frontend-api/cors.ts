/** What clerk-js reads from answers: the client's token of native apps, the development browser's new id. */
const exposedHeaders = 'Authorization, Clerk-Db-Jwt'

/** Pages of any origin may call: an emulator has no list of its applications' domains. */
export function allowOrigin(response: Response, request: Request): Response {
  const origin = request.headers.get('origin')
  if (origin === null) return response
  // Responses that were built elsewhere may have immutable headers.
  const headers = new Headers(response.headers)
  headers.set('access-control-allow-origin', origin)
  headers.set('access-control-allow-credentials', 'true')
  headers.set('access-control-expose-headers', exposedHeaders)
  headers.append('vary', 'Origin')
  const { status, body } = response
  return new Response(body, { status, headers })
}

/** Answers the question that browsers ask before a request with a body or header of a kind forms cannot send. */
export function replyPreflight(request: Request): Response {
  const asked = request.headers.get('access-control-request-headers')
  const headers = new Headers({
    'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE',
    'access-control-max-age': '600',
  })
  if (asked !== null) headers.set('access-control-allow-headers', asked)
  return allowOrigin(new Response(null, { status: 204, headers }), request)
}
