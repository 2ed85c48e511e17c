import type { Case } from '../case.ts'
import { keyOwner } from '../machine-tokens.ts'
import { development, production } from '../setups.ts'
import { authorization, bearer, machineToken } from '../sign-in.ts'

const key = machineToken('apiKey')
const machine = machineToken('m2m')
const oauth = machineToken('oauth')

/** API keys, M2M tokens and OAuth tokens. */
export const machineTokens: readonly Case[] = [
  {
    name: 'an API key says whose it is',
    setup: development,
    request: { path: '/as/api-key', headers: [key] },
    expected: {
      status: 200,
      body: { tokenType: 'api_key', isAuthenticated: true, userId: keyOwner, scopes: ['read'] },
    },
  },
  {
    name: 'an M2M token says which machine sent it',
    setup: development,
    request: { path: '/as/m2m', headers: [machine] },
    expected: {
      status: 200,
      body: { tokenType: 'm2m_token', isAuthenticated: true, subject: '{machine}' },
    },
  },
  {
    name: 'an OAuth token says for whom it was given',
    setup: development,
    request: { path: '/as/oauth', headers: [oauth] },
    expected: {
      status: 200,
      body: { tokenType: 'oauth_token', isAuthenticated: true, userId: 'user_ada' },
    },
  },
  {
    name: 'an M2M token that is a JWT is verified without a call',
    setup: production,
    request: {
      path: '/as/m2m',
      headers: [
        authorization(async ({ production: { sign } }) => {
          const claims = { sub: 'mch_matrix', sid: undefined, jti: 'mt_jwt', scopes: 'a b' }
          return `Bearer ${await sign(claims, { cat: 'cl_B7d4PD333AAA' })}`
        }),
      ],
    },
    expected: {
      status: 200,
      body: { isAuthenticated: true, subject: 'mch_matrix', scopes: ['a', 'b'] },
    },
  },
  {
    name: 'an OAuth token that is a JWT is verified without a call',
    setup: production,
    request: {
      path: '/as/oauth',
      headers: [
        authorization(async ({ production: { sign } }) => {
          const claims = { client_id: 'client_1', jti: 'oat_jwt', scope: 'email', sid: undefined }
          return `Bearer ${await sign(claims, { typ: 'at+jwt' })}`
        }),
      ],
    },
    expected: { status: 200, body: { isAuthenticated: true, userId: 'user_ada' } },
  },
  {
    name: 'an API key that is not known belongs to nobody',
    setup: development,
    request: { path: '/as/api-key', headers: [{ authorization: 'Bearer ak_revoked' }] },
    expected: {
      status: 200,
      body: { tokenType: 'api_key', isAuthenticated: false, subject: null },
    },
  },
  {
    name: 'an API key is no session',
    setup: development,
    request: { path: '/public', headers: [key] },
    expected: { status: 200, body: { userId: null, isAuthenticated: false } },
  },
  {
    name: 'a session is no API key',
    setup: development,
    request: { path: '/as/api-key', headers: [bearer('ada')] },
    expected: { status: 200, body: { tokenType: 'api_key', isAuthenticated: false } },
  },
  {
    name: 'of several accepted kinds, a session is one',
    setup: development,
    request: { path: '/as/either', headers: [bearer('ada')] },
    expected: { status: 200, body: { tokenType: 'session_token', isAuthenticated: true } },
  },
  {
    name: 'of several accepted kinds, a machine is one',
    setup: development,
    request: { path: '/as/either', headers: [machine] },
    expected: { status: 200, body: { tokenType: 'm2m_token', isAuthenticated: true } },
  },
  {
    name: 'a kind that is not among them is of no kind',
    setup: development,
    request: { path: '/as/either', headers: [key] },
    expected: { status: 200, body: { tokenType: null, isAuthenticated: false } },
  },
  {
    name: 'where any kind is accepted, each is',
    setup: development,
    request: { path: '/as/any', headers: [oauth] },
    expected: { status: 200, body: { tokenType: 'oauth_token', isAuthenticated: true } },
  },
]
