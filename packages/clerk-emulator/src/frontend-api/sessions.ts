import { endSession } from '../actions/end-sessions.ts'
import { findOrganization } from '../actions/find-organization.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { text } from '../http/fields.ts'
import { readQuery, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { SessionRow, SessionStatus } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import { createSessionToken } from '../tokens/session-token.ts'
import { createTemplateToken } from '../tokens/template-token.ts'
import type { BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { requireOpenSession, requireOwnSession } from './browser-session.ts'
import { toBrowserSessionJson } from './client-json.ts'
import { plain } from './reply-operation.ts'

/** The sessions of a browser, and their tokens. */
export const sessions: BrowserOperations = {
  'GET /client/sessions/{session_id}': (request) => show(request, requireOwnSession(request)),
  'POST /client/sessions/{session_id}/touch': touch,
  'POST /client/sessions/{session_id}/end': (request) => end(request, 'ended'),
  'POST /client/sessions/{session_id}/remove': (request) => end(request, 'removed'),
  'POST /client/sessions/{session_id}/tokens': async (request) => {
    const { organization_id } = readQuery(request.form, { organization_id: single(text) })
    const session = useFrom(request, requireOpenSession(request))
    const shown =
      organization_id === undefined
        ? session
        : { ...session, ...toActiveOrganization(request.instance, session, organization_id) }
    return plain({ object: 'token', jwt: await createSessionToken(request.instance, shown) })
  },
  'POST /client/sessions/{session_id}/tokens/{template_name}': async (request) => {
    const { instance, path } = request
    const session = useFrom(request, requireOpenSession(request))
    const template = instance.store.jwtTemplates.find('name', path('template_name'))
    if (!template) throw notFound('JWT template', path('template_name'))
    return plain({ object: 'token', jwt: await createTemplateToken(instance, session, template) })
  },
}

function show({ instance }: BrowserRequest, session: SessionRow) {
  return toBrowserSessionJson(instance, session)
}

/** Makes a session the browser's active one, and an organization the session's. */
function touch(request: BrowserRequest) {
  const { instance } = request
  const { active_organization_id } = readQuery(request.form, {
    active_organization_id: single(text),
  })
  const session = useFrom(request, requireOpenSession(request))
  const row = instance.store.sessions.update(session.id, {
    ...(active_organization_id !== undefined &&
      toActiveOrganization(instance, session, active_organization_id)),
    updated_at: instance.now(),
  })
  instance.store.clients.update(row.client_id, { last_active_session_id: row.id })
  return show(request, row)
}

/** Notes when and from which page a session was used: the latter is the `azp` of its tokens. */
function useFrom({ instance, origin }: BrowserRequest, session: SessionRow): SessionRow {
  const now = instance.now()
  instance.store.users.update(session.user_id, { last_active_at: now })
  return instance.store.sessions.update(session.id, {
    last_active_at: now,
    ...(origin !== undefined && { authorized_party: origin }),
  })
}

/** @throws {ApiError} 404 for an organization that the user is not a member of; an empty text is the personal account. */
function toActiveOrganization(
  instance: Instance,
  session: SessionRow,
  idOrSlug: string,
): Pick<SessionRow, 'last_active_organization_id'> {
  if (idOrSlug === '') return { last_active_organization_id: null }
  const organization = findOrganization(instance, idOrSlug)
  const key = organization && membershipKey(organization.id, session.user_id)
  if (organization && key && instance.store.memberships.find('member', key)) {
    return { last_active_organization_id: organization.id }
  }
  throw new ApiError(404, {
    code: 'organization_not_found_or_unauthorized',
    message: 'The organization does not exist, or the user is not a member of it.',
    meta: { param_name: 'active_organization_id' },
  })
}

function end(request: BrowserRequest, status: SessionStatus) {
  return show(request, signOut(request.instance, requireOwnSession(request), status))
}

/** Ends a session; another one of the browser that is open becomes its active one. */
export function signOut(
  instance: Instance,
  session: SessionRow,
  status: SessionStatus,
): SessionRow {
  const row = endSession(instance, session, status)
  const now = instance.now()
  const { clients } = instance.store
  if (clients.get(row.client_id)) clients.update(row.client_id, { updated_at: now })
  return row
}
