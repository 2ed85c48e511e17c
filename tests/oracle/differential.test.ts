import { describe, expect, test } from 'vitest'

import { describeCase, findDifferences } from './compare.ts'
import { generateCase } from './generate-case.ts'
import { createRandom } from './random.ts'
import { observeOfficial, observeOurs } from './run-case.ts'

/** `npm run test:oracle` runs 100,000. The same seed gives the same cases; a failure names the seed of its case. */
const cases = Number(process.env['ORACLE_CASES'] ?? 3_000)
const firstSeed = Number(process.env['ORACLE_SEED'] ?? 1)
const casesPerTest = 500

/** What was met, so that a generator that has gone dull is noticed. */
const met = new Map<string, number>()

describe('authenticateRequest', () => {
  const chunks = Array.from({ length: Math.ceil(cases / casesPerTest) }, (_, chunk) => chunk)

  test.for(chunks)(
    'does what the official SDK does, cases %#',
    { timeout: 300_000 },
    async (chunk) => {
      const end = Math.min(cases, (chunk + 1) * casesPerTest)
      for (let index = chunk * casesPerTest; index < end; index++) {
        const seed = firstSeed * 10_000_019 + index
        const given = generateCase(createRandom(seed), `seed${seed}`)
        const official = await observeOfficial(given)
        const ours = await observeOurs(given)
        const outcome =
          official.error ?? `${official.state?.['status']} ${official.state?.['reason']}`
        met.set(outcome, (met.get(outcome) ?? 0) + 1)
        const differences = findDifferences(given, official, ours)
        expect(differences, `seed ${seed}:\n${describeCase(given)}`).toEqual([])
      }
    },
  )

  test('has met successes and every kind of failure', () => {
    const outcomes = [...met.keys()]
    const count = (status: string): number =>
      [...met].reduce((sum, [name, times]) => (name.startsWith(status) ? sum + times : sum), 0)
    expect(count('signed-in')).toBeGreaterThan(cases * 0.2)
    expect(count('handshake')).toBeGreaterThan(cases * 0.05)
    expect(outcomes).toEqual(
      expect.arrayContaining(reasons.map((reason) => expect.stringContaining(reason))),
    )
  })
})

const reasons = [
  'handshake active-organization-mismatch',
  'handshake client-uat-but-no-session-token',
  'handshake dev-browser-missing',
  'handshake dev-browser-sync',
  'handshake primary-domain-cross-origin-sync',
  'handshake primary-responds-to-syncing',
  'handshake satellite-needs-syncing',
  'handshake session-token-but-no-client-uat',
  'handshake session-token-expired-refresh-',
  'handshake session-token-iat-before-client-uat',
  'signed-out No token in header',
  'signed-out jwk-kid-mismatch',
  'signed-out jwk-remote-failed-to-load',
  'signed-out secret-key-invalid',
  'signed-out session-token-and-uat-missing',
  'signed-out session-token-iat-in-the-future',
  'signed-out session-token-missing',
  'signed-out session-token-nbf',
  'signed-out token-invalid',
  'signed-out token-invalid-algorithm',
  'signed-out token-invalid-authorized-parties',
  'signed-out token-invalid-issuer',
  'signed-out token-invalid-signature',
  'signed-out token-type-mismatch',
  'signed-out token-verification-failed',
  'signed-out unexpected-error',
]
