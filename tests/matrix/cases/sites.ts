import type { Case } from '../case.ts'
import {
  allowedHosts,
  developmentSatellite,
  development,
  organizationSync,
  production,
  satellite,
  satelliteWithAutoSync,
  untrustedProxy,
} from '../setups.ts'
import { bearer, cookies, page, productionCookies, toCookie } from '../sign-in.ts'

const needs = ['browser pages'] as const
const forwarded = ['browser pages', 'forwarded hosts'] as const

/** An application on two domains. */
export const satellites: readonly Case[] = [
  {
    name: 'a satellite without cookies is signed out and stays',
    setup: satellite,
    needs,
    request: { headers: [page] },
    expected: {
      status: 200,
      body: { isAuthenticated: false },
      headers: { location: null, 'x-clerk-auth-reason': 'session-token-and-uat-missing' },
    },
  },
  {
    name: 'with satelliteAutoSync it asks the Frontend API on its own domain',
    setup: satelliteWithAutoSync,
    needs,
    request: { headers: [page] },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.satellite.example/v1/client/handshake',
        query: { __clerk_hs_reason: 'satellite-needs-syncing', redirect_url: '{app}/public' },
      },
    },
  },
  {
    name: 'it asks when it was told to',
    setup: satellite,
    needs,
    request: { path: '/public?__clerk_synced=false', headers: [productionCookies(), page] },
    expected: {
      status: 307,
      location: { to: 'https://clerk.satellite.example/v1/client/handshake' },
    },
  },
  {
    name: 'and not again when it has been answered',
    setup: satelliteWithAutoSync,
    needs,
    request: { path: '/public?__clerk_synced=true', headers: [page] },
    expected: { status: 200, headers: { location: null } },
  },
  {
    name: 'in development it asks the sign-in page of the primary',
    setup: developmentSatellite,
    needs,
    request: { headers: [page] },
    expected: {
      status: 307,
      location: {
        to: 'http://primary.localhost/sign-in',
        query: { __clerk_redirect_url: '{app}/public' },
      },
    },
  },
  {
    name: 'a development primary answers a satellite on this machine',
    setup: development,
    needs,
    request: {
      path: '/public?__clerk_redirect_url=http%3A%2F%2Fsatellite.localhost%2Fx',
      headers: [page, toCookie({ __clerk_db_jwt: 'dvb_1' })],
    },
    expected: {
      status: 307,
      location: {
        to: 'http://satellite.localhost/x',
        query: { __clerk_synced: 'true', __clerk_db_jwt: 'dvb_1' },
      },
    },
  },
  {
    name: 'and nobody who is not known',
    setup: development,
    needs,
    request: {
      path: '/public?__clerk_redirect_url=https%3A%2F%2Fevil.example%2F',
      headers: [page, toCookie({ __clerk_db_jwt: 'dvb_1' })],
    },
    expected: { status: 200, headers: { location: null } },
  },
]

