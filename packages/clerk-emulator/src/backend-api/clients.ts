import { isLive } from '../actions/end-sessions.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { required, text } from '../http/fields.ts'
import { optionallyPaginatedFields, toPage } from '../http/pagination.ts'
import { closedBody, readBody } from '../http/read-body.ts'
import { readQuery, single } from '../http/read-query.ts'
import { verifyOwnToken } from '../tokens/verify-own-token.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { toClientJson } from './session-json.ts'

/** How long a backend has to fetch what a handshake left for it. */
const handshakeLifetimeInMs = 60_000

/** The browsers that people use. */
export const clients: Operations = {
  'GET /clients': ({ instance, query }) => {
    const sent = readQuery(query, optionallyPaginatedFields)
    const rows = [...instance.store.clients.scan({ descending: true })]
    const page = toPage(rows, sent, (row) => toClientJson(instance, row))
    return sent.paginated ? page : page.data
  },
  'POST /clients/verify': verifyClient,
  'GET /clients/handshake_payload': ({ instance, query }) => {
    const { nonce } = readQuery(query, { nonce: required(single(text)) })
    const handshake = instance.store.handshakes.get(nonce)
    if (!handshake || instance.now() - handshake.created_at > handshakeLifetimeInMs) {
      throw notFound('handshake', nonce)
    }
    return { directives: handshake.directives }
  },
  'GET /clients/{client_id}': ({ instance, path }) => {
    const client = instance.store.clients.get(path('client_id'))
    if (!client) throw notFound('client', path('client_id'))
    return toClientJson(instance, client)
  },
}

/** The client of a session token. */
async function verifyClient({ instance, body }: OperationRequest) {
  const { token } = readBody(body, closedBody({ token: required(text) }))
  const claims = await verifyOwnToken(instance, token)
  const session = instance.store.sessions.get(String(claims?.['sid']))
  const client = session && instance.store.clients.get(session.client_id)
  if (client && isLive(session, instance.now())) return toClientJson(instance, client)
  throw new ApiError(400, {
    code: 'invalid_session_token',
    message: 'invalid token',
    long_message: 'The token is not one of an open session of this instance.',
  })
}
