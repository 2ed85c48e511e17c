import type { Feature } from '../app.ts'
import type { Case, HeaderSource } from '../case.ts'
import { keyOwner } from '../machine-tokens.ts'
import { development, noMiddleware, production } from '../setups.ts'
import { bearer, machineToken } from '../sign-in.ts'

const guard: readonly Feature[] = ['guard']
const needs: readonly Feature[] = ['guard', 'guard with a requirement']

const challenge = { 'www-authenticate': 'Bearer' }
const invalidToken = { 'www-authenticate': 'Bearer error="invalid_token"' }
const unauthenticated = { errors: [{ code: 'authentication_invalid' }] }
const forbidden = { errors: [{ code: 'authorization_invalid' }] }

/** A demand, somebody who has what it takes, and somebody who has not. */
const demands: ReadonlyArray<readonly [what: string, path: string, HeaderSource, HeaderSource]> = [
  [
    'a role',
    '/admin',
    bearer('ada', { organization: 'acme' }),
    bearer('grace', { organization: 'acme' }),
  ],
  [
    'a permission',
    '/billing',
    bearer('ada', { organization: 'acme' }),
    bearer('grace', { organization: 'acme' }),
  ],
  [
    'a feature',
    '/feature',
    bearer('ada', { claims: { fea: 'u:export' } }),
    bearer('ada', { claims: { fea: 'u:import' } }),
  ],
  [
    'a plan',
    '/plan',
    bearer('ada', { claims: { pla: 'u:pro' } }),
    bearer('ada', { claims: { pla: 'u:free' } }),
  ],
  [
    'what a function says',
    '/acme',
    bearer('ada', { organization: 'acme' }),
    bearer('ada', { organization: 'globex' }),
  ],
]

/** `requireAuth` in front of a handler. */
export const guards: readonly Case[] = [
  {
    name: 'requireAuth lets in who is signed in',
    setup: development,
    needs: guard,
    request: { path: '/me', headers: [bearer('ada')] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'and answers 401 with a challenge to who is signed out',
    setup: development,
    needs: guard,
    request: { path: '/me' },
    expected: {
      status: 401,
      headers: { ...challenge, 'content-type': /^application\/json/, 'cache-control': 'no-store' },
      body: unauthenticated,
    },
  },
  {
    name: 'whoever posts included',
    setup: development,
    needs: guard,
    request: {
      path: '/me',
      method: 'POST',
      headers: [{ 'content-type': 'application/json' }],
      body: '{}',
    },
    expected: { status: 401, headers: challenge, body: unauthenticated },
  },
  {
    name: 'a bad token is named in the challenge',
    setup: production,
    needs: guard,
    request: { path: '/me', headers: [{ authorization: 'Bearer nonsense' }] },
    expected: { status: 401, headers: invalidToken, body: unauthenticated },
  },
  {
    name: 'a session with open tasks gets 401',
    setup: development,
    needs: guard,
    request: { path: '/me', headers: [bearer('ada', { claims: { sts: 'pending' } })] },
    expected: { status: 401, body: unauthenticated },
  },
  ...demands.flatMap(([what, path, has, hasNot]): Case[] => [
    {
      name: `${what} is demanded: who has it gets in`,
      setup: development,
      needs,
      request: { path, headers: [has] },
      expected: { status: 200, body: { ok: true } },
    },
    {
      name: `${what} is demanded: 403 to who has it not`,
      setup: development,
      needs,
      request: { path, headers: [hasNot] },
      expected: { status: 403, body: forbidden },
    },
    {
      name: `${what} is demanded: 401 to who is signed out`,
      setup: development,
      needs,
      request: { path },
      expected: { status: 401, body: unauthenticated },
    },
  ]),
  {
    name: 'reverification is demanded: who verified lately gets in',
    setup: development,
    needs,
    request: { path: '/strict', headers: [bearer('ada', { claims: { fva: [1, 1] } })] },
    expected: { status: 200 },
  },
  {
    name: 'reverification is demanded: others are asked for it as Clerk’s frontends expect',
    setup: development,
    needs,
    request: { path: '/strict', headers: [bearer('ada', { claims: { fva: [11, 11] } })] },
    expected: {
      status: 403,
      body: {
        clerk_error: {
          type: 'forbidden',
          reason: 'reverification-error',
          metadata: { reverification: 'strict' },
        },
      },
    },
  },
  {
    name: 'nobody is asked for it for what they may not do anyway',
    setup: development,
    needs,
    request: {
      path: '/both',
      headers: [bearer('grace', { organization: 'acme', claims: { fva: [11, 11] } })],
    },
    expected: { status: 403, body: forbidden },
  },
  {
    name: 'a route for API keys lets one in',
    setup: development,
    needs,
    request: { path: '/machine', headers: [machineToken('apiKey')] },
    expected: { status: 200, body: { subject: keyOwner } },
  },
  {
    name: 'a route for API keys answers 401 to a session',
    setup: development,
    needs,
    request: { path: '/machine', headers: [bearer('ada')] },
    expected: { status: 401, headers: invalidToken, body: unauthenticated },
  },
  {
    name: 'getAuth() behind it is that of the key',
    setup: development,
    needs: [...needs, 'guard that getAuth knows'],
    request: { path: '/key', headers: [machineToken('apiKey')] },
    expected: { status: 200, body: { userId: keyOwner, isAuthenticated: true } },
  },
  {
    name: 'a route for two kinds of tokens takes either',
    setup: development,
    needs,
    request: { path: '/either', headers: [machineToken('m2m')] },
    expected: { status: 200 },
  },
  {
    name: 'the handler has the client',
    setup: development,
    needs: ['guard', 'client'],
    request: { path: '/self', headers: [bearer('grace')] },
    expected: { status: 200, body: { firstName: 'Grace' } },
  },
  {
    name: 'without the middleware, the error says what to add',
    setup: noMiddleware,
    needs: ['error handler'],
    request: { path: '/public' },
    expected: {
      status: 500,
      body: { message: /clerk ?(?:Middleware|Plugin|Module)/i },
      ours: { name: 'ClerkConfigurationError', message: /\n\n {2}\S/ },
    },
  },
]
