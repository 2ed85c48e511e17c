import { createRedirect as officialCreateRedirect } from '@clerk/backend/internal'
import { describe, expect, test } from 'vitest'

import { createRedirect } from '../../packages/clerk-latchkey/src/auth/create-redirect.ts'
import { development, production } from './both.ts'
import { createRandom } from './random.ts'

describe('createRedirect', () => {
  test('leads where the official one leads', () => {
    for (let seed = 0; seed < 2_000; seed++) {
      const random = createRandom(seed)
      const { publishableKey } = random.pick([production, development])
      const params = {
        publishableKey,
        redirectAdapter: (url: string) => url,
        baseUrl: random.pick(['https://app.example.com/page?a=b', 'http://localhost:3000/']),
        ...random.maybe(0.6, () => ({ signInUrl: random.pick(pages) })),
        ...random.maybe(0.4, () => ({ signUpUrl: random.pick(pages) })),
        ...random.maybe(0.3, () => ({
          sessionStatus: random.pick(['active', 'pending'] as const),
        })),
        ...random.maybe(0.3, () => ({ isSatellite: random.chance(0.7) })),
        ...random.maybe(0.5, () => ({ devBrowserToken: 'dvb_1' })),
      }
      const back = random.maybe(0.7, () => ({ returnBackUrl: random.pick(backs) }))
      const official = officialCreateRedirect(params)
      const ours = createRedirect(params)
      expect([params, ours.redirectToSignIn(back), ours.redirectToSignUp(back)]).toEqual([
        params,
        official.redirectToSignIn(back),
        official.redirectToSignUp(back),
      ])
    }
  })

  test('needs the Publishable Key only where there is no page of its own', () => {
    const params = {
      publishableKey: '',
      redirectAdapter: (url: string) => url,
      baseUrl: 'https://app.example.com/',
    }
    expect(createRedirect({ ...params, signInUrl: '/in' }).redirectToSignIn()).toBe(
      'https://app.example.com/in',
    )
    expect(() => createRedirect(params).redirectToSignIn()).toThrow('No Publishable Key')
  })
})

const pages = [
  '/sign-in',
  'https://accounts.example.com/sign-in?x=y',
  'https://app.example.com/in',
  'http://localhost:3000/in',
]

const backs = [
  '/back',
  'https://app.example.com/back?c=d',
  new URL('https://satellite.example/'),
  '',
  null,
]
