import { describe, expect, test } from 'vitest'

import { development, production } from '../../../../tests/auth/application.ts'
import { createRedirect } from './create-redirect.ts'
import type { CreateRedirectParams } from './create-redirect.ts'

type Params = Partial<CreateRedirectParams<string>>

function redirects(params: Params) {
  return createRedirect({
    publishableKey: production.publishableKey,
    baseUrl: 'https://app.example.com/page',
    redirectAdapter: (url) => url,
    ...params,
  })
}

describe('createRedirect', () => {
  test.each<[Params, string, string]>([
    [{}, 'https://accounts.example.com/sign-in', 'https://accounts.example.com/sign-up'],
    [
      { publishableKey: development.publishableKey },
      'https://happy-cat-12.accounts.dev/sign-in',
      'https://happy-cat-12.accounts.dev/sign-up',
    ],
    [
      { publishableKey: `pk_test_${btoa('happy.clerk.accountsstage.dev$')}` },
      'https://happy.accountsstage.dev/sign-in',
      'https://happy.accountsstage.dev/sign-up',
    ],
    [{ signInUrl: '/in' }, 'https://app.example.com/in', 'https://app.example.com/in/create'],
    [
      { signInUrl: new URL('https://b.example/in?a=1') },
      'https://b.example/in?a=1',
      'https://b.example/in/create?a=1',
    ],
    [
      { signInUrl: '/in', signUpUrl: '/up' },
      'https://app.example.com/in',
      'https://app.example.com/up',
    ],
    [
      { signUpUrl: new URL('https://b.example/up') },
      'https://accounts.example.com/sign-in',
      'https://b.example/up',
    ],
    [
      { signInUrl: '', signUpUrl: '' },
      'https://accounts.example.com/sign-in',
      'https://accounts.example.com/sign-up',
    ],
    [
      { signInUrl: '/in', sessionStatus: 'pending' },
      'https://app.example.com/in/tasks',
      'https://app.example.com/in/create/tasks',
    ],
    [
      { signInUrl: '/in', sessionStatus: 'active' },
      'https://app.example.com/in',
      'https://app.example.com/in/create',
    ],
  ])('with %j leads to %s and %s', (params, signIn, signUp) => {
    const { redirectToSignIn, redirectToSignUp } = redirects(params)
    expect(redirectToSignIn()).toBe(signIn)
    expect(redirectToSignUp()).toBe(signUp)
    expect(redirectToSignIn({})).toBe(signIn)
    expect(redirectToSignUp({ returnBackUrl: null })).toBe(signUp)
  })

  test('says where to come back to', () => {
    const { redirectToSignIn, redirectToSignUp } = redirects({})
    const back = '?redirect_url=https%3A%2F%2Fapp.example.com%2Fx%3Fy%3D1'
    expect(redirectToSignIn({ returnBackUrl: '/x?y=1' })).toBe(
      `https://accounts.example.com/sign-in${back}`,
    )
    expect(redirectToSignUp({ returnBackUrl: new URL('https://app.example.com/x?y=1') })).toBe(
      `https://accounts.example.com/sign-up${back}`,
    )
  })

  test('tells a satellite to synchronise when its user comes back from elsewhere', () => {
    const back = (params: Params) => {
      const url = redirects(params).redirectToSignIn({ returnBackUrl: '/x' })
      return new URL(url).searchParams.get('redirect_url')
    }
    const synced = 'https://app.example.com/x?__clerk_synced=false'
    expect(back({ isSatellite: true })).toBe(synced)
    expect(back({ isSatellite: true, signInUrl: '/in' })).toBe('https://app.example.com/x')
    expect(back({ isSatellite: false })).toBe('https://app.example.com/x')
  })

  test('takes the development browser along, in development and to elsewhere', () => {
    const taken = (params: Params) => {
      const url = redirects({ devBrowserToken: 'dvb', ...params }).redirectToSignIn()
      return new URL(url).searchParams.get('__clerk_db_jwt')
    }
    const { publishableKey } = development
    expect(taken({ publishableKey })).toBe('dvb')
    expect(taken({ publishableKey, signInUrl: '/in' })).toBeNull()
    expect(taken({ publishableKey, devBrowserToken: '' })).toBeNull()
    expect(taken({})).toBeNull()
  })

  test('needs a Publishable Key for the account portal, and only for that', () => {
    const { redirectToSignIn, redirectToSignUp } = redirects({
      publishableKey: '',
      signInUrl: '/in',
    })
    expect(redirectToSignIn()).toBe('https://app.example.com/in')
    expect(redirectToSignUp()).toBe('https://app.example.com/in/create')
    expect(() => redirects({ publishableKey: '' }).redirectToSignIn()).toThrow('No Publishable Key')
  })
})
