import { ConfigurationError } from '../configuration-error.ts'
import { countRedirects, handshakeOrSignedOut } from './handshake.ts'
import type { DecodedToken } from './jwt.ts'
import type { OrganizationSyncOptions } from './options.ts'
import { createPathMatcher } from './path-pattern.ts'
import type { PathMatcher } from './path-pattern.ts'
import type { CookieContext } from './request-context.ts'
import type { HandshakeState } from './request-state-types.ts'
import { toSessionProperties } from './session-claims.ts'

/** What a path asks to be active. `null` is the personal account. */
export type OrganizationTarget = { readonly id: string } | { readonly slug: string } | null

/** Finds what a path asks to be active; `undefined` where it asks for nothing. */
export type OrganizationMatcher = (path: string) => OrganizationTarget | undefined

/**
 * Prepares the patterns.
 *
 * @throws {ConfigurationError} `option_invalid` for a pattern that cannot be read
 */
export function createOrganizationMatcher(
  options: OrganizationSyncOptions | undefined,
): OrganizationMatcher | undefined {
  const organization = prepare('organizationPatterns', options)
  const personal = prepare('personalAccountPatterns', options)
  if (!organization && !personal) return undefined
  return (path) => {
    const { id, slug } = organization?.(path) ?? {}
    if (id) return { id }
    if (slug) return { slug }
    return personal?.(path) ? null : undefined
  }
}

function prepare(
  name: keyof OrganizationSyncOptions,
  options: OrganizationSyncOptions | undefined,
): PathMatcher | undefined {
  const patterns = options?.[name]
  if (!patterns) return undefined
  try {
    return createPathMatcher(patterns)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigurationError(
      'option_invalid',
      `{ organizationSyncOptions.${name} } has a pattern that cannot be read: ${problem}`,
      { cause },
    )
  }
}

/** Sends the browser to make the organization active that the path asks for; whoever may not see it comes back as they are. */
export function syncOrganization(
  context: CookieContext,
  token: DecodedToken,
): HandshakeState | undefined {
  const { facts, settings, services } = context
  if (!settings.findOrganization) return undefined
  const target = settings.findOrganization(facts.url.pathname)
  // A session with open tasks counts as signed out, and has no organization to speak of.
  if (target === undefined || token.claims.sts === 'pending' || isActive(target, token))
    return undefined
  if (countRedirects(context) >= 3) {
    services.warn(
      'An organization that a path asks for could not be made active: it does not exist, or the user is not a member. See { organizationSyncOptions }.',
    )
    return undefined
  }
  const state = handshakeOrSignedOut(context, {
    reason: 'active-organization-mismatch',
    message: 'The path asks for another organization than the active one.',
  })
  return state.status === 'handshake' ? state : undefined
}

function isActive(target: OrganizationTarget, token: DecodedToken): boolean {
  const { orgId, orgSlug } = toSessionProperties(token)
  if (target === null) return !orgId
  return 'id' in target ? target.id === orgId : target.slug === orgSlug
}
