import { describe, expect, test } from 'vitest'

import {
  cookieSuffix,
  createApplication,
  development,
  page,
  production,
} from '../../../../tests/auth/application.ts'
import type { Given } from '../../../../tests/auth/application.ts'
import { createSigner } from '../../../../tests/auth/signer.ts'
import type { AuthenticateRequestOptions } from './options.ts'

async function debug(given: Given, options: AuthenticateRequestOptions = production) {
  const state = await createApplication(options).authenticate(given)
  return state.toAuth()?.debug()
}

const suffix = cookieSuffix.development

describe('debug()', () => {
  test('shows options and request, with nothing of a secret beyond 7 characters', async () => {
    expect(
      await debug(
        {
          url: '/page?__clerk_handshake=x&token=y',
          bearer: 'not-a-token',
          headers: {
            accept: 'text/html',
            origin: 'https://app.example.com',
            referer: 'https://other.example/x?__clerk_handshake=secret',
            'sec-fetch-dest': 'empty',
          },
        },
        {
          ...production,
          machineSecretKey: 'ak_0123456789',
          domain: 'example.com',
          proxyUrl: '/__clerk',
          acceptsToken: ['session_token'],
          audience: 'api',
          authorizedParties: ['https://app.example.com'],
          issuer: 'https://clerk.example.com',
          clockSkewInMs: 1,
          signInUrl: '/in',
          signUpUrl: '/up',
        },
      ),
    ).toEqual({
      publishableKey: production.publishableKey,
      secretKey: 'sk_live***',
      machineSecretKey: 'ak_0123***',
      isSatellite: false,
      domain: 'example.com',
      proxyUrl: '/__clerk',
      apiUrl: undefined,
      apiVersion: undefined,
      acceptsToken: ['session_token'],
      audience: 'api',
      authorizedParties: ['https://app.example.com'],
      issuer: 'https://clerk.example.com',
      clockSkewInMs: 1,
      signInUrl: '/in',
      signUpUrl: '/up',
      method: 'GET',
      accept: 'text/html',
      origin: 'https://app.example.com',
      secFetchDest: 'empty',
      url: 'https://app.example.com/page',
      referrer: 'https://other.example',
      tokenInHeader: 'not-a-t***',
      reason: 'token-invalid',
      message: expect.stringContaining('The token is not a JWT.'),
    })
  })

  test('shows which cookies were looked at, cut like everything that is secret', async () => {
    const cookies = {
      [`__session${suffix}`]: 'session-token',
      [`__client_uat${suffix}`]: 1_700_000_000,
      [`__refresh${suffix}`]: 'refresh-token',
      [`__clerk_db_jwt${suffix}`]: 'dvb_0123456789',
      __clerk_handshake: 'handshake-token',
      __clerk_redirect_count: 3,
    }
    expect(await debug({ cookies, headers: page }, development)).toMatchObject({
      frontendApi: 'happy-cat-12.clerk.accounts.dev',
      instanceType: 'development',
      usesSuffixedCookies: true,
      clientUat: 1_700_000_000,
      sessionTokenInCookie: 'session***',
      refreshTokenInCookie: 'refresh***',
      devBrowserToken: 'dvb_012***',
      handshakeToken: 'handsha***',
      handshakeNonce: undefined,
    })
  })

  test('shows which session token was accepted, cut', async () => {
    const signer = await createSigner()
    const app = createApplication({ ...production, jwtKey: signer.pem })
    const bearer = await signer.mint({ sub: 'user_1', exp: Date.now() / 1000 + 60 })
    const shown = (await app.authenticate({ bearer })).toAuth()?.debug()
    expect(shown).toMatchObject({ sessionToken: `${bearer.slice(0, 7)}***` })
    expect(shown).not.toHaveProperty('reason')
    const nobody = (await app.authenticate()).toAuth()?.debug()
    expect(nobody).not.toHaveProperty('sessionToken')
  })

  test('has no Publishable Key where there is none', async () => {
    const app = createApplication({ secretKey: production.secretKey })
    expect((await app.authenticate()).toAuth()?.debug()['publishableKey']).toBeUndefined()
  })

  test('cuts what a handshake brings in the query', async () => {
    const url = '/?__clerk_handshake=handshake-token&__clerk_handshake_nonce=nonce-0123456789'
    expect(await debug({ url })).toMatchObject({
      instanceType: 'production',
      usesSuffixedCookies: false,
      handshakeToken: 'handsha***',
      handshakeNonce: 'nonce-0***',
    })
  })

  test('cuts a nonce in a cookie', async () => {
    const cookies = { __clerk_handshake_nonce: 'nonce-0123456789' }
    expect(await debug({ cookies })).toMatchObject({ handshakeNonce: 'nonce-0***' })
  })

  test('cuts a Secret Key that was given as the Publishable Key', async () => {
    const options = { ...production, publishableKey: production.secretKey }
    const shown = await debug({ bearer: 'not-a-token' }, options)
    expect(shown).toMatchObject({ publishableKey: 'sk_live***' })
    expect(JSON.stringify(shown)).not.toContain(production.secretKey)
  })

  test('says nothing of a referrer that is no URL', async () => {
    expect(await debug({ headers: { referer: 'nonsense' } })).toMatchObject({ referrer: undefined })
  })
})
