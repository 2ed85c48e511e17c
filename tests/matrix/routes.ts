import type { PendingSessionOptions } from 'clerk-latchkey'
import type { requireAuth } from 'clerk-latchkey/express'

import type { Guard, Route } from './app.ts'
import { signingSecret } from './webhook.ts'

/** A `Guard` is whatever an app can pass on, so it is typed as one overload of `requireAuth`; this takes the other. */
const demand = (requirement: Parameters<typeof requireAuth<'any'>>[0] | object): Guard =>
  requirement as Guard

/** Likewise for `getAuth(request, options)`. */
const accepting = (acceptsToken: string | readonly string[]): PendingSessionOptions =>
  ({ acceptsToken }) as PendingSessionOptions

const ok: Route['answer'] = () => ({ json: { ok: true } })

const whoever: Route['answer'] = async ({ getAuth }) => {
  const auth = await getAuth()
  const userId = 'userId' in auth ? auth.userId : null
  const orgSlug = ('orgSlug' in auth && auth.orgSlug) || null
  return { json: { userId, orgSlug, isAuthenticated: auth.isAuthenticated } }
}

const machine =
  (acceptsToken: string | readonly string[]): Route['answer'] =>
  async ({ getAuth }) => {
    const auth = await getAuth(accepting(acceptsToken))
    const subject = 'subject' in auth ? auth.subject : null
    const scopes = 'scopes' in auth ? auth.scopes : null
    const userId = 'userId' in auth ? auth.userId : null
    const { tokenType, isAuthenticated } = auth
    return { json: { tokenType, isAuthenticated, subject, scopes, userId } }
  }

const webhook: Route['answer'] = async ({ verifyWebhook }) => {
  if (!verifyWebhook) throw new Error('This app has no verifyWebhook.')
  const { type } = await verifyWebhook({ signingSecret })
  return { json: { type } }
}

/** Every app serves these; nobody but this file says what they answer. */
export const routes: readonly Route[] = [
  { path: '/public', answer: whoever },
  { path: '/orgs/globex', answer: whoever },
  { path: '/personal', answer: whoever },
  {
    path: '/pending',
    answer: async ({ getAuth }) => {
      const auth = await getAuth({ treatPendingAsSignedOut: false })
      return { json: { userId: 'userId' in auth ? auth.userId : null } }
    },
  },
  {
    path: '/checks',
    answer: async ({ getAuth }) => {
      const { has } = await getAuth()
      const admin = has({ role: 'org:admin' })
      const billing = has({ permission: 'org:billing:manage' })
      return { json: { admin, billing, feature: has({ feature: 'export' }) } }
    },
  },
  { path: '/cookies', answer: () => ({ json: {}, cookies: ['one=1; Path=/', 'two=2; Path=/'] }) },

  { path: '/as/api-key', answer: machine('api_key') },
  { path: '/as/m2m', answer: machine('m2m_token') },
  { path: '/as/oauth', answer: machine('oauth_token') },
  { path: '/as/any', answer: machine('any') },
  { path: '/as/either', answer: machine(['session_token', 'm2m_token']) },

  { path: '/me', guard: demand({}), answer: whoever },
  { path: '/admin', guard: demand({ role: 'org:admin' }), answer: ok },
  { path: '/billing', guard: demand({ permission: 'org:billing:manage' }), answer: ok },
  { path: '/feature', guard: demand({ feature: 'export' }), answer: ok },
  { path: '/plan', guard: demand({ plan: 'pro' }), answer: ok },
  { path: '/strict', guard: demand({ reverification: 'strict' }), answer: ok },
  { path: '/both', guard: demand({ role: 'org:admin', reverification: 'strict' }), answer: ok },
  { path: '/acme', guard: (auth) => auth.orgSlug === 'acme', answer: ok },
  { path: '/machine', guard: demand({ acceptsToken: 'api_key' }), answer: machine('api_key') },
  { path: '/either', guard: demand({ acceptsToken: ['session_token', 'm2m_token'] }), answer: ok },
  { path: '/key', guard: demand({ acceptsToken: 'api_key' }), answer: whoever },
  {
    path: '/self',
    guard: demand({}),
    answer: async ({ clerk, getAuth }) => {
      const auth = await getAuth()
      const userId = ('userId' in auth && auth.userId) || ''
      const user = await clerk?.().users.getUser(userId)
      return { json: { firstName: user?.firstName } }
    },
  },

  { path: '/webhook', answer: webhook },
  { path: '/webhook/raw', body: 'raw', answer: webhook },
  { path: '/webhook/parsed', body: 'parsed', answer: webhook },
]
