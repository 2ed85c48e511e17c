import type { ClerkClient } from '../client.ts'
import { ConfigurationError } from '../configuration-error.ts'
import { parsePublishableKey } from '../keys.ts'
import type { Admission } from './gate.ts'
import type { ResourceOptions } from './mcp-resource.ts'
import type { State } from './read-auth.ts'

/** What a request state knows of the instance; that of `@clerk/backend` has it, too. */
interface KnownState extends State {
  readonly publishableKey?: string | undefined
  readonly proxyUrl?: string | undefined
}

/** What was asked of the Backend API, once for each client. */
const asked = new WeakMap<ClerkClient, Promise<string>>()

/**
 * The issuer of the instance's OAuth tokens: the address of its Frontend API.
 *
 * @throws {ConfigurationError} `publishable_key_missing`, where the Backend API does not know one either
 */
export async function findIssuer(
  { state, client }: Admission,
  { authorizationServer }: ResourceOptions,
): Promise<string> {
  const { publishableKey, proxyUrl }: KnownState = state
  const given = authorizationServer ?? (proxyUrl?.startsWith('http') ? proxyUrl : undefined)
  if (given !== undefined) return withoutSlash(new URL(given))
  const { frontendApi } = parsePublishableKey(publishableKey) ?? {}
  if (frontendApi) return `https://${frontendApi}`
  const asking = asked.get(client) ?? askOnce(client)
  asked.set(client, asking)
  return asking
}

async function askOnce(client: ClerkClient): Promise<string> {
  try {
    const { data } = await client.domains.list()
    const primary = data.find(({ isSatellite }) => !isSatellite)
    if (primary) return withoutSlash(new URL(primary.frontendApiUrl))
  } catch (cause) {
    asked.delete(client)
    throw cause
  }
  asked.delete(client)
  throw new ConfigurationError(
    'publishable_key_missing',
    'The Backend API knows no primary domain, so MCP clients cannot be told where to sign in. Set CLERK_PUBLISHABLE_KEY, or pass { authorizationServer }.',
  )
}

/** An issuer is compared as text (RFC 8414 section 3.3), and those of Clerk have no slash at the end. */
function withoutSlash({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/+$/, '')
}

/** How long clients wait for what they could ask the issuer for themselves. */
const timeoutInMs = 5_000

/**
 * Metadata of the issuer (RFC 8414), for clients that ask the MCP server for it, as MCP had it before RFC 9728.
 *
 * @returns `undefined` where the issuer does not answer.
 */
export async function fetchServerMetadata(issuer: string): Promise<object | undefined> {
  try {
    const response = await fetch(`${issuer}/.well-known/oauth-authorization-server`, {
      signal: AbortSignal.timeout(timeoutInMs),
    })
    const metadata: unknown = response.ok ? await response.json() : undefined
    return typeof metadata === 'object' && metadata !== null ? metadata : undefined
  } catch {
    // Out of reach, too slow, or no JSON: for the client it is all the same.
    return undefined
  }
}
