import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createApplication, production } from '../../../../tests/auth/application.ts'
import { now } from '../../../../tests/auth/session.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { isM2MJwt } from './verify-m2m-jwt.ts'

let signer: Signer
let stranger: Signer

beforeAll(async () => {
  signer = await createSigner()
  stranger = await createSigner()
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: now * 1000 })
})

afterEach(() => {
  vi.useRealTimers()
})

const claims = { sub: 'mch_1', jti: 'mt_1', aud: ['mch_2'], exp: now + 60, iat: now - 5, role: 'x' }

describe('an M2M token in the form of a JWT', () => {
  test('is verified without a call, and told as the Backend API would', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    expect(await app.verifyM2MJwt(await signer.mint(claims))).toEqual({
      object: 'machine_to_machine_token',
      id: 'mt_1',
      subject: 'mch_1',
      scopes: ['mch_2'],
      claims: { aud: ['mch_2'], role: 'x' },
      revoked: false,
      revocationReason: null,
      expired: false,
      expiration: (now + 60) * 1000,
      lastUsedAt: null,
      createdAt: (now - 5) * 1000,
      updatedAt: (now - 5) * 1000,
    })
    expect(app.calls).toEqual([])
  })

  test('that expired, or that somebody else signed, is refused', async () => {
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const old = await signer.mint({ ...claims, exp: now - 60 })
    const foreign = await stranger.mint(claims)
    for (const token of [old, foreign]) {
      await expect(app.verifyM2MJwt(token)).rejects.toMatchObject({
        name: 'MachineTokenVerificationError',
        code: 'token-verification-failed',
        cause: expect.objectContaining({ name: 'TokenVerificationError' }),
      })
    }
    await expect(app.verifyM2MJwt('mt_1')).rejects.toMatchObject({ reason: 'token-invalid' })
  })

  test('is known by its subject', async () => {
    expect(isM2MJwt(await signer.mint(claims))).toBe(true)
    expect(isM2MJwt(await signer.mint({ ...claims, sub: 'user_1' }))).toBe(false)
    expect(isM2MJwt(await signer.mint({ sub: 'user_1' }, { typ: 'at+jwt' }))).toBe(false)
    expect(isM2MJwt('mt_opaque')).toBe(false)
  })
})
