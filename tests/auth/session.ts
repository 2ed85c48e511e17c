import type { Given } from './application.ts'

/** The time, in seconds, at which tests that say nothing else take place. */
export const now = 1_790_000_000

/** The claims of a session token that is fine. */
export function sessionClaims(change: Readonly<Record<string, unknown>> = {}): object {
  return {
    iss: 'https://clerk.example.com',
    sub: 'user_1',
    sid: 'sess_1',
    azp: 'https://app.example.com',
    iat: now - 5,
    nbf: now - 15,
    exp: now + 55,
    ...change,
  }
}

/** A browser that opens a page with the cookies of somebody who is signed in. */
export function signedInPage(token: string, given: Given = {}, suffix = ''): Given {
  const cookies = { [`__session${suffix}`]: token, [`__client_uat${suffix}`]: now - 1000 }
  return {
    ...given,
    cookies: { ...cookies, ...given.cookies },
    headers: { 'sec-fetch-dest': 'document', ...given.headers },
  }
}
