import { describe, expect, test } from 'vitest'

import { createProperties } from './properties.ts'

/** `npm run test:fuzz` runs a million, with a seed of its own; here the same few each time. */
const inputs = 20_000
const seed = 1

const properties = await createProperties()

/** What the inputs of a property must have led to, among other things. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'any request': [
    'signed-in null',
    'signed-in null with a location',
    'signed-out session-token-missing',
    'signed-out token-invalid-signature',
    'signed-out cross-origin-request',
    'handshake active-organization-mismatch with a location',
    'handshake client-uat-but-no-session-token with a location',
    'handshake dev-browser-missing with a location',
    'handshake dev-browser-sync with a location',
    'handshake primary-domain-cross-origin-sync with a location',
    'handshake primary-responds-to-syncing with a location',
    'handshake satellite-needs-syncing with a location',
  ],
  'any options': [
    'signed-in null',
    'error secret_key_missing',
    'error secret_key_invalid',
    'error publishable_key_invalid',
    'error jwt_key_invalid',
    'error option_invalid',
    'error satellite_invalid',
  ],
  'any token': ['fulfilled fulfilled', 'rejected fulfilled', 'rejected rejected'],
  'any claims': ['has() said yes', 'has() said no'],
}

describe('request authentication keeps its promises for', () => {
  test.for(properties)('$name', { timeout: 120_000 }, async ({ run, share, met, name }) => {
    const { failure } = await run((inputs * share) / 100, seed)
    expect(failure).toBeUndefined()
    expect(expected[name]?.filter((outcome) => !met.has(outcome))).toEqual([])
  })
})
