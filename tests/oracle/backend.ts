/** What one SDK asked the Backend API for. */
export interface OutgoingCall {
  readonly method: string
  readonly url: string
  readonly authorization: string | null
  readonly body: unknown
}

/** How the Backend API behaves in one case. */
export interface Backend {
  readonly jwks: 'good' | 'empty' | 'down' | 'broken' | 'denied'
  readonly refresh: 'good' | 'empty' | 'denied' | 'broken' | 'down' | 'stale'
  readonly nonce: 'good' | 'cleared' | 'denied' | 'down'
  readonly keys: ReadonlyArray<Readonly<Record<string, unknown>>>
  /** `Set-Cookie` directives that a refresh and a nonce are answered with. */
  readonly directives: readonly string[]
}

/** A Backend API of one case: answers and remembers what it was asked. */
export function createBackend(backend: Backend): {
  readonly fetch: typeof fetch
  readonly calls: OutgoingCall[]
} {
  const calls: OutgoingCall[] = []
  return {
    calls,
    fetch: async (input, init) => {
      const request = new Request(input instanceof URL ? input.href : input, init)
      const text = await request.text()
      const body: unknown = text === '' ? undefined : JSON.parse(text)
      const { method, url } = request
      calls.push({ method, url, authorization: request.headers.get('authorization'), body })
      return answer(new URL(url).pathname, body, backend)
    },
  }
}

function answer(path: string, body: unknown, backend: Backend): Response {
  if (path.endsWith('/jwks')) return jwks(backend)
  if (path.endsWith('/refresh')) return refresh(backend)
  if (path.endsWith('/handshake_payload')) return nonce(backend)
  if (path.endsWith('/verify'))
    return verify(path, Object.values(Object(body)).map(String).join(''))
  return error(404, 'resource_not_found')
}

function jwks({ jwks: behaviour, keys }: Backend): Response {
  switch (behaviour) {
    case 'good':
      return json({ keys })
    case 'empty':
      return json({ keys: [] })
    case 'denied':
      return error(401, 'clerk_key_invalid')
    case 'broken':
      return error(500, 'internal_clerk_error')
    default:
      throw new TypeError('fetch failed')
  }
}

function refresh({ refresh: behaviour, directives }: Backend): Response {
  switch (behaviour) {
    case 'good':
      return json({ object: 'cookies', cookies: directives })
    case 'stale':
      return json({ object: 'cookies', cookies: ['__session=stale; Path=/'] })
    case 'empty':
      return json({ object: 'cookies', cookies: [] })
    case 'denied':
      return error(401, 'session_not_active')
    case 'broken':
      return new Response('oops', { status: 502, headers: { 'content-type': 'text/html' } })
    default:
      throw new TypeError('fetch failed')
  }
}

function nonce({ nonce: behaviour, directives }: Backend): Response {
  switch (behaviour) {
    case 'good':
      return json({ object: 'handshake_payload', nonce: 'n', directives })
    case 'cleared':
      return json({
        object: 'handshake_payload',
        nonce: 'n',
        directives: ['__client_uat=0; Path=/', '__session=; Path=/; Max-Age=0'],
      })
    case 'denied':
      return error(404, 'resource_not_found')
    default:
      throw new TypeError('fetch failed')
  }
}

function verify(path: string, token: string): Response {
  if (token.endsWith('missing')) return error(404, 'resource_not_found')
  if (token.endsWith('denied')) return error(401, 'clerk_key_invalid')
  if (token.endsWith('broken')) return error(500, 'internal_clerk_error')
  if (token.endsWith('down')) throw new TypeError('fetch failed')
  const common = {
    id: 'id_1',
    scopes: ['read:x', 'write:x'],
    revoked: false,
    expired: false,
    expiration: null,
    created_at: 1,
    updated_at: 2,
  }
  if (path.includes('m2m')) {
    return json({
      ...common,
      object: 'machine_to_machine_token',
      subject: 'mch_1',
      claims: { snake_case: 1, aB: [2] },
    })
  }
  if (path.includes('oauth')) {
    return json({
      ...common,
      object: 'clerk_idp_oauth_access_token',
      client_id: 'client_1',
      type: 'oauth:access_token',
      subject: 'user_1',
      ...(token.endsWith('2') ? { aud: ['api'] } : {}),
    })
  }
  return json({
    ...common,
    object: 'api_key',
    type: 'api_key',
    name: 'My key',
    subject: token.endsWith('2') ? 'org_1' : 'user_1',
    claims: token.endsWith('2') ? null : { some_claim: true },
  })
}

function json(value: unknown): Response {
  return new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } })
}

function error(status: number, code: string): Response {
  const body = { errors: [{ code, message: code, long_message: code }], clerk_trace_id: 't' }
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  })
}
