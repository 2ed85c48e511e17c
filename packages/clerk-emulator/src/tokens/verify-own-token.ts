import type { Instance } from '../instance.ts'
import { decodeJwt, isSignedWith } from './jwt.ts'
import type { Claims } from './jwt.ts'

/** The claims of a token that this instance signed, `undefined` for any other. */
export function verifyOwnToken(
  instance: Instance,
  token: string,
  { acceptExpired = false }: { readonly acceptExpired?: boolean } = {},
): Claims | undefined {
  const decoded = decodeJwt(token)
  const key = instance.keys.all.find(({ kid }) => kid === decoded?.header['kid'])
  if (!decoded || !key || !isSignedWith(decoded, key.publicKey)) return undefined
  const { exp, nbf } = decoded.claims
  const seconds = Math.floor(instance.now() / 1000)
  if (typeof nbf === 'number' && nbf > seconds) return undefined
  if (typeof exp === 'number' && exp <= seconds && !acceptExpired) return undefined
  return decoded.claims
}
