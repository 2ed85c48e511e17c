import { findOrganization } from './actions/find-organization.ts'
import { createClient, startSession } from './actions/start-session.ts'
import { EmulatorError } from './emulator-error.ts'
import { addDevBrowser } from './frontend-api/dev-browser.ts'
import type { Instance } from './instance.ts'
import { findPerson } from './seed/apply-seed.ts'
import type { UserRow } from './store/rows.ts'
import { membershipKey } from './store/store.ts'
import { toCookieSuffix } from './tokens/cookie-suffix.ts'
import { createSessionToken } from './tokens/session-token.ts'
import type { TokenOverrides } from './tokens/session-token.ts'

/** Who signs in, and how. */
export interface SignInOptions extends TokenOverrides {
  /** Id of the user; this or `email` is needed. */
  readonly userId?: string | undefined
  /** Email address of the user. */
  readonly email?: string | undefined
  /** Id or slug of the active organization; the personal account when left out. */
  readonly organization?: string | undefined
  /** Origin of the page that the user signs in on: the token's `azp`. Default: the emulator's `authorizedParty`. */
  readonly authorizedParty?: string | undefined
  /** Who acts as the user, for an impersonated session: `{ sub: 'user_…' }`. */
  readonly actor?: Readonly<Record<string, unknown>> | undefined
  /** `pending`: a session with something left to do. Default: `active`. */
  readonly status?: 'active' | 'pending' | undefined
  /** Minutes since the first and second factor were proved; -1 for one that was not. Default: `[0, -1]`. */
  readonly factorAges?: readonly [number, number] | undefined
}

/** A signed-in user, ready to be put on requests. */
export interface SignedIn {
  readonly userId: string
  readonly sessionId: string
  readonly clientId: string
  readonly organizationId: string | null
  /** The session token; good for 60 seconds. */
  readonly token: string
  /** For requests that carry the token in a header. */
  readonly headers: { readonly authorization: string }
  /** For requests that carry cookies, with and without the suffix of the Publishable Key. */
  readonly cookies: SignedInCookies
  /** The cookies as the value of a `cookie` header. */
  readonly cookieHeader: string
  /** What the backend's `__refresh` cookie holds after a handshake. */
  readonly refreshToken: string
}

/** The cookies of a signed-in browser. */
export interface SignedInCookies {
  readonly __session: string
  readonly __client_uat: string
  readonly __clerk_db_jwt: string
  readonly [suffixed: string]: string
}

/** Starts a session in a new browser and gives everything that a request needs to show it. */
export async function signIn(instance: Instance, options: SignInOptions): Promise<SignedIn> {
  const user = findUser(instance, options)
  const organizationId = findMembership(instance, user, options.organization)
  const client = createClient(instance)
  const { authorizedParty, actor, status, factorAges } = options
  const session = startSession(instance, user, {
    client,
    organizationId,
    authorizedParty,
    actor,
    status,
    factorAgesInMs: factorAges && [toMs(factorAges[0]), toMs(factorAges[1])],
  })
  const token = await createSessionToken(instance, session, options)
  const plain = {
    __session: token,
    __client_uat: String(Math.floor(session.created_at / 1000)),
    __clerk_db_jwt: addDevBrowser(instance, client.id).id,
  }
  const suffix = toCookieSuffix(instance.publishableKey)
  const suffixed = Object.entries(plain).map(([name, value]) => [`${name}_${suffix}`, value])
  const cookies: SignedInCookies = { ...plain, ...Object.fromEntries(suffixed) }
  return {
    userId: user.id,
    sessionId: session.id,
    clientId: client.id,
    organizationId,
    token,
    headers: { authorization: `Bearer ${token}` },
    cookies,
    cookieHeader: Object.entries(cookies)
      .map((pair) => pair.join('='))
      .join('; '),
    refreshToken: session.refresh_token,
  }
}

function toMs(minutes: number): number | null {
  return minutes < 0 ? null : minutes * 60_000
}

/** @throws {EmulatorError} `user_not_found`, `user_banned` */
export function findUser(instance: Instance, { userId, email }: SignInOptions): UserRow {
  const person = userId ?? email
  const id = person === undefined ? undefined : findPerson(instance, person)
  const user = instance.store.users.get(id ?? '')
  if (user?.banned) {
    throw new EmulatorError(
      'user_banned',
      `signIn: the user ${user.id} is banned: unban them first.`,
    )
  }
  if (user) return user
  const known = Array.from(instance.store.emailAddresses.scan(), (row) => row.email_address)
  const some = known.slice(0, 10).join(', ')
  throw new EmulatorError(
    'user_not_found',
    `signIn: there is no user ${JSON.stringify(person)}. Known are ${some}${known.length > 10 ? ', …' : ''}.`,
  )
}

/** The organization's id; `null` for the personal account. */
function findMembership(
  instance: Instance,
  user: UserRow,
  idOrSlug: string | undefined,
): string | null {
  const { store } = instance
  if (idOrSlug === undefined) return null
  const organization = findOrganization(instance, idOrSlug)
  if (!organization) {
    const known = Array.from(store.organizations.scan(), ({ slug }) => slug).join(', ')
    throw new EmulatorError(
      'organization_not_found',
      `signIn: there is no organization ${JSON.stringify(idOrSlug)}. Known are ${known}.`,
    )
  }
  const key = membershipKey(organization.id, user.id)
  if (store.memberships.find('member', key)) return organization.id
  throw new EmulatorError(
    'membership_not_found',
    `signIn: the user ${user.id} is not a member of ${organization.slug}: add a membership first.`,
  )
}
