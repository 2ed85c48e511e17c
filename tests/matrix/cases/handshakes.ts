import type { Case } from '../case.ts'
import { development, handshakeOff, production } from '../setups.ts'
import { cookies, page, productionCookies, toCookie } from '../sign-in.ts'

const needs = ['browser pages'] as const
const frontend = '{frontend}/v1/client/handshake'
const productionFrontend = 'https://clerk.matrix.example/v1/client/handshake'
const away = { 'cache-control': 'no-store' }

/** A development browser that the Frontend API knows, and that has no session here yet. */
const knownBrowser = [cookies('ada', { only: ['__clerk_db_jwt', '__client_uat'] }), page]

/** Browsers that are sent to the Frontend API. */
export const handshakeStarts: readonly Case[] = [
  {
    name: 'a new browser is sent to the Frontend API, and would come back to the same page',
    setup: development,
    needs,
    request: { path: '/public?page=2', headers: [page] },
    expected: {
      status: 307,
      headers: away,
      location: {
        to: frontend,
        query: {
          redirect_url: '{app}/public?page=2',
          __clerk_hs_reason: 'dev-browser-missing',
          format: 'nonce',
        },
      },
      cookies: ['__clerk_redirect_count=1'],
    },
  },
  {
    name: 'a frame is sent there too',
    setup: development,
    needs,
    request: { headers: [{ 'sec-fetch-dest': 'iframe' }] },
    expected: { status: 307, location: { to: frontend } },
  },
  {
    name: 'a request of a script is not',
    setup: development,
    needs,
    request: { headers: [{ accept: 'text/html', 'sec-fetch-dest': 'empty' }] },
    expected: { status: 200, headers: { location: null } },
  },
  {
    name: 'a form that is posted is not',
    setup: development,
    needs,
    request: { method: 'POST', headers: [page] },
    expected: { status: 200, headers: { location: null } },
  },
  {
    name: 'a program with a bad token is not, though it takes HTML',
    setup: development,
    needs,
    request: { headers: [cookies('ada'), { accept: 'text/html', authorization: 'Bearer bad' }] },
    expected: { status: 200, headers: { location: null } },
  },
  {
    name: 'an expired session cookie is renewed there',
    setup: production,
    needs,
    request: { headers: [productionCookies({ exp: 1_700_000_000 }), page] },
    expected: {
      status: 307,
      location: {
        to: productionFrontend,
        query: {
          __clerk_hs_reason: 'session-token-expired-refresh-non-eligible-no-refresh-cookie',
        },
      },
    },
  },
  {
    name: 'in production, a browser without cookies is signed out and stays',
    setup: production,
    needs,
    request: { headers: [page] },
    expected: { status: 200, body: { isAuthenticated: false }, headers: { location: null } },
  },
  {
    name: 'after three redirects in a row, the loop ends',
    setup: development,
    needs,
    request: { headers: [page, toCookie({ __clerk_redirect_count: '3' })] },
    expected: { status: 200, headers: { location: null } },
  },
  {
    name: 'who comes from another site is checked again',
    setup: production,
    needs,
    request: { headers: [productionCookies(), page, { referer: 'https://other.example/' }] },
    expected: {
      status: 307,
      location: {
        to: productionFrontend,
        query: { __clerk_hs_reason: 'primary-domain-cross-origin-sync' },
      },
    },
  },
  {
    name: 'with handshake: off nobody is sent anywhere',
    setup: handshakeOff,
    needs,
    request: { headers: [page] },
    expected: { status: 200, headers: { location: null } },
  },
]

