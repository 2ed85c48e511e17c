import type { Instance } from '../../instance.ts'
import type { OAuthApplicationRow } from '../../store/rows/machine-rows.ts'
import { OAuthError } from './oauth-error.ts'
import { defaultScope, supportedScopes } from './scopes.ts'

/** What an application asks for, checked. */
export interface AuthorizationRequest {
  readonly application: OAuthApplicationRow
  readonly redirectUri: string
  /** As it was sent: the token request has to repeat it. */
  readonly sentRedirectUri: string | null
  readonly scopes: readonly string[]
  readonly state: string | null
  readonly prompts: readonly string[]
  readonly codeChallenge: string | null
  readonly nonce: string | null
  readonly responseMode: 'query' | 'form_post'
}

/** A mistake that the application is told of at its redirect URI, in contrast to one that only the user can be told of. */
export class RedirectedError extends OAuthError {
  readonly redirectUri: string
  readonly state: string | null

  constructor(
    code: string,
    message: string,
    request: { redirectUri: string; state: string | null },
  ) {
    super(code, message)
    this.redirectUri = request.redirectUri
    this.state = request.state
  }
}

/**
 * Reads the parameters of an authorization request (RFC 6749, section 4.1.1).
 *
 * @throws {OAuthError} When there is nowhere to redirect to (section 4.1.2.1).
 * @throws {RedirectedError} Otherwise.
 */
export function readAuthorizationRequest(
  { store }: Instance,
  sent: URLSearchParams,
): AuthorizationRequest {
  const application = store.oauthApplications.find('client_id', sent.get('client_id') ?? '')
  if (!application) {
    throw new OAuthError(
      'invalid_client',
      'There is no OAuth application with this client_id.',
      401,
    )
  }
  const sentRedirectUri = sent.get('redirect_uri')
  const redirectUri = sentRedirectUri ?? application.redirect_uris[0]
  if (redirectUri === undefined || !application.redirect_uris.includes(redirectUri)) {
    const message = 'redirect_uri is not one of this OAuth application.'
    throw new OAuthError('invalid_request', message)
  }
  const request: AuthorizationRequest = {
    application,
    redirectUri,
    sentRedirectUri,
    scopes: toWords(sent.get('scope') ?? defaultScope),
    state: sent.get('state'),
    prompts: toWords(sent.get('prompt') ?? ''),
    codeChallenge: sent.get('code_challenge'),
    nonce: sent.get('nonce'),
    responseMode: sent.get('response_mode') === 'form_post' ? 'form_post' : 'query',
  }
  const [code, message] = findFault(request, sent) ?? []
  if (code !== undefined && message !== undefined) throw new RedirectedError(code, message, request)
  return request
}

function findFault(
  { application, scopes, state, codeChallenge }: AuthorizationRequest,
  sent: URLSearchParams,
): readonly [code: string, message: string] | undefined {
  if (sent.get('response_type') !== 'code') {
    return ['unsupported_response_type', 'response_type must be code.']
  }
  const allowed = new Set([...toWords(application.scopes), 'openid'])
  const unknown = scopes.find((scope) => !supportedScopes.includes(scope) || !allowed.has(scope))
  if (unknown !== undefined) {
    return ['invalid_scope', `The scope ${unknown} is not one of this OAuth application.`]
  }
  if (codeChallenge === null) {
    if (application.public || application.pkce_required) {
      return ['invalid_request', 'code_challenge is missing: this OAuth application needs PKCE.']
    }
    if ((state ?? '').length < 8) {
      return ['invalid_state', 'state must have at least 8 characters, or use PKCE.']
    }
  } else if (sent.get('code_challenge_method') !== 'S256') {
    return ['invalid_request', 'code_challenge_method must be S256.']
  }
  return undefined
}

function toWords(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '')
}
