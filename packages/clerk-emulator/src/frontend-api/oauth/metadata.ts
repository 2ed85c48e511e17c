import type { Instance } from '../../instance.ts'
import { toIssuer } from './issuer.ts'
import { supportedScopes } from './scopes.ts'

/** What the OAuth server can do (RFC 8414). */
export function toAuthorizationServerJson(instance: Instance) {
  const issuer = toIssuer(instance)
  return {
    issuer,
    authorization_endpoint: `${issuer}/oauth/authorize`,
    token_endpoint: `${issuer}/oauth/token`,
    revocation_endpoint: `${issuer}/oauth/token/revoke`,
    introspection_endpoint: `${issuer}/oauth/token_info`,
    jwks_uri: `${issuer}/.well-known/jwks.json`,
    response_types_supported: ['code'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
    scopes_supported: supportedScopes,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    claims_supported: [
      'sub',
      'iss',
      'aud',
      'exp',
      'iat',
      'nonce',
      'email',
      'email_verified',
      'name',
      'given_name',
      'family_name',
      'preferred_username',
      'picture',
    ],
    code_challenge_methods_supported: ['S256'],
  }
}

/** The same in the words of OpenID Connect Discovery 1.0. */
export function toOpenIdConfigurationJson(instance: Instance) {
  return {
    ...toAuthorizationServerJson(instance),
    userinfo_endpoint: `${toIssuer(instance)}/oauth/userinfo`,
    response_modes_supported: ['query', 'form_post'],
    backchannel_logout_supported: false,
    frontchannel_logout_supported: false,
  }
}
