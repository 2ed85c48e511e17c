import { errors, jwtVerify } from 'jose'
import type { JWTPayload } from 'jose'

import type { Instance } from '../instance.ts'

/** The claims of a token that this instance signed, `undefined` for any other. */
export async function verifyOwnToken(
  instance: Instance,
  token: string,
  { acceptExpired = false }: { readonly acceptExpired?: boolean } = {},
): Promise<JWTPayload | undefined> {
  const currentDate = new Date(instance.now())
  try {
    const { payload } = await jwtVerify(
      token,
      ({ kid }) => {
        const key = instance.keys.all.find((known) => known.kid === kid)
        if (!key) throw new errors.JWKSNoMatchingKey()
        return key.publicKey
      },
      { algorithms: ['RS256'], currentDate },
    )
    return payload
  } catch (error) {
    // jose checks the signature before the times.
    if (acceptExpired && error instanceof errors.JWTExpired) return error.payload
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}
