import type { Feature } from '../app.ts'
import type { Case } from '../case.ts'
import { production, proxy, proxyForOneHost, proxyUnderOtherPath } from '../setups.ts'
import { page, productionCookies, toCookie } from '../sign-in.ts'

const needs: readonly Feature[] = ['frontend api proxy']

/** The Frontend API under a path of the application. */
export const frontendApiProxy: readonly Case[] = [
  {
    name: 'a request below /__clerk is passed on, and every cookie comes back',
    setup: proxy,
    needs,
    request: { path: '/__clerk/v1/client?a=1' },
    expected: {
      status: 200,
      body: {
        method: 'GET',
        url: '/v1/client?a=1',
        proxyUrl: '{app}/__clerk',
        hasSecretKey: true,
      },
      cookies: ['__client=1', '__client_uat=2', '__session=3'],
    },
  },
  {
    name: 'a body is passed on as it is',
    setup: proxy,
    needs,
    request: {
      method: 'POST',
      path: '/__clerk/v1/client/sign_ins',
      headers: [{ 'content-type': 'application/x-www-form-urlencoded' }],
      body: 'identifier=ada%40example.com&x=%C3%A9',
    },
    expected: {
      status: 200,
      body: { method: 'POST', body: 'identifier=ada%40example.com&x=%C3%A9' },
    },
  },
  {
    name: 'so is a body of JSON',
    setup: proxy,
    needs,
    request: {
      method: 'PATCH',
      path: '/__clerk/v1/me',
      headers: [{ 'content-type': 'application/json' }],
      body: '{ "a":  1.0 }',
    },
    expected: { status: 200, body: { method: 'PATCH', body: '{ "a":  1.0 }' } },
  },
  {
    name: 'so is the body of a DELETE',
    setup: proxy,
    needs,
    request: { method: 'DELETE', path: '/__clerk/v1/client', body: 'a=1' },
    expected: { status: 200, body: { method: 'DELETE', body: 'a=1' } },
  },
  {
    name: 'a redirect to the Frontend API leads to the proxy',
    setup: proxy,
    needs,
    request: { path: '/__clerk/redirect' },
    expected: { status: 302, location: { to: '{app}/__clerk/elsewhere' } },
  },
  {
    name: 'other paths are those of the application',
    setup: proxy,
    needs,
    request: { path: '/public', headers: [productionCookies()] },
    expected: { status: 200, body: { userId: 'user_ada' } },
  },
  {
    name: 'a handshake goes through the proxy',
    setup: proxy,
    needs: [...needs, 'browser pages'],
    request: { headers: [toCookie({ __client_uat: '1' }), page] },
    expected: { status: 307, location: { to: '{app}/__clerk/v1/client/handshake' } },
  },
  {
    name: 'the path can be another one',
    setup: proxyUnderOtherPath,
    needs,
    request: { path: '/auth/v1/client' },
    expected: { status: 200, body: { url: '/v1/client', proxyUrl: '{app}/auth' } },
  },
  {
    name: 'a function decides by the address: yes',
    setup: proxyForOneHost,
    needs,
    request: { path: '/__clerk/v1/client', headers: [{ host: 'www.example' }] },
    expected: { status: 200, body: { url: '/v1/client' } },
  },
  {
    name: 'a function decides by the address that a proxy forwards',
    setup: proxyForOneHost,
    needs: [...needs, 'forwarded hosts'],
    request: { path: '/__clerk/v1/client', headers: [{ 'x-forwarded-host': 'www.example' }] },
    expected: { status: 200, body: { url: '/v1/client' } },
  },
  {
    name: 'a function decides by the address: no',
    setup: proxyForOneHost,
    needs,
    request: { path: '/__clerk/v1/client' },
    expected: { status: 404 },
  },
  {
    name: 'without the option nothing is passed on',
    setup: production,
    needs,
    request: { path: '/__clerk/v1/client' },
    expected: { status: 404 },
  },
]
