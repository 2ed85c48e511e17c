import { Hono } from 'hono'
import type { Context } from 'hono'

import { replyError, reply } from '../http/reply.ts'
import type { Instance } from '../instance.ts'
import { acceptTicket } from './accept-ticket.ts'
import { pages } from '../pages/routes.ts'
import { findBrowserClient } from './browser-client.ts'
import type { BrowserOperation, BrowserOperations, BrowserRequest } from './browser-operation.ts'
import { client } from './client.ts'
import { tellClientUat } from './client-uat.ts'
import { allowOrigin, replyPreflight } from './cors.ts'
import { createDevBrowser } from './dev-browser.ts'
import { toEnvironmentJson } from './environment.ts'
import { handshake } from './handshake.ts'
import { drawImage } from './image.ts'
import { me } from './me.ts'
import { myEmailAddresses } from './me-email-addresses.ts'
import { myInvitations } from './me-invitations.ts'
import { myOrganizations } from './me-organizations.ts'
import { oauth } from './oauth/routes.ts'
import { organizationInvitations } from './organization-invitations.ts'
import { organizations } from './organizations.ts'
import { readForm } from './read-form.ts'
import { plain, replyOperation } from './reply-operation.ts'
import { reverification } from './reverification.ts'
import { sessions } from './sessions.ts'
import { signIns } from './sign-ins.ts'
import { signUps } from './sign-ups.ts'

const browserOperations: BrowserOperations = {
  'GET /environment': ({ instance }) => plain(toEnvironmentJson(instance)),
  'PATCH /environment': ({ instance }) => plain(toEnvironmentJson(instance)),
  'POST /dev_browser': ({ instance }) => plain(createDevBrowser(instance)),
  'GET /client/handshake': ({ instance, request }) => handshake(instance, request),
  'GET /tickets/accept': acceptTicket,
  ...client,
  ...sessions,
  ...reverification,
  ...signIns,
  ...signUps,
  ...me,
  ...myEmailAddresses,
  ...myOrganizations,
  ...myInvitations,
  ...organizations,
  ...organizationInvitations,
}

/** Paths of the Frontend API that the Backend API does not have. */
const ownPaths = /^\/v1\/(client|me|environment|dev_browser|account_portal|tickets)(\/|$)/

/** Paths outside of `/v1`: the OAuth server, and the pages that people sign in with. */
const otherPaths = /^\/((oauth|\.well-known)\/.+|sign-in|sign-up|user|oauth-consent)$/

/** What only requests of browsers carry, for paths that both APIs have, such as `/v1/organizations`. */
const browserMarks = ['_clerk_session_id', '_clerk_js_version', '_is_native', '__clerk_db_jwt']

/** Puts the Frontend API on the app: what browsers and backends ask without a Secret Key. */
export function routeFrontendApi(
  app: Hono,
  instance: Instance,
  log: (error: unknown) => void,
): void {
  app.get('/images/:name', (context) => drawImage(instance, context.req.param('name')))
  const frontend = createFrontend(instance, log)
  app.use('*', async (context, next) => {
    const { raw } = context.req
    if (!isBrowserRequest(raw)) return next()
    if (raw.method === 'OPTIONS') return replyPreflight(raw)
    return allowOrigin(await frontend.fetch(withMethod(raw)), raw)
  })
}

function isBrowserRequest(request: Request): boolean {
  const { pathname, searchParams } = new URL(request.url)
  if (ownPaths.test(pathname) || otherPaths.test(pathname)) return true
  const isMarked = browserMarks.some((name) => searchParams.has(name))
  return pathname.startsWith('/v1/') && isMarked && !isBackend(request)
}

function isBackend(request: Request): boolean {
  return /^Bearer +(sk|ak)_/i.test(request.headers.get('authorization') ?? '')
}

/** clerk-js sends a POST with the method beside it: other methods would cost a preflight each. */
function withMethod(request: Request): Request {
  const method = new URL(request.url).searchParams.get('_method')?.toUpperCase()
  if (request.method !== 'POST' || !method || !/^(PUT|PATCH|DELETE)$/.test(method)) return request
  const { url, headers, body } = request
  // A stream can only be sent half-duplex, and the type does not know the option.
  const options: RequestInit & { duplex: 'half' } = { method, headers, body, duplex: 'half' }
  return new Request(url, options)
}

function createFrontend(instance: Instance, log: (error: unknown) => void): Hono {
  const app = new Hono()
  for (const [name, operation] of Object.entries(browserOperations)) {
    const [method = '', template = ''] = name.split(' ')
    const path = `/v1${template.replaceAll(/\{(\w+)\}/g, ':$1')}`
    app.on(method, path, (context) => perform(instance, operation, context, log))
  }
  for (const [name, operation] of Object.entries({ ...oauth, ...pages })) {
    const [method = '', path = ''] = name.split(' ')
    app.on(method, path, (context) => perform(instance, operation, context, log))
  }
  app.get('/.well-known/jwks.json', () => reply({ keys: instance.keys.all.map(({ jwk }) => jwk) }))
  app.notFound(({ req }) =>
    reply(
      {
        errors: [
          {
            code: 'resource_not_found',
            message: 'not found',
            long_message: `The emulator's Frontend API has no ${req.method} ${req.path}.`,
            meta: {},
          },
        ],
      },
      404,
    ),
  )
  return app
}

/** A refusal may have changed something as well, such as the attempts that are left: it identifies the browser too. */
async function perform(
  instance: Instance,
  operation: BrowserOperation,
  context: Context,
  log: (error: unknown) => void,
): Promise<Response> {
  const { raw } = context.req
  const browser = findBrowserClient(instance, raw)
  try {
    const request: BrowserRequest = {
      instance,
      request: raw,
      path: (name) => context.req.param(name) ?? '',
      query: new URL(raw.url).searchParams,
      form: await readForm(raw),
      origin: raw.headers.get('origin') ?? undefined,
      get client() {
        return browser.client
      },
      requireClient: () => browser.requireClient(),
    }
    const response = await replyOperation(request, raw.method, await operation(request))
    return browser.identify(tellClientUat(instance, raw, browser.client, response))
  } catch (error) {
    return browser.identify(replyError(error, log))
  }
}
