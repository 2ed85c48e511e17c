import { createAcceptUrl } from '../actions/accept-url.ts'
import { requireOrganization } from '../actions/find-organization.ts'
import { findPerson } from '../seed/apply-seed.ts'
import { requireMember } from '../actions/organization-invitations.ts'
import type { ActorToken, AgentTask, SignInToken } from '../facts/types.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { ActorTokenRow, AgentTaskRow, SignInTokenRow } from '../store/rows/people-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Tickets that sign somebody in: for a user, for an actor on behalf of a user, for an agent, for a test. */
export const signInTickets: Operations = {
  'POST /sign_in_tokens': createSignInToken,
  'POST /sign_in_tokens/{sign_in_token_id}/revoke': ({ instance, path }) => {
    const id = path('sign_in_token_id')
    const { status } = requireRow(instance.store.signInTokens, 'sign-in token', id)
    if (status !== 'pending') throw refuse('sign_in_token_cannot_be_revoked_code', id, status)
    return toSignInTokenJson(instance.store.signInTokens.update(id, toRevoked(instance)))
  },
  'POST /actor_tokens': createActorToken,
  'POST /actor_tokens/{actor_token_id}/revoke': ({ instance, path }) => {
    const id = path('actor_token_id')
    const { status } = requireRow(instance.store.actorTokens, 'actor token', id)
    if (status !== 'pending') throw refuse('actor_token_cannot_be_revoked_code', id, status)
    return toActorTokenJson(instance.store.actorTokens.update(id, toRevoked(instance)))
  },
  'POST /agents/tasks': createAgentTask,
  'POST /agents/tasks/{agent_task_id}/revoke': ({ instance, path }) => {
    const id = path('agent_task_id')
    const row = instance.store.agentTasks.get(id)
    if (!row) {
      const message = `There is no agent task ${JSON.stringify(id)} in this instance.`
      throw new ApiError(404, { code: 'agent_task_not_found', message })
    }
    if (row.status !== 'pending') throw refuse('agent_task_cannot_be_revoked', id, row.status)
    instance.store.agentTasks.update(id, { status: 'revoked' })
    return toAgentTaskJson(row)
  },
  'POST /testing_tokens': ({ instance }) => {
    const expires_at = instance.now() + 60 * 60 * 1000
    const token = `${Math.floor(expires_at / 1000)}-${instance.ids.secret(40)}`
    return { object: 'testing_token', token, expires_at }
  },
}

function toRevoked({ now }: Instance) {
  return { status: 'revoked', updated_at: now() } as const
}

function refuse(code: string, id: string, status: string): ApiError {
  const message = `${id} is ${status}: only what is pending can be revoked.`
  return new ApiError(400, { code, message })
}

function createSignInToken({
  instance,
  body,
}: OperationRequest<'POST /sign_in_tokens'>): SignInToken {
  const { store, ids } = instance
  const user = requireRow(store.users, 'user', body.user_id)
  const organization = body.org_id ? requireOrganization(instance, body.org_id) : undefined
  if (organization) requireMember(instance, organization, user.id)
  const now = instance.now()
  const id = ids.next('sit')
  const expires_at = now + (body.expires_in_seconds ?? 2_592_000) * 1000
  const { ticket, url } = createAcceptUrl(
    instance,
    { kind: 'sign_in_token', rowId: id },
    expires_at,
  )
  const row = store.signInTokens.insert({
    id,
    user_id: user.id,
    organization_id: organization?.id ?? null,
    status: 'pending',
    expires_at,
    created_at: now,
    updated_at: now,
  })
  return { ...toSignInTokenJson(row), token: ticket, url }
}

function toSignInTokenJson({
  organization_id: _,
  expires_at: __,
  session_max_duration_in_seconds: ___,
  ...row
}: SignInTokenRow): SignInToken {
  return { object: 'sign_in_token', ...row }
}

function createActorToken({ instance, body }: OperationRequest<'POST /actor_tokens'>): ActorToken {
  const { store, ids } = instance
  if (!store.users.get(body.user_id)) {
    throw invalidParam('form_resource_not_found', 'user_id', 'must be the id of a user')
  }
  if (typeof body.actor['sub'] !== 'string' || body.actor['sub'] === '') {
    throw invalidParam('form_param_missing', 'actor.sub', 'must be included')
  }
  const now = instance.now()
  const id = ids.next('act')
  const expires_at = now + (body.expires_in_seconds ?? 3600) * 1000
  const { ticket, url } = createAcceptUrl(instance, { kind: 'actor_token', rowId: id }, expires_at)
  const row = store.actorTokens.insert({
    id,
    user_id: body.user_id,
    actor: body.actor,
    status: 'pending',
    expires_at,
    session_max_duration_in_seconds: body.session_max_duration_in_seconds ?? 1800,
    created_at: now,
    updated_at: now,
  })
  return { ...toActorTokenJson(row), token: ticket, url }
}

function toActorTokenJson({
  expires_at: _,
  session_max_duration_in_seconds: __,
  ...row
}: ActorTokenRow): ActorToken {
  return { object: 'actor_token', ...row }
}

function createAgentTask({ instance, body }: OperationRequest<'POST /agents/tasks'>): AgentTask {
  const { store, ids } = instance
  const { user_id, identifier } = body.on_behalf_of
  if ((user_id === undefined) === (identifier === undefined)) {
    const problem = 'must hold either user_id or identifier'
    throw invalidParam('form_param_value_conflict', 'on_behalf_of', problem)
  }
  const person = findPerson(instance, user_id ?? identifier ?? '')
  if (person === undefined) {
    const message = 'on_behalf_of names nobody in this instance.'
    throw new ApiError(404, { code: 'agent_task_subject_not_found', message })
  }
  if (!URL.canParse(body.redirect_url)) {
    throw invalidParam('form_param_format_invalid', 'redirect_url', 'must be an absolute URL')
  }
  const now = instance.now()
  const id = ids.next('agt')
  const expires_at = now + 10 * 60 * 1000
  const ticket = { kind: 'agent_task', rowId: id } as const
  const { url } = createAcceptUrl(instance, ticket, expires_at)
  const row = store.agentTasks.insert({
    id,
    user_id: person,
    status: 'pending',
    agent_id: toSeededId('agent', body.agent_name),
    agent_name: body.agent_name,
    task_description: body.task_description,
    redirect_url: body.redirect_url,
    expires_at,
    session_max_duration_in_seconds: body.session_max_duration_in_seconds ?? null,
    created_at: now,
  })
  return { ...toAgentTaskJson(row), url }
}

function toAgentTaskJson({ id, agent_id }: AgentTaskRow): AgentTask {
  return { object: 'agent_task', agent_id, agent_task_id: id, task_id: id }
}
