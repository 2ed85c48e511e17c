import { endSession, isLive } from '../actions/end-sessions.ts'
import { requireOrganization } from '../actions/find-organization.ts'
import { startSession } from '../actions/start-session.ts'
import type { Token } from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { integer, nullable, oneOf, required, text } from '../http/fields.ts'
import { optionallyPaginatedFields, toPage } from '../http/pagination.ts'
import { openBody, readBody } from '../http/read-body.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { SessionRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { createSessionToken } from '../tokens/session-token.ts'
import { createTemplateToken } from '../tokens/template-token.ts'
import { verifyOwnToken } from '../tokens/verify-own-token.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { refreshSession } from './refresh-session.ts'
import { toSessionJson } from './session-json.ts'

const createShape = openBody({ user_id: required(text), active_organization_id: text })

const tokenShape = openBody({ expires_in_seconds: nullable(integer(30, 315_360_000)) })

const listFields = {
  ...optionallyPaginatedFields,
  client_id: single(text),
  user_id: single(text),
  status: single(
    oneOf(['abandoned', 'active', 'ended', 'expired', 'pending', 'removed', 'replaced', 'revoked']),
  ),
}

/** Who is signed in where. */
export const sessions: Operations = {
  'GET /sessions': listSessions,
  'POST /sessions': createSession,
  'GET /sessions/{session_id}': (request) =>
    toSessionJson(request.instance, requireSession(request)),
  'POST /sessions/{session_id}/revoke': (request) => {
    const { instance } = request
    return toSessionJson(instance, endSession(instance, requireSession(request), 'revoked'))
  },
  'POST /sessions/{session_id}/verify': async (request) => {
    const { instance } = request
    const session = requireSession(request)
    const claims = await verifyOwnToken(instance, request.body.token)
    if (claims?.['sid'] === session.id && isLive(session, instance.now())) {
      return toSessionJson(instance, session)
    }
    throw new ApiError(400, {
      code: 'invalid_session_token',
      message: 'invalid token',
      long_message: 'The token is not one of this session, or the session has ended.',
    })
  },
  'POST /sessions/{session_id}/refresh': refreshSession,
  'POST /sessions/{session_id}/tokens': createToken,
  'POST /sessions/{session_id}/tokens/{template}': createTokenByTemplate,
}

function requireSession({ instance, path }: OperationRequest): SessionRow {
  const id = path('session_id')
  const session = instance.store.sessions.get(id)
  if (!session) throw notFound('session', id)
  return session
}

function listSessions({ instance, query }: OperationRequest) {
  const sent = readQuery(query, listFields)
  const { sessions: table } = instance.store
  const found =
    sent.user_id !== undefined
      ? table.list('user_id', sent.user_id)
      : sent.client_id !== undefined
        ? table.list('client_id', sent.client_id)
        : [...table.scan()]
  const shown = found
    .toReversed()
    .filter((row) => sent.client_id === undefined || row.client_id === sent.client_id)
    .map((row) => toSessionJson(instance, row))
    .filter((session) => sent.status === undefined || session.status === sent.status)
  const page = toPage(shown, sent, (session) => session)
  return sent.paginated ? page : page.data
}

function createSession({ instance, body }: OperationRequest) {
  const { store } = instance
  const { user_id, active_organization_id } = readBody(body, createShape)
  const user = store.users.get(user_id)
  if (!user) throw notFound('user', user_id)
  if (user.banned) {
    throw new ApiError(403, {
      code: 'user_banned',
      message: 'user is banned',
      long_message: `The user ${user.id} is banned and cannot have a session.`,
    })
  }
  if (active_organization_id === undefined) {
    return toSessionJson(instance, startSession(instance, user))
  }
  const organizationId = requireOrganization(instance, active_organization_id).id
  if (!store.memberships.find('member', membershipKey(organizationId, user.id))) {
    throw invalidParam(
      'form_resource_not_found',
      'active_organization_id',
      'must be an organization that the user is a member of',
    )
  }
  return toSessionJson(instance, startSession(instance, user, { organizationId }))
}

async function createToken(request: OperationRequest): Promise<Token> {
  const { session, expiresInSeconds } = readTokenRequest(request)
  const jwt = await createSessionToken(request.instance, session, { expiresInSeconds })
  return { object: 'token', jwt }
}

async function createTokenByTemplate(request: OperationRequest): Promise<Token> {
  const { instance, path } = request
  const { session, expiresInSeconds } = readTokenRequest(request)
  const template = instance.store.jwtTemplates.find('name', path('template'))
  if (!template) throw notFound('JWT template', path('template'))
  return {
    object: 'token',
    jwt: await createTemplateToken(instance, session, template, expiresInSeconds),
  }
}

function readTokenRequest(request: OperationRequest) {
  const session = requireSession(request)
  const { expires_in_seconds } = readBody(request.body, tokenShape)
  if (!isLive(session, request.instance.now())) throw notFound('active session', session.id)
  return { session, expiresInSeconds: expires_in_seconds ?? undefined }
}
