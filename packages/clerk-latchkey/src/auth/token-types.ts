/** The kinds of tokens that Clerk issues, as `acceptsToken` and `tokenType` name them. */
export const TokenType = {
  SessionToken: 'session_token',
  ApiKey: 'api_key',
  M2MToken: 'm2m_token',
  OAuthToken: 'oauth_token',
} as const

export type TokenType = (typeof TokenType)[keyof typeof TokenType]
export type SessionTokenType = typeof TokenType.SessionToken
export type MachineTokenType = Exclude<TokenType, SessionTokenType>

/** What `acceptsToken` takes. */
export type AcceptsToken = TokenType | readonly TokenType[] | 'any'

/** Whether a token of this type is one that the caller asked for. */
export function isTokenTypeAccepted(
  tokenType: TokenType | null,
  acceptsToken: AcceptsToken,
): boolean {
  if (tokenType === null) return false
  if (acceptsToken === 'any') return true
  return typeof acceptsToken === 'string'
    ? acceptsToken === tokenType
    : acceptsToken.includes(tokenType)
}
