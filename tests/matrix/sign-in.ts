import type { SignInOptions } from 'clerk-emulator'

import type { HeaderRecord, HeaderSource } from './case.ts'
import type { World } from './world.ts'

type Rest = Omit<SignInOptions, 'email' | 'userId'>

/** What a browser sends that is about to show the answer. */
export const page: HeaderRecord = { accept: 'text/html', 'sec-fetch-dest': 'document' }

/** A session token of the development instance in the `Authorization` header. */
export const bearer =
  (name: string, rest: Rest = {}): HeaderSource =>
  async ({ development }) =>
    (await development.signIn({ email: `${name}@example.com`, ...rest })).headers

/** All cookies of a browser that is signed in with the development instance, or those that `only` names. */
export const cookies =
  (name: string, { only, ...rest }: Rest & { only?: readonly string[] } = {}): HeaderSource =>
  async ({ development }) => {
    const signedIn = await development.signIn({ email: `${name}@example.com`, ...rest })
    const wanted = ([key]: [string, string]): boolean =>
      !only || only.some((start) => key === start || key.startsWith(`${start}_`))
    return toCookie(Object.fromEntries(Object.entries(signedIn.cookies).filter(wanted)))
  }

/** The cookies of a signed-in browser of the production instance. */
export const productionCookies =
  (claims: Record<string, unknown> = {}, uat = 1): HeaderSource =>
  async ({ production }) =>
    toCookie({ __session: await production.sign(claims), __client_uat: String(uat) })

/** A machine token of the development instance in the `Authorization` header. */
export const machineToken =
  (kind: 'apiKey' | 'm2m' | 'oauth'): HeaderSource =>
  async ({ tokens }) => ({ authorization: `Bearer ${tokens[kind]}` })

/** An `Authorization` header with whatever is made. */
export const authorization =
  (make: (world: World) => string | Promise<string>): HeaderSource =>
  async (world) => ({ authorization: await make(world) })

export function toCookie(values: Readonly<Record<string, string>>): HeaderRecord {
  return {
    cookie: Object.entries(values)
      .map((pair) => pair.join('='))
      .join('; '),
  }
}

/** Seconds from now, as claims have them. */
export function inSeconds(seconds: number): number {
  return Math.floor(Date.now() / 1000) + seconds
}
