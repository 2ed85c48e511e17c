import { base64UrlToText } from '#crypto'

import type { JwtHeader, JwtPayload } from './jwt-types.ts'
import { TokenVerificationErrorReason } from './reasons.ts'
import { TokenVerificationError, TokenVerificationErrorAction } from './token-verification-error.ts'

/** A token taken apart once; everything that follows reads it from here. Nothing of it is verified yet. */
export interface DecodedToken {
  readonly text: string
  readonly header: Readonly<JwtHeader>
  /** For decisions only: it may be shared between requests, so callers get `parseClaims` instead. */
  readonly claims: Readonly<JwtPayload>
  /** base64url, without padding. */
  readonly payload: string
  /** base64url, without padding. */
  readonly signature: string
}

// RFC 7515 section 3.1, with the trailing "=" that some encoders add.
const compactForm = /^([\w-]*)=*\.([\w-]*)=*\.([\w-]*)=*$/

/**
 * Takes a compact JWS apart.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
export function decodeToken(token: string): DecodedToken {
  const [, header, payload, signature] = compactForm.exec(token) ?? []
  if (header === undefined || payload === undefined || signature === undefined) {
    throw invalid('It is not three parts of base64url with dots between them.')
  }
  if (!isCanonical(header) || !isCanonical(payload) || !isCanonical(signature)) {
    throw invalid('One of its parts is cut off or changed: the base64url does not come out even.')
  }
  return {
    text: token,
    header: parseObject<JwtHeader>(header, 'header'),
    claims: parseObject<JwtPayload>(payload, 'payload'),
    payload,
    signature,
  }
}

/** A fresh copy of the claims, for the caller to keep and to change. */
export function parseClaims(token: DecodedToken): JwtPayload {
  return parseObject(token.payload, 'payload')
}

/** What the signature is made over (RFC 7515 section 5.2). */
export function signingInput(token: DecodedToken): string {
  return token.text.slice(0, token.text.lastIndexOf('.'))
}

// What the claims hold is checked where each claim is used; here only that there are claims at all (RFC 7519 section 7.2).
function parseObject<T>(encoded: string, part: string): T {
  let value: unknown
  try {
    value = JSON.parse(base64UrlToText(encoded))
  } catch {
    throw invalid(`Its ${part} is not JSON.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`Its ${part} is not a JSON object.`)
  }
  return value as T
}

/** No bits are left over (RFC 4648 section 3.5): one token has one spelling. */
function isCanonical(encoded: string): boolean {
  const last = encoded.charAt(encoded.length - 1)
  switch (encoded.length % 4) {
    case 1:
      return false
    case 2:
      return 'AQgw'.includes(last)
    case 3:
      return 'AEIMQUYcgkosw048'.includes(last)
    default:
      return true
  }
}

function invalid(detail: string): TokenVerificationError {
  return new TokenVerificationError({
    reason: TokenVerificationErrorReason.TokenInvalid,
    message: `The token is not a JWT. ${detail}`,
    action: TokenVerificationErrorAction.EnsureClerkJWT,
  })
}
