import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** A code is good for this long, in seconds (RFC 6238 section 4.1). */
const step = 30

/** The code of an authenticator app with this secret (base32) at a moment. */
export function toTotpCode(secret: string, milliseconds: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 1000 / step)))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  // RFC 4226 section 5.3: the last half byte says where the code's four bytes begin.
  const offset = (digest.at(-1) ?? 0) & 0xf
  const number = digest.readUInt32BE(offset) & 0x7f_ff_ff_ff
  return String(number % 1_000_000).padStart(6, '0')
}

/** Whether this is the code of now, or of the step before or after: clocks differ. */
export function matchesTotp(secret: string, code: string, milliseconds: number): boolean {
  return [-1, 0, 1].some((steps) => toTotpCode(secret, milliseconds + steps * step * 1000) === code)
}

function fromBase32(text: string): Buffer {
  const bits = [...text.toUpperCase().replaceAll(/[\s=]/g, '')]
    .map((letter) => Math.max(0, alphabet.indexOf(letter)).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
