import type { Case, Setup } from '../case.ts'
import {
  environment,
  failingCallback,
  jwtKeyAlone,
  nothing,
  officialClient,
  ownClient,
  perRequest,
  secretKeyAlone,
  unverifiable,
  unverifiableRejected,
  wrongKey,
} from '../setups.ts'
import { authorization, bearer, cookies, machineToken } from '../sign-in.ts'

const other = { host: 'other.example' }
const otherBearer = authorization(async ({ other: emulator }) => {
  const { token } = await emulator.signIn({ email: 'ada@example.com' })
  return `Bearer ${token}`
})

/** How the middleware is told what to do. */
export const options: readonly Case[] = [
  {
    name: 'the environment is read at the first request',
    setup: environment,
    request: { headers: [bearer('ada')] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'a Secret Key alone is enough, for cookies too',
    setup: secretKeyAlone,
    request: { headers: [cookies('ada')] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'with a jwtKey no call is made',
    setup: jwtKeyAlone,
    request: { headers: [bearer('ada')] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'options by request: a user of the first instance',
    setup: perRequest,
    request: { headers: [bearer('ada')] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'options by request: a user of the second instance',
    setup: perRequest,
    request: { headers: [otherBearer, other] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'options by request: a user of the first at the second is signed out',
    setup: perRequest,
    request: { headers: [bearer('ada'), other] },
    expected: { status: 200, body: { userId: null } },
  },
  {
    name: 'options by request that fail end in the error handler',
    setup: failingCallback,
    request: {},
    expected: { status: 500, body: { message: 'no such tenant' } },
  },
  {
    name: 'a key of the wrong kind stops the start',
    setup: wrongKey,
    request: {},
    expected: { status: 'does not start', body: { code: 'secret_key_invalid' } },
  },
  {
    name: 'missing keys are answered with 503',
    setup: nothing,
    request: { headers: [bearer('ada')] },
    expected: { status: 503, body: { errors: [{ code: 'secret_key_missing' }] } },
  },
  {
    name: 'while the keys cannot be loaded, a request goes on as signed out',
    setup: unverifiable,
    request: { headers: [bearer('ada')] },
    expected: { status: 200, body: { userId: null } },
  },
  {
    name: 'or is answered with 503, where that is wished',
    setup: unverifiableRejected,
    request: { headers: [bearer('ada')] },
    expected: { status: 503, body: { errors: [{ code: 'service_unavailable' }] } },
  },
]

/** A client of one's own in the options: the same cases with ours and with `@clerk/backend`. */
export const injectedClients: readonly Case[] = [
  ...withClient('our client', ownClient),
  ...withClient('@clerk/backend', officialClient),
]

function withClient(name: string, setup: Setup): Case[] {
  return [
    {
      name: `${name}: a bearer token`,
      setup,
      request: { headers: [bearer('ada', { organization: 'acme' })] },
      expected: { status: 200, body: { userId: 'user_ada', orgSlug: 'acme' } },
    },
    {
      name: `${name}: cookies`,
      setup,
      request: { headers: [cookies('ada')] },
      expected: { status: 200, body: { userId: 'user_ada' } },
    },
    {
      name: `${name}: signed out`,
      setup,
      request: {},
      expected: { status: 200, body: { isAuthenticated: false } },
    },
    {
      name: `${name}: an API key`,
      setup,
      request: { path: '/as/api-key', headers: [machineToken('apiKey')] },
      expected: { status: 200, body: { tokenType: 'api_key', isAuthenticated: true } },
    },
    {
      name: `${name}: an M2M token`,
      setup,
      request: { path: '/as/m2m', headers: [machineToken('m2m')] },
      expected: { status: 200, body: { tokenType: 'm2m_token', isAuthenticated: true } },
    },
    {
      name: `${name}: a guard answers 401`,
      setup,
      needs: ['guard'],
      request: { path: '/me' },
      expected: { status: 401 },
    },
    {
      name: `${name}: a guard answers 403`,
      setup,
      needs: ['guard', 'guard with a requirement'],
      request: { path: '/admin', headers: [bearer('grace', { organization: 'acme' })] },
      expected: { status: 403 },
    },
    {
      name: `${name}: the handler has it`,
      setup,
      needs: ['guard', 'client'],
      request: { path: '/self', headers: [bearer('ada')] },
      expected: { status: 200, body: { firstName: 'Ada' } },
    },
  ]
}