/** Pages that belong to an organization. */
export const organizations: readonly Case[] = [
  {
    name: 'a page of an organization makes it the active one',
    setup: organizationSync,
    needs,
    request: { path: '/orgs/globex', headers: [cookies('ada', { organization: 'acme' }), page] },
    expected: {
      status: 307,
      location: {
        to: '{frontend}/v1/client/handshake',
        query: { organization_id: 'globex', __clerk_hs_reason: 'active-organization-mismatch' },
      },
    },
  },
  {
    name: 'and is shown with it in the end',
    setup: organizationSync,
    needs,
    request: {
      path: '/orgs/globex',
      headers: [cookies('ada', { organization: 'acme' }), page],
      follow: 3,
    },
    expected: { status: 200, body: { userId: 'user_ada', orgSlug: 'globex' } },
  },
  {
    name: 'where it is active already, nothing happens',
    setup: organizationSync,
    needs,
    request: { path: '/orgs/globex', headers: [cookies('ada', { organization: 'globex' }), page] },
    expected: { status: 200, body: { orgSlug: 'globex' } },
  },
  {
    name: 'a personal page makes the personal account active',
    setup: organizationSync,
    needs,
    request: { path: '/personal', headers: [cookies('ada', { organization: 'acme' }), page] },
    expected: {
      status: 307,
      location: { to: '{frontend}/v1/client/handshake', query: { organization_id: '' } },
    },
  },
  {
    name: 'an organization that cannot be activated ends no loop but in the page',
    setup: organizationSync,
    needs,
    request: {
      path: '/orgs/globex',
      headers: [
        cookies('grace', { organization: 'acme' }),
        page,
        toCookie({ __clerk_redirect_count: '3' }),
      ],
    },
    expected: { status: 200, body: { userId: 'user_grace', orgSlug: 'acme' } },
  },
  {
    name: 'a bearer token is taken as it is',
    setup: organizationSync,
    request: { path: '/orgs/globex', headers: [bearer('ada', { organization: 'acme' })] },
    expected: { status: 200, body: { orgSlug: 'acme' } },
  },
]

const proxied = { 'x-forwarded-host': 'www.example', 'x-forwarded-proto': 'https' }

/** The address that the browser sees, behind proxies. */
export const hosts: readonly Case[] = [
  {
    name: 'the host that a proxy names is where the browser comes back to',
    setup: production,
    needs: forwarded,
    request: { headers: [toCookie({ __client_uat: '1' }), page, proxied] },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.matrix.example/v1/client/handshake',
        query: { redirect_url: 'https://www.example/public' },
      },
    },
  },
  {
    name: 'of a list of hosts, the first one is',
    setup: production,
    needs: forwarded,
    request: {
      headers: [
        toCookie({ __client_uat: '1' }),
        page,
        { 'x-forwarded-host': 'www.example,inner.example', 'x-forwarded-proto': 'https,http' },
      ],
    },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.matrix.example/v1/client/handshake',
        query: { redirect_url: 'https://www.example/public' },
      },
    },
  },
  {
    name: 'a host that cannot be one is ignored',
    setup: production,
    needs: forwarded,
    request: {
      headers: [toCookie({ __client_uat: '1' }), page, { 'x-forwarded-host': 'a b/@evil.example' }],
    },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.matrix.example/v1/client/handshake',
        query: { redirect_url: '{app}/public' },
      },
    },
  },
  {
    name: 'trustProxy: false ignores what proxies say',
    setup: untrustedProxy,
    needs: forwarded,
    request: { headers: [toCookie({ __client_uat: '1' }), page, proxied] },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.matrix.example/v1/client/handshake',
        query: { redirect_url: '{app}/public' },
      },
    },
  },
  {
    name: 'allowedHosts ignores every other host',
    setup: allowedHosts,
    needs: forwarded,
    request: {
      headers: [
        toCookie({ __client_uat: '1' }),
        page,
        { 'x-forwarded-host': 'evil.example', host: 'www.example' },
      ],
    },
    expected: {
      status: 307,
      location: {
        to: 'https://clerk.matrix.example/v1/client/handshake',
        query: { redirect_url: 'http://www.example/public' },
      },
    },
  },
]

/** Request targets that no browser sends. */
export const targets: readonly Case[] = [
  {
    name: 'a target without a URL is a bad request',
    setup: development,
    needs: ['odd targets', 'asterisk target'],
    request: { method: 'OPTIONS', path: '*' },
    expected: { status: 400 },
  },
  ...['//evil.example/x', '/\\evil.example', '/@evil.example', '/:80@evil.example'].map(
    (path): Case => ({
      name: `the odd path \`${path}\` changes no host`,
      setup: development,
      needs: [...needs, 'odd targets'],
      request: { path, headers: [page] },
      // A server in front of the app may refuse such a path itself.
      expected: {
        status: 'sent away or refused',
        location: { to: '{frontend}/v1/client/handshake', backTo: '{app}' },
      },
    }),
  ),
]
