import { createPublicKey } from 'node:crypto'

import { dashboard, fail, ok } from './check.ts'
import type { Check } from './check.ts'
import type { InstanceKey } from './ask-instance.ts'

const name = 'CLERK_JWT_KEY'
const advice = `Copy the PEM public key of the instance again: ${dashboard}.`

/** Looks whether the key that tokens are verified with, without a call, is one of the instance. */
export function checkJwtKey(value: string, keys: readonly InstanceKey[] | undefined): Check {
  if (/PRIVATE KEY/.test(value)) {
    return fail(name, 'It is a private key.', `${advice} Treat the private one as lost.`)
  }
  const moduli = toPems(value).map(readModulus)
  if (moduli.length === 0 || moduli.includes(undefined)) {
    return fail(name, 'It cannot be read as an RSA public key.', advice)
  }
  if (!keys) return ok(name, 'It is an RSA public key.')
  const match = keys.find(({ n }) => moduli.includes(n))
  if (match) return ok(name, `It is the key ${match.kid} of the instance.`)
  const what =
    'It is no key of the instance (another one, or replaced since): every token is refused.'
  return fail(name, what, advice)
}

/** One key or several, with real or escaped line breaks, or the base64 of one. */
function toPems(value: string): string[] {
  const text = value.replaceAll(String.raw`\n`, '\n').trim()
  const pems = text.match(/-----BEGIN PUBLIC KEY-----[^-]*-----END PUBLIC KEY-----/g)
  return pems ?? [`-----BEGIN PUBLIC KEY-----\n${text}\n-----END PUBLIC KEY-----`]
}

function readModulus(pem: string): string | undefined {
  try {
    return createPublicKey(pem).export({ format: 'jwk' }).n
  } catch {
    // Whatever is wrong with it, it is no key.
    return undefined
  }
}
