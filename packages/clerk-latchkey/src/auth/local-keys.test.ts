import { beforeAll, describe, expect, test } from 'vitest'

import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { localKeys, readPublicKeys } from './local-keys.ts'

let signer: Signer
let other: Signer
let large: Signer

beforeAll(async () => {
  signer = await createSigner('ins_1')
  other = await createSigner('ins_2', 1024)
  large = await createSigner('ins_3', 3072)
})

/** The modulus and the exponent of a signer's key, in a list. */
function keysOf(...signers: Signer[]) {
  return signers.map(({ jwk: { n, e } }) => ({ n, e }))
}

describe('jwtKey', () => {
  test('is a key of any size in PEM', () => {
    expect(readPublicKeys(signer.pem)).toEqual(keysOf(signer))
    expect(readPublicKeys(other.pem)).toEqual(keysOf(other))
    expect(readPublicKeys(large.pem)).toEqual(keysOf(large))
  })

  test('can hold several keys, for the time of a rotation', () => {
    expect(readPublicKeys(`${signer.pem}\n${other.pem}`)).toEqual(keysOf(signer, other))
    expect(readPublicKeys(signer.pem.trim() + other.pem)).toEqual(keysOf(signer, other))
  })

  test('may have escaped line breaks, as in a line of an .env file', () => {
    expect(readPublicKeys(signer.pem.replaceAll('\n', '\\n'))).toEqual(keysOf(signer))
    expect(readPublicKeys(signer.pem.replaceAll('\n', '\\r\\n'))).toEqual(keysOf(signer))
    expect(readPublicKeys(signer.pem.replaceAll('\n', ' '))).toEqual(keysOf(signer))
  })

  test('may be the bare base64 of one key', () => {
    const body = signer.pem.split('\n').slice(1, -2)
    expect(readPublicKeys(body.join(''))).toEqual(keysOf(signer))
    expect(readPublicKeys(body.join('\\n'))).toEqual(keysOf(signer))
  })

  test('is for RS256 and for every kid, and is read once', () => {
    const source = localKeys(signer.pem)
    expect(source.find('anything')).toMatchObject([
      { algorithm: 'RS256', material: keysOf(signer)[0] },
    ])
    expect(localKeys(signer.pem)).toBe(source)
    expect(localKeys(other.pem)).not.toBe(source)
  })

  test('is forgotten when a hundred others came after it', () => {
    const source = localKeys(signer.pem)
    for (let index = 0; index < 100; index++) localKeys(signer.pem + ' '.repeat(index + 1))
    expect(localKeys(signer.pem)).not.toBe(source)
  })

  test.each<[string, () => string, string]>([
    ['a private key', () => signer.privatePem, 'it is a "PRIVATE KEY"'],
    ['PKCS#1', () => signer.pem.replaceAll('PUBLIC', 'RSA PUBLIC'), 'it is a "RSA PUBLIC KEY"'],
    ['text', () => 'hello!', 'it is not PEM'],
    ['nothing', () => '', 'it is cut off or damaged'],
    ['one octet', () => btoa('\x30'), 'it is cut off or damaged'],
    ['a length that is missing', () => btoa('\x30\x82'), 'it is cut off or damaged'],
    ['another document', () => btoa('\x31\x00'), 'it is cut off or damaged'],
    ['an empty document', () => btoa('\x30\x00'), 'it is not an RSA public key'],
    ['what follows nothing', () => btoa(ecHeader), 'it is not an RSA public key'],
    [
      'half of a key',
      () => signer.pem.split('\n').slice(1, 4).join(''),
      'it is cut off or damaged',
    ],
    ['a key without bits', () => btoa(`\x30\x0f${rsaHeader}`), 'it is cut off or damaged'],
    [
      'a key in an octet string',
      () => btoa(`\x30\x11${rsaHeader}\x04\x00`),
      'it is cut off or damaged',
    ],
    [
      'a key without a list',
      () => btoa(`\x30\x13${rsaHeader}\x03\x02\x00\x02`),
      'it is cut off or damaged',
    ],
    [
      'a key without numbers',
      () => btoa(`\x30\x14${rsaHeader}\x03\x03\x00\x30\x00`),
      'it is cut off or damaged',
    ],
    [
      'a key without an exponent',
      () => btoa(`\x30\x17${rsaHeader}\x03\x06\x00\x30\x03\x02\x01\x01`),
      'it is cut off or damaged',
    ],
  ])('that is %s is refused', (_, make, problem) => {
    const pem = make()
    expect(() => localKeys(pem)).toThrow(
      expect.objectContaining({
        name: 'ClerkConfigurationError',
        code: 'jwt_key_invalid',
        message: `CLERK_JWT_KEY, or { jwtKey }, cannot be read: ${problem}. Copy the PEM public key ("-----BEGIN PUBLIC KEY-----") from the API keys page of the Clerk Dashboard.`,
      }),
    )
  })

  test('tells of what base64 had against it', () => {
    expect(() => localKeys('hello!')).toThrow(
      expect.objectContaining({
        cause: expect.objectContaining({ name: 'InvalidCharacterError' }),
      }),
    )
    expect(() => localKeys('')).toThrow(expect.not.objectContaining({ cause: expect.anything() }))
  })

  test('leaves the zero octet out that DER puts before a number', () => {
    const key = `\x30\x1a${rsaHeader}\x03\x09\x00\x30\x06\x02\x01\x7f\x02\x01\x03`
    expect(readPublicKeys(btoa(key))).toEqual([{ n: 'fw', e: 'Aw' }])
    const padded = `\x30\x1b${rsaHeader}\x03\x0a\x00\x30\x07\x02\x02\x00\x80\x02\x01\x03`
    expect(readPublicKeys(btoa(padded))).toEqual([{ n: 'gA', e: 'Aw' }])
    const zero = `\x30\x1a${rsaHeader}\x03\x09\x00\x30\x06\x02\x01\x00\x02\x01\x03`
    expect(readPublicKeys(btoa(zero))).toEqual([{ n: 'AA', e: 'Aw' }])
  })
})

const rsaHeader = '\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01\x05\x00'
const ecHeader = '\x30\x0f\x30\x0d\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x02\x05\x00'
