import { beforeAll, describe, expect, test } from 'vitest'

import { createApplication, page, production } from '../../../../tests/auth/application.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'

let signer: Signer

beforeAll(async () => {
  signer = await createSigner()
})

describe('the headers of a state', () => {
  test.each([
    ['a control character that Headers lets through', 'x\u007fy'],
    ['what is outside Latin-1', '日本'],
  ])('leave a message out that holds %s', async (_, kid) => {
    const app = createApplication(production, () => ({ keys: [signer.jwk] }))
    const state = await app.authenticate({ bearer: await signer.mint({ sub: 'user_1' }, { kid }) })
    expect(state.message).toContain(kid)
    expect([...state.headers]).toEqual([
      ['x-clerk-auth-reason', 'jwk-kid-mismatch'],
      ['x-clerk-auth-status', 'signed-out'],
    ])
  })

  test('leave a cookie out that cannot be sent, and keep the others', async () => {
    const directives = ['a=1\r\nx: y', 'b=\u0001', '__session=', 'c=\u00fc\t1']
    const app = createApplication(production, () => ({ directives }))
    const state = await app.authenticate({ url: '/?__clerk_handshake_nonce=n', headers: page })
    expect(state.headers.getSetCookie()).toEqual(['__session=', 'c=\u00fc\t1'])
  })
})
