import { sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'

/** The claims of a token. */
export type Claims = Readonly<Record<string, unknown>>

/** A token that was taken apart; its signature was not looked at. */
export interface DecodedJwt {
  readonly header: Claims
  readonly claims: Claims
  readonly signed: string
  readonly signature: Buffer
}

/** Signs a token with RS256 (RFC 7515 section 3.1, RFC 7518 section 3.3). */
export function signJwt(header: Claims, claims: Claims, privateKey: KeyObject): string {
  const signed = `${encode({ alg: 'RS256', ...header })}.${encode(claims)}`
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), privateKey).toString('base64url')}`
}

/** Takes a token apart; `undefined` when it is none. */
export function decodeJwt(token: string): DecodedJwt | undefined {
  const parts = /^([\w-]+)\.([\w-]+)\.([\w-]+)$/.exec(token)
  const [header, claims] = [parse(parts?.[1]), parse(parts?.[2])]
  if (!parts || !header || !claims) return undefined
  return {
    header,
    claims,
    signed: `${parts[1]}.${parts[2]}`,
    signature: Buffer.from(parts[3] ?? '', 'base64url'),
  }
}

/** Whether a token was signed with the private half of a key. */
export function isSignedWith({ header, signed, signature }: DecodedJwt, key: KeyObject): boolean {
  // The key is fixed before the header is believed: `none` and `HS256` do not get here.
  return header['alg'] === 'RS256' && verify('RSA-SHA256', Buffer.from(signed), key, signature)
}

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function parse(part: string | undefined): Claims | undefined {
  if (part === undefined) return undefined
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Claims) : undefined
  } catch {
    return undefined
  }
}
