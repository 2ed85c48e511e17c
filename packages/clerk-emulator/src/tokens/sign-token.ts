import type { Instance } from '../instance.ts'
import { signJwt } from './jwt.ts'
import type { Claims } from './jwt.ts'

/** What kind of token it is. */
export interface TokenHeader {
  /** Default: `JWT`. */
  readonly typ?: string
  /** Clerk's category of tokens. */
  readonly cat?: string
}

/** Signs claims with the current key of an instance. */
export function signToken(
  { keys }: Instance,
  claims: Claims,
  { typ = 'JWT', ...header }: TokenHeader = {},
): string {
  const { kid, privateKey } = keys.current
  return signJwt({ ...header, kid, typ }, claims, privateKey)
}
