import { expect, test } from 'vitest'

import { withoutHandshake } from './without-handshake.ts'

const headers = {
  cookie: '__session=s; __clerk_handshake=h;__clerk_handshake_nonce=n; __clerk_db_jwt=d; own=1',
  'sec-fetch-dest': 'document',
  accept: 'text/html',
}

test.each([
  ['an object', headers],
  ['Headers', new Headers(headers)],
])('takes the answers of a handshake off a request whose headers are %s', (_, given) => {
  const url = '/x?a=1&__clerk_handshake=h&__clerk_handshake_nonce=n&__clerk_db_jwt=d&b=2'
  const seen = withoutHandshake({ method: 'GET', url, headers: given })
  expect(seen.url).toBe('/x?a=1&b=2')
  expect(Object.fromEntries(seen.headers as Headers)).toEqual({
    cookie: '__session=s; __clerk_db_jwt=d; own=1',
    'sec-fetch-dest': 'empty',
    accept: 'text/html',
  })
})

test('leaves the request itself as it was', () => {
  const given = new Headers(headers)
  withoutHandshake({ url: '/', headers: given })
  expect(given.get('sec-fetch-dest')).toBe('document')
})
