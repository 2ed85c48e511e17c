import { verifyClaims } from './claims.ts'
import type { Instance } from './instance.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import { machineJwtType } from './machine-token-types.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import type { RequestContext } from './request-context.ts'
import { TokenVerificationError, TokenVerificationErrorAction } from './token-verification-error.ts'
import { verifySignature } from './verify-signature.ts'

/** What Clerk marks its tokens with, in the header `cat`. A token from before the marks has none. */
const category = {
  session: 'cl_B7d4PD111AAA',
  m2m: 'cl_B7d4PD333AAA',
  ignore: 'cl_I7d4PD111III',
} as const

/** Whether a token says of itself that it is something else than a session token: a JWT template's in particular. */
export function isMarkedAsOther({ header }: DecodedToken): boolean {
  const { cat } = header
  return cat !== undefined && cat !== category.session && cat !== category.ignore
}

/** Whether a token may be an M2M token: it is marked as one, or not at all. */
export function mayBeM2M({ header }: DecodedToken): boolean {
  return header.cat === undefined || header.cat === category.m2m
}

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
  verifyCategory(token)
  await verifySignature(token, settings.options.headerType, settings, services)
  const issuer = settings.options.issuer === 'auto' ? await findIssuers(context) : settings.issuer
  verifyClaims(token.claims, { ...settings, issuer, clockSkewInMs })
  return token
}

/**
 * M2M tokens are signed with the same keys.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
function verifyCategory({ header }: DecodedToken): void {
  if (header.cat !== category.m2m) return
  throw new TokenVerificationError({
    reason: TokenVerificationErrorReason.TokenInvalid,
    message: 'The token is an M2M token, not a session token.',
    action: TokenVerificationErrorAction.EnsureClerkJWT,
  })
}

/** `issuer: 'auto'`: the Frontend API of the instance, under its own name and through the proxy. */
async function findIssuers({ facts, settings, services }: RequestContext): Promise<string[]> {
  const instance: Instance = await services.instance(settings)
  const proxyUrl = resolveProxyUrl(settings, () => facts.urlOrigin)
  return [`https://${instance.issuerHost}`, ...(proxyUrl ? [proxyUrl] : [])]
}
