import { verifyClaims } from './claims.ts'
import type { Instance } from './instance.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import { machineJwtType } from './machine-token-types.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import type { RequestContext } from './request-context.ts'
import { isMarkedAsOther, refuseM2M } from './token-category.ts'
import { verifySignature } from './verify-signature.ts'

/** Machine tokens and those of JWT templates are signed with the same keys, and prove no session: says which it is. */
export function findMismatch({ readToken }: RequestContext, text: string): string | undefined {
  const token = readToken(text)
  if (!token) return undefined
  const machine = machineJwtType(text, readToken)
  if (machine) return `The token is a JWT of type ${machine}; a session token is accepted here.`
  return isMarkedAsOther(token)
    ? 'The token comes from a JWT template; a session token is accepted here.'
    : undefined
}

/**
 * Verifies a session token: everything but where it came from.
 *
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export async function verifySessionToken(
  text: string,
  context: RequestContext,
  clockSkewInMs = context.settings.clockSkewInMs,
): Promise<DecodedToken> {
  const token = context.readToken(text) ?? decodeToken(text)
  const { settings, services } = context
  refuseM2M(token)
  const { headerType } = settings.options
  const { tokenCache } = services
  await verifySignature(token, { keys: services.keys(settings), headerType, tokenCache })
  const issuer = settings.options.issuer === 'auto' ? await findIssuers(context) : settings.issuer
  verifyClaims(token.claims, { ...settings, issuer, clockSkewInMs })
  return token
}

/** `issuer: 'auto'`: the Frontend API of the instance, under its own name and through the proxy. */
async function findIssuers({ facts, settings, services }: RequestContext): Promise<string[]> {
  const instance: Instance = await services.instance(settings)
  const proxyUrl = resolveProxyUrl(settings, () => facts.urlOrigin)
  return [`https://${instance.issuerHost}`, ...(proxyUrl ? [proxyUrl] : [])]
}