/** Browsers that come back. */
export const handshakeResults: readonly Case[] = [
  {
    name: 'in development, a browser comes back with a nonce and gets its cookies',
    setup: development,
    needs,
    request: { path: '/public?page=2', headers: knownBrowser, follow: 2 },
    expected: {
      status: 307,
      headers: away,
      location: { to: '{app}/public', query: { page: '2', __clerk_handshake_nonce: null } },
      cookies: [
        '__clerk_db_jwt',
        '__client_uat',
        '__client_uat',
        '__refresh',
        '__session',
        '__session',
        '__clerk_db_jwt',
      ],
    },
  },
  {
    name: 'and is signed in on the page where it began',
    setup: development,
    needs,
    request: { headers: knownBrowser, follow: 3 },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'in development, a token in the address does the same',
    setup: development,
    needs,
    request: {
      path: async ({ development: emulator }) => {
        const { cookies: browser } = await emulator.signIn({ email: 'ada@example.com' })
        const query = new URLSearchParams({
          redirect_url: 'http://localhost/public?page=2',
          format: 'token',
          __clerk_db_jwt: browser['__clerk_db_jwt'],
        })
        const request = new Request(`${emulator.url}/v1/client/handshake?${query}`)
        const { headers } = await emulator.fetch(request)
        const { pathname, search } = new URL(headers.get('location') ?? '')
        return pathname + search
      },
      headers: [page],
    },
    expected: {
      status: 307,
      location: { to: '{app}/public', query: { page: '2', __clerk_handshake: null } },
    },
  },
  {
    name: 'in production, a nonce in a cookie signs in at once, with every cookie',
    setup: production,
    needs,
    request: {
      headers: [
        page,
        async ({ production: instance }) => {
          instance.leave('nonce_1', await toDirectives(await instance.sign()))
          return toCookie({ __clerk_handshake_nonce: 'nonce_1' })
        },
      ],
    },
    expected: {
      status: 200,
      body: { userId: 'user_ada' },
      cookies: ['__session=', '__client_uat=', '__refresh_x='],
    },
  },
  {
    name: 'in production, a token in a cookie does the same',
    setup: production,
    needs,
    request: {
      headers: [
        page,
        async ({ production: instance }) => {
          const handshake = toDirectives(await instance.sign())
          return toCookie({ __clerk_handshake: await instance.sign({ handshake }) })
        },
      ],
    },
    expected: {
      status: 200,
      body: { userId: 'user_ada' },
      cookies: ['__session=', '__client_uat=', '__refresh_x='],
    },
  },
  {
    name: 'its cookies arrive beside those of the handler',
    setup: production,
    needs: [...needs, 'cookies of the handler'],
    request: {
      path: '/cookies',
      headers: [
        page,
        async ({ production: instance }) => {
          const handshake = toDirectives(await instance.sign())
          return toCookie({ __clerk_handshake: await instance.sign({ handshake }) })
        },
      ],
    },
    expected: {
      status: 200,
      cookies: ['__session=', '__client_uat=', '__refresh_x=', 'one=1', 'two=2'],
    },
  },
  {
    name: 'a forged token of a handshake signs nobody in',
    setup: production,
    needs,
    request: {
      headers: [
        page,
        async ({ production: instance, development: emulator }) => {
          const { token } = await emulator.signIn({ email: 'ada@example.com' })
          const [header, claims] = (await instance.sign({ handshake: toDirectives(token) })).split(
            '.',
          )
          return toCookie({ __clerk_handshake: `${header}.${claims}.AAAA` })
        },
      ],
    },
    expected: { status: 200, body: { isAuthenticated: false }, cookies: [] },
  },
  {
    name: 'a nonce that is not known signs out',
    setup: production,
    needs,
    request: { headers: [page, toCookie({ __clerk_handshake_nonce: 'stale' })] },
    expected: { status: 200, body: { isAuthenticated: false } },
  },
  {
    name: 'with handshake: off a left-over nonce is not looked at',
    setup: handshakeOff,
    needs,
    request: {
      path: '/public?__clerk_handshake_nonce=stale',
      headers: [cookies('ada'), page, toCookie({ __clerk_handshake_nonce: 'stale' })],
    },
    expected: { status: 200, body: { userId: 'user_ada' }, cookies: [] },
  },
]

function toDirectives(token: string): string[] {
  return [
    `__session=${token}; Path=/; SameSite=Lax`,
    '__client_uat=1; Path=/; SameSite=Lax',
    '__refresh_x=y; Path=/; HttpOnly; SameSite=Lax',
  ]
}
