import { ConfigurationError } from '../configuration-error.ts'
import type { ClerkErrorBody, Reject, ReverificationBody } from './outcome.ts'
import { forbidden } from './rejection.ts'
import { withHeaders } from './web-response.ts'

/** What a client needs to know to get the right token. */
export interface Advice {
  /** The URL of the metadata (RFC 9728 section 5.1). */
  readonly metadataUrl: string
  readonly scopes: readonly string[]
}

/** The errors of RFC 6750 section 3.1, and those of OAuth beside them. */
const codes = {
  400: 'invalid_request',
  401: 'invalid_token',
  403: 'insufficient_scope',
  503: 'temporarily_unavailable',
} as const

/**
 * Refuses a request: the body has Clerk's errors, and OAuth's `error`. A 401 says where to get a token, whether there was
 * none or it was not accepted: a client that holds a stale one has to find its way, too.
 */
export function refuse(rejection: Reject, advice: Advice): Response {
  const { status, headers, body } = rejection
  const sent = headers.filter(([name]) => name !== 'WWW-Authenticate')
  const [, challenge] = headers.find(([name]) => name === 'WWW-Authenticate') ?? []
  const error = codes[status]
  const json = { error, error_description: messageOf(body), ...body }
  const response = new Response(JSON.stringify(json), { status })
  return withHeaders(
    response,
    challenge === undefined
      ? sent
      : [...sent, ['WWW-Authenticate', challenge + toParameters(challenge, advice)]],
  )
}

/**
 * Refuses a token that may not do enough. What it may do already is named again beside what is missing: a client asks for
 * what it reads there, and would lose the rest (MCP authorization, "scope challenge handling").
 */
export function refuseScopes(advice: Advice, granted: readonly string[]): Response {
  const rejection = forbidden(`the OAuth scope ${advice.scopes.join(' ')}`)
  const challenge = ['WWW-Authenticate', 'Bearer error="insufficient_scope"'] as const
  const kept = granted.filter((scope) => scopeToken.test(scope))
  const scopes = [...new Set([...advice.scopes, ...kept])]
  const headers = [...rejection.headers, challenge]
  return refuse({ ...rejection, headers }, { ...advice, scopes })
}

function toParameters(challenge: string, { metadataUrl, scopes }: Advice): string {
  const parameters = [
    ...(scopes.length > 0 ? [`scope="${scopes.join(' ')}"`] : []),
    `resource_metadata="${metadataUrl}"`,
  ]
  return (challenge.includes(' ') ? ', ' : ' ') + parameters.join(', ')
}

function messageOf(body: ClerkErrorBody | ReverificationBody): string | undefined {
  return 'errors' in body ? body.errors[0]?.message : undefined
}

/** RFC 6749 section 3.3: anything else would also end the quotes of the challenge. */
const scopeToken = /^[\x21\x23-\x5b\x5d-\x7e]+$/

/** @throws {ConfigurationError} `option_invalid` */
export function requireScopes(scopes: readonly string[]): readonly string[] {
  const wrong = scopes.find((scope) => !scopeToken.test(scope))
  if (wrong === undefined) return scopes
  throw new ConfigurationError(
    'option_invalid',
    `${JSON.stringify(wrong)} is no OAuth scope: one scope is one word, without quotes and backslashes. Give several as a list.`,
  )
}
