import { base64UrlToText, isBase64Url } from '#crypto'

import { sendClerkToken } from './actions.ts'
import type { JwtHeader, JwtPayload } from './jwt-types.ts'
import type { SessionProperties } from './session-claims.ts'
import type { SigningKey } from './signing-key.ts'
import { TokenVerificationError } from './token-verification-error.ts'

/** A token taken apart once; everything that follows reads it from here. Nothing of it is verified yet. */
export interface DecodedToken {
  readonly text: string
  readonly header: Readonly<JwtHeader>
  readonly claims: JwtPayload
  /** base64url, without padding. */
  readonly signature: string
  /** The key that the signature was verified with, once it was. */
  verifiedBy: SigningKey | undefined
  /** What the claims say of the session, once somebody asked. */
  session: SessionProperties | undefined
}

/** The header of the last token: all tokens of an instance have the same one, until its key changes. */
let lastHeader: { readonly encoded: string; readonly header: JwtHeader } | undefined

/**
 * Takes a compact JWS apart (RFC 7515 section 3.1). Padding, which some encoders add, does not matter.
 *
 * @throws {TokenVerificationError} `token-invalid`
 */
export function decodeToken(token: string): DecodedToken {
  const first = token.indexOf('.')
  const second = token.indexOf('.', first + 1)
  if (second === -1 || token.indexOf('.', second + 1) !== -1) {
    throw invalid('It is not three parts with dots between them.')
  }
  const signature = withoutPadding(token.slice(second + 1))
  if (!isBase64Url(signature) || !isCanonical(signature)) throw notBase64Url('signature')
  return {
    text: token,
    header: decodeHeader(withoutPadding(token.slice(0, first))),
    claims: decodeObject<JwtPayload>(withoutPadding(token.slice(first + 1, second)), 'payload'),
    signature,
    verifiedBy: undefined,
    session: undefined,
  }
}

/** What the signature is made over (RFC 7515 section 5.2). */
export function signingInput(token: DecodedToken): string {
  return token.text.slice(0, token.text.lastIndexOf('.'))
}

function decodeHeader(encoded: string): JwtHeader {
  if (lastHeader?.encoded === encoded) return lastHeader.header
  const header = Object.freeze(decodeObject<JwtHeader>(encoded, 'header'))
  lastHeader = { encoded, header }
  return header
}

// What the claims hold is checked where each claim is used; here only that there are claims at all (RFC 7519 section 7.2).
function decodeObject<T>(encoded: string, part: string): T {
  const text = isCanonical(encoded) ? base64UrlToText(encoded) : undefined
  if (text === undefined) throw notBase64Url(part)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalid(`Its ${part} is not JSON.`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(`Its ${part} is not a JSON object.`)
  }
  return value as T
}

function withoutPadding(part: string): string {
  return part.endsWith('=') ? part.replace(/=+$/, '') : part
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

function notBase64Url(part: string): TokenVerificationError {
  return invalid(`Its ${part} is not base64url: it is cut off or was changed.`)
}

function invalid(detail: string): TokenVerificationError {
  return new TokenVerificationError({
    reason: 'token-invalid',
    message: `The token is not a JWT. ${detail}`,
    action: sendClerkToken,
  })
}
