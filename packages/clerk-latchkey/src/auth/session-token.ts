import { sendClerkToken } from './actions.ts'
import { verifyClaims } from './claims.ts'
import { decodeToken } from './jwt.ts'
import type { DecodedToken } from './jwt.ts'
import { whenReady } from './maybe-promise.ts'
import type { MaybePromise } from './maybe-promise.ts'
import { claimedMachineType, machineJwtType } from './machine-token-types.ts'
import { resolveProxyUrl } from './proxy-url.ts'
import type { RequestContext } from './request-context.ts'
import { isMarkedAsOther, refuseM2M } from './token-category.ts'
import { TokenVerificationError } from './token-verification-error.ts'
import type { MachineTokenType } from './token-types.ts'
import { verifySignature } from './verify-signature.ts'

/** Machine tokens and those of JWT templates are signed with the same keys, and prove no session: says which it is. */
export function findMismatch({ readToken }: RequestContext, text: string): string | undefined {
  const token = readToken(text)
  if (!token) return undefined
  const machine = machineJwtType(text, readToken)
  if (machine) return describeMismatch(machine)
  return isMarkedAsOther(token)
    ? 'The token comes from a JWT template; a session token is accepted here.'
    : undefined
}

/**
 * Verifies a session token: everything but where it came from.
 *
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export function verifySessionToken(
  text: string,
  context: RequestContext,
  clockSkewInMs?: number,
): MaybePromise<DecodedToken> {
  const token = context.readToken(text) ?? decodeToken(text)
  const { settings, services } = context
  refuseM2M(token)
  const { headerType, issuer } = settings.options
  const { tokenCache } = services
  const signed = verifySignature(token, { keys: services.keys(settings), headerType, tokenCache })
  return whenReady(signed, () => {
    const issuers = issuer === 'auto' ? findIssuers(context) : settings.issuer
    return whenReady(issuers, (found) => {
      verifyClaims(token.claims, settings, { issuer: found, clockSkewInMs })
      refuseMachine(token)
      return token
    })
  })
}

/**
 * With padding a machine token is not taken for one, as upstream does it; it must not be taken for a session instead.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
function refuseMachine(token: DecodedToken): void {
  const machine = claimedMachineType(token)
  if (!machine) return
  throw new TokenVerificationError({
    reason: 'token-invalid',
    message: describeMismatch(machine),
    action: sendClerkToken,
  })
}

function describeMismatch(found: MachineTokenType): string {
  return `The token is a JWT of type ${found}; a session token is accepted here.`
}

/** `issuer: 'auto'`: the Frontend API of the instance, under its own name and through the proxy. */
function findIssuers({ facts, settings, services }: RequestContext): MaybePromise<string[]> {
  return whenReady(services.instance(settings), ({ issuerHost }) => {
    const proxyUrl = resolveProxyUrl(settings, () => facts.urlOrigin)
    return [`https://${issuerHost}`, ...(proxyUrl ? [proxyUrl] : [])]
  })
}
