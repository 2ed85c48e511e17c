import type { Case } from '../case.ts'
import { development, production, withProduction } from '../setups.ts'
import { authorization, bearer, cookies, inSeconds, toCookie } from '../sign-in.ts'

const nobody = { userId: null, orgSlug: null, isAuthenticated: false }
const ada = { userId: 'user_ada', isAuthenticated: true }

/** What state headers say of a request that is signed out. */
const because = (reason: string | RegExp) => ({ 'x-clerk-auth-reason': reason })

const production401 = authorization(async () => 'Bearer nonsense')

/** Session tokens in the `Authorization` header. */
export const sessionTokens: readonly Case[] = [
  {
    name: 'a bearer token says who sent it',
    setup: development,
    request: { headers: [bearer('ada', { organization: 'acme' })] },
    expected: { status: 200, body: { ...ada, orgSlug: 'acme' } },
  },
  {
    name: 'without a token nobody is signed in, and the request goes on',
    setup: development,
    request: {},
    expected: { status: 200, body: nobody, headers: because('dev-browser-missing') },
  },
  {
    name: 'an expired token is signed out',
    setup: development,
    request: { headers: [bearer('ada', { expiresInSeconds: -60 })] },
    expected: {
      status: 200,
      body: nobody,
      headers: because('session-token-expired-refresh-non-eligible-no-refresh-cookie'),
    },
  },
  {
    name: 'a token that expired within the clock skew is good',
    setup: development,
    request: { headers: [bearer('ada', { expiresInSeconds: -2 })] },
    expected: { status: 200, body: ada },
  },
  {
    name: 'a token that is not active yet is signed out',
    setup: production,
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) => `Bearer ${await sign({ nbf: inSeconds(60) })}`,
        ),
      ],
    },
    expected: { status: 200, body: nobody, headers: because('session-token-nbf') },
  },
  {
    name: 'a token from the future is signed out',
    setup: production,
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) => `Bearer ${await sign({ iat: inSeconds(60) })}`,
        ),
      ],
    },
    expected: {
      status: 200,
      body: nobody,
      headers: because('session-token-iat-in-the-future'),
    },
  },
  {
    name: 'a token with a forged signature is signed out',
    setup: production,
    request: {
      headers: [
        authorization(async ({ production: { sign } }) => {
          const [header, , signature] = (await sign()).split('.')
          const [, claims] = (await sign({ sub: 'user_grace' })).split('.')
          return `Bearer ${header}.${claims}.${signature}`
        }),
      ],
    },
    expected: { status: 200, body: nobody, headers: because('token-invalid-signature') },
  },
  {
    name: 'a text that is no token is signed out',
    setup: production,
    request: { headers: [production401] },
    expected: { status: 200, body: nobody, headers: because('token-invalid') },
  },
  {
    name: 'a token that another instance signed is signed out',
    setup: development,
    request: {
      headers: [
        authorization(async ({ other }) => {
          const { token } = await other.signIn({ email: 'ada@example.com' })
          return `Bearer ${token}`
        }),
      ],
    },
    expected: { status: 200, body: nobody, headers: because('jwk-kid-mismatch') },
  },
  {
    name: 'a token of a JWT template is not a session',
    setup: production,
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) =>
            `Bearer ${await sign({}, { cat: 'cl_B7d4PD222AAA' })}`,
        ),
      ],
    },
    expected: { status: 200, body: nobody, headers: because('token-type-mismatch') },
  },
  {
    name: 'a token without the word Bearer is read',
    setup: production,
    request: { headers: [authorization(({ production: { sign } }) => sign())] },
    expected: { status: 200, body: ada },
  },
  {
    name: 'credentials of another scheme are not looked at',
    setup: production,
    request: { headers: [{ authorization: 'Basic YWRhOnNlY3JldA==' }] },
    expected: {
      status: 200,
      body: nobody,
      headers: because('session-token-and-uat-missing'),
    },
  },
  {
    name: 'a token for a listed party is good',
    setup: withProduction('authorizedParties', { authorizedParties: ['https://app.example'] }),
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) =>
            `Bearer ${await sign({ azp: 'https://app.example' })}`,
        ),
      ],
    },
    expected: { status: 200, body: ada },
  },
  {
    name: 'a token for another party is signed out',
    setup: withProduction('authorizedParties', { authorizedParties: ['https://app.example'] }),
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) =>
            `Bearer ${await sign({ azp: 'https://evil.example' })}`,
        ),
      ],
    },
    expected: {
      status: 200,
      body: nobody,
      headers: because('token-invalid-authorized-parties'),
    },
  },
  {
    name: 'a token for another audience is signed out',
    setup: withProduction('audience', { audience: 'orders' }),
    request: {
      headers: [
        authorization(
          async ({ production: { sign } }) => `Bearer ${await sign({ aud: 'invoices' })}`,
        ),
      ],
    },
    expected: { status: 200, body: nobody, headers: because('token-verification-failed') },
  },
  {
    name: 'has() knows role, permission and feature',
    setup: development,
    request: {
      path: '/checks',
      headers: [bearer('ada', { organization: 'acme', claims: { fea: 'u:export' } })],
    },
    expected: { status: 200, body: { admin: true, feature: true } },
  },
  {
    name: 'a session with open tasks counts as signed out',
    setup: development,
    request: { headers: [bearer('ada', { claims: { sts: 'pending' } })] },
    expected: { status: 200, body: nobody },
  },
  {
    name: 'a session with open tasks is shown to who asks for it',
    setup: development,
    request: { path: '/pending', headers: [bearer('ada', { claims: { sts: 'pending' } })] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
]

/** Session cookies. */
export const sessionCookies: readonly Case[] = [
  {
    name: 'the cookies of a browser say who sent it',
    setup: development,
    request: { headers: [cookies('ada', { organization: 'acme' })] },
    expected: { status: 200, body: { ...ada, orgSlug: 'acme' } },
  },
  {
    name: 'cookies without a suffix do',
    setup: production,
    request: {
      headers: [
        async ({ production: { sign } }) =>
          toCookie({ __session: await sign(), __client_uat: '1' }),
      ],
    },
    expected: { status: 200, body: ada },
  },
  {
    name: 'a bearer token wins over cookies',
    setup: development,
    request: { headers: [cookies('grace'), bearer('ada')] },
    expected: { status: 200, body: ada },
  },
  {
    name: 'a session cookie of a browser that signed out is not believed',
    setup: production,
    request: {
      headers: [
        async ({ production: { sign } }) =>
          toCookie({ __session: await sign(), __client_uat: '0' }),
      ],
    },
    expected: {
      status: 200,
      body: nobody,
      headers: because('session-token-but-no-client-uat'),
    },
  },
  {
    name: 'a session cookie older than the last sign-in is not believed',
    setup: production,
    request: {
      headers: [
        async ({ production: { sign } }) =>
          toCookie({ __session: await sign(), __client_uat: String(inSeconds(30)) }),
      ],
    },
    expected: {
      status: 200,
      body: nobody,
      headers: because('session-token-iat-before-client-uat'),
    },
  },
  {
    name: 'a sign-in without its session cookie is signed out',
    setup: production,
    request: { headers: [toCookie({ __client_uat: '1' })] },
    expected: {
      status: 200,
      body: nobody,
      headers: because('client-uat-but-no-session-token'),
    },
  },
]
