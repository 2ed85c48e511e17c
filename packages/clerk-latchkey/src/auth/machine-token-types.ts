import type { DecodedToken } from './jwt.ts'
import type { ReadToken } from './request-context.ts'
import { TokenType } from './token-types.ts'
import type { MachineTokenType } from './token-types.ts'

// Written out: bundlers keep what reads a property of another object, for all who import `verifyToken` alone.
const prefixes: ReadonlyArray<readonly [string, MachineTokenType]> = [
  ['mt_', 'm2m_token'],
  ['oat_', 'oauth_token'],
  ['ak_', 'api_key'],
]

/** What kind of machine token a text is: by its prefix, or by what it says as a JWT; `undefined` for none. */
export function machineTokenType(text: string, readToken: ReadToken): MachineTokenType | undefined {
  const [, byPrefix] = prefixes.find(([prefix]) => text.startsWith(prefix)) ?? []
  return byPrefix ?? machineJwtType(text, readToken)
}

/** RFC 9068 section 2.1. */
export const oauthTypes: readonly string[] = ['at+jwt', 'application/at+jwt']

/** What kind of machine token a JWT is: the subject of an M2M token is a machine, an OAuth token says its type. */
export function machineJwtType(text: string, readToken: ReadToken): MachineTokenType | undefined {
  const token = readToken(text)
  // A machine token in a JWT has no padding: with it, it is nothing that we know.
  if (!token || text.includes('=') || token.signature === '') return undefined
  return claimedMachineType(token)
}

/** What kind of machine token a JWT says that it is, however it is spelled. */
export function claimedMachineType({ claims, header }: DecodedToken): MachineTokenType | undefined {
  const { sub } = claims
  if (typeof sub === 'string' && sub.startsWith('mch_')) return TokenType.M2MToken
  return oauthTypes.includes(String(header.typ)) ? TokenType.OAuthToken : undefined
}
