import { isLive } from '../actions/end-sessions.ts'
import { toMembershipJson, toOrganizationJson } from '../backend-api/organization-json.ts'
import { toUserJson } from '../backend-api/user-json.ts'
import type { Instance } from '../instance.ts'
import type { ClientRow, OrganizationRow, SessionRow, UserRow } from '../store/rows.ts'
import { createSessionToken, toFactorAges } from '../tokens/session-token.ts'
import { toSignInJson } from './sign-in-json.ts'
import { toSignUpJson } from './sign-up-json.ts'

/** A client as browsers see it: its open sessions with their users, and what it is in the middle of. */
export async function toBrowserClientJson(instance: Instance, row: ClientRow) {
  const { store } = instance
  const now = instance.now()
  // The row that a request began with may be older than what it did.
  const client = store.clients.get(row.id) ?? row
  const sessions = store.sessions.list('client_id', client.id).filter((row) => isLive(row, now))
  const last = sessions.find(({ id }) => id === client.last_active_session_id) ?? sessions.at(-1)
  const signIn = store.signIns.list('client_id', client.id).at(-1)
  const signUp = store.signUpAttempts.list('client_id', client.id).at(-1)
  return {
    object: 'client',
    id: client.id,
    sessions: await Promise.all(sessions.map((session) => toBrowserSessionJson(instance, session))),
    sign_in: isOpen(signIn, now) ? toSignInJson(instance, signIn) : null,
    sign_up: isOpen(signUp, now) ? toSignUpJson(instance, signUp) : null,
    last_active_session_id: last?.id ?? null,
    last_authentication_strategy: signIn?.first_factor?.strategy ?? null,
    cookie_expires_at: null,
    captcha_bypass: true,
    created_at: client.created_at,
    updated_at: client.updated_at,
  }
}

function isOpen<R extends { readonly status: string; readonly abandon_at: number }>(
  attempt: R | undefined,
  now: number,
): attempt is R {
  return attempt !== undefined && attempt.status !== 'complete' && now < attempt.abandon_at
}

/** A session as browsers see it, with its user and a token. */
export async function toBrowserSessionJson(instance: Instance, row: SessionRow) {
  const { store } = instance
  const user = store.users.get(row.user_id)
  const live = isLive(row, instance.now())
  return {
    object: 'session',
    id: row.id,
    status: (row.status === 'active' || row.status === 'pending') && !live ? 'expired' : row.status,
    expire_at: row.expire_at,
    abandon_at: row.abandon_at,
    last_active_at: row.last_active_at,
    last_active_organization_id: row.last_active_organization_id,
    last_active_token:
      live && user ? { object: 'token', jwt: await createSessionToken(instance, row) } : null,
    actor: row.actor,
    tasks: [],
    factor_verification_age: toFactorAges(instance, row),
    user: user ? toBrowserUserJson(instance, user) : undefined,
    public_user_data: user ? toPublicUserJson(instance, user) : null,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

/** A user as they see themselves: with their organizations, without what only the backend may know. */
export function toBrowserUserJson(instance: Instance, row: UserRow) {
  const { private_metadata: _, ...shown } = toUserJson(instance, row)
  const memberships = instance.store.memberships.list('user_id', row.id)
  return {
    ...shown,
    organization_memberships: memberships.map((membership) =>
      toBrowserMembershipJson(instance, membership.id),
    ),
  }
}

/** A membership as its people see it. */
export function toBrowserMembershipJson(instance: Instance, membershipId: string) {
  const row = instance.store.memberships.get(membershipId)
  if (!row) throw new Error(`There is no membership ${membershipId}`)
  const { private_metadata: _, ...shown } = toMembershipJson(instance, row)
  const organization = instance.store.organizations.get(row.organization_id)
  return {
    ...shown,
    ...(organization && { organization: toBrowserOrganizationJson(instance, organization) }),
  }
}

/** An organization as its members see it. */
export function toBrowserOrganizationJson(instance: Instance, row: OrganizationRow) {
  const { private_metadata: _, ...shown } = toOrganizationJson(instance, row, {
    include_members_count: true,
  })
  return shown
}

/** What others may see of a user. */
export function toPublicUserJson(instance: Instance, row: UserRow) {
  const user = toUserJson(instance, row)
  const email = instance.store.emailAddresses.get(row.primary_email_address_id ?? '')
  const phone = instance.store.phoneNumbers.get(row.primary_phone_number_id ?? '')
  return {
    user_id: row.id,
    first_name: row.first_name,
    last_name: row.last_name,
    username: row.username,
    identifier: email?.email_address ?? phone?.phone_number ?? row.username ?? '',
    image_url: user.image_url,
    profile_image_url: user.image_url,
    has_image: user.has_image,
    banned: row.banned,
  }
}
