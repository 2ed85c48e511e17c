import { sendClerkToken, synchroniseClock } from './actions.ts'
import type { JwtPayload } from './jwt-types.ts'
import type { TokenVerificationErrorReason as Reason } from './reasons.ts'
import { TokenVerificationError } from './token-verification-error.ts'

const defaultClockSkewInMs = 5_000

/** What the claims of a token are held against. */
export interface ClaimChecks {
  /** Checked only where the token has `aud` as well. */
  readonly audience?: string | readonly string[] | undefined
  /** Origins that a token may have been issued for (`azp`). Unset or empty: every one. */
  readonly authorizedParties?: readonly string[] | undefined
  /** What a token without `azp` is worth where `authorizedParties` is set. @default 'reject' */
  readonly missingAzp?: 'reject' | 'accept' | undefined
  /** Accepted values of `iss`. Unset or empty: every one. */
  readonly issuer?: string | readonly string[] | undefined
  /** How far the clocks may be apart, in milliseconds. @default 5000 */
  readonly clockSkewInMs?: number | undefined
}

/**
 * Checks every claim that depends on time or on options, in upstream's order: sub, aud, azp, iss, exp, nbf, iat.
 *
 * @param instead issuer and clock skew of this one request, where they are not those of `checks`
 * @throws {TokenVerificationError} with the reason of the first check that fails
 */
export function verifyClaims(
  claims: Readonly<JwtPayload>,
  checks: ClaimChecks,
  instead: Pick<ClaimChecks, 'issuer' | 'clockSkewInMs'> = checks,
): void {
  verifySubject(claims.sub)
  verifyAudience(claims['aud'], checks.audience)
  verifyAuthorizedParty(claims.azp, checks)
  verifyIssuer(claims.iss, instead.issuer ?? checks.issuer)
  verifyTimes(claims, clockSkew(instead.clockSkewInMs ?? checks.clockSkewInMs))
}

/** The allowance in milliseconds; anything but a finite number is the default. */
export function clockSkew(clockSkewInMs = defaultClockSkewInMs): number {
  return Number.isFinite(clockSkewInMs) ? clockSkewInMs : defaultClockSkewInMs
}

function verifySubject(sub: unknown): void {
  if (typeof sub !== 'string') {
    throw failed(`The claim "sub" is ${show(sub)}; it must be a string.`)
  }
}

function verifyAudience(aud: unknown, audience: ClaimChecks['audience']): void {
  const expected = toList(audience)
  if (expected.length === 0 || !aud) return
  const found = (Array.isArray(aud) ? aud : [aud]).filter(Boolean)
  // Anything but strings is not an audience, and upstream lets it pass.
  if (found.length === 0 || !found.every((item) => typeof item === 'string')) return
  if (!found.some((item) => expected.includes(item))) {
    throw failed(`The claim "aud" is ${show(aud)}; { audience } allows ${expected.join(', ')}.`)
  }
}

function verifyAuthorizedParty(azp: unknown, checks: ClaimChecks): void {
  const allowed: readonly unknown[] = checks.authorizedParties ?? []
  if (allowed.length === 0 || allowed.includes(azp)) return
  if (!azp && checks.missingAzp === 'accept') return
  throw new TokenVerificationError({
    reason: 'token-invalid-authorized-parties',
    message: `The token was issued for ${azp ? show(azp) : 'no origin (it has no "azp")'}; { authorizedParties } allows ${allowed.join(', ')}.`,
    action: 'Add the origin to authorizedParties if it is yours.',
  })
}

function verifyIssuer(iss: unknown, issuer: ClaimChecks['issuer']): void {
  const expected: readonly unknown[] = toList(issuer)
  if (expected.length === 0 || expected.includes(iss)) return
  throw new TokenVerificationError({
    reason: 'token-invalid-issuer',
    message: `The token was issued by ${show(iss)}; { issuer } allows ${expected.join(', ')}.`,
    action: sendClerkToken,
  })
}

/**
 * Checks `exp` and `nbf` where a token has them.
 *
 * @throws {TokenVerificationError} `token-expired`, `token-not-active-yet`, `token-verification-failed`
 */
export function verifyLifetime(claims: Readonly<JwtPayload>, skew: number): void {
  verifyTimes({ exp: claims.exp ?? Infinity, nbf: claims.nbf }, skew)
}

type TimeClaims = Partial<Record<'exp' | 'nbf' | 'iat', unknown>>

function verifyTimes(claims: TimeClaims, skew: number): void {
  const now = Date.now()
  const exp = toMilliseconds(claims.exp, 'exp')
  if (exp <= now - skew) {
    throw outOfTime('token-expired', `The token expired ${seconds(now - exp)} ago`, skew)
  }
  const nbf = claims.nbf === undefined ? -Infinity : toMilliseconds(claims.nbf, 'nbf')
  if (nbf > now + skew) {
    throw outOfTime('token-not-active-yet', `The token is valid in ${seconds(nbf - now)}`, skew)
  }
  const iat = claims.iat === undefined ? -Infinity : toMilliseconds(claims.iat, 'iat')
  if (iat > now + skew) {
    throw outOfTime(
      'token-iat-in-the-future',
      `The token was issued ${seconds(iat - now)} from now`,
      skew,
    )
  }
}

/** NumericDate (RFC 7519 section 2) to milliseconds; fractions of a second are cut off, as upstream does. */
function toMilliseconds(value: unknown, claim: string): number {
  if (typeof value === 'number') return Math.trunc(value) * 1000
  throw failed(`The claim "${claim}" is ${show(value)}; it must be a number of seconds.`)
}

function outOfTime(reason: Reason, message: string, skew: number): TokenVerificationError {
  return new TokenVerificationError({
    reason,
    message: `${message} by the clock of this machine (allowed difference: ${seconds(skew)}).`,
    action: reason === 'token-expired' ? undefined : synchroniseClock,
  })
}

function failed(message: string): TokenVerificationError {
  return new TokenVerificationError({
    reason: 'token-verification-failed',
    message,
    action: sendClerkToken,
  })
}

function toList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return []
  return (typeof value === 'string' ? [value] : value).filter(Boolean)
}

/** Claims are no secrets, but they can be long. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing'
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
