import { createHash } from 'node:crypto'

import type { Backend } from './backend.ts'
import type { Case } from './generate-case.ts'
import { observeOfficial, observeOurs } from './run-case.ts'
import type { Observation } from './run-case.ts'
import { createSigner, mint } from './tokens.ts'

/** Seconds; the time of every case. */
export const now = 1_790_000_000

export const signer = createSigner('ins_1')
export const stranger = createSigner('ins_2')

/** A production and a development instance, as their Publishable Keys name them. */
export const production = instance('live', 'clerk.example.com')
export const development = instance('test', 'happy-cat-12.clerk.accounts.dev')

function instance(kind: string, frontendApi: string) {
  const publishableKey = `pk_${kind}_${btoa(`${frontendApi}$`).replace(/=+$/, '')}`
  const suffix = createHash('sha1').update(publishableKey).digest('base64url').slice(0, 8)
  return { kind, frontendApi, publishableKey, suffix }
}

const claims = {
  iss: 'https://clerk.example.com',
  sub: 'user_1',
  sid: 'sess_1',
  azp: 'https://app.example.com',
  iat: now - 10,
  nbf: now - 20,
  exp: now + 50,
}

/** A good session token, but for what is given. */
export function token(own: object = {}, header: object = {}, by = signer): string {
  return mint(by, { ...claims, ...own }, { ...header })
}

/** The cookies of somebody who is signed in. */
export function signedInCookies(session = token()): string {
  return `__session=${session}; __client_uat=${now - 1000}`
}

/** What a case has that others do not. */
export interface Own {
  readonly instance?: typeof production
  readonly client?: Partial<Case['clientOptions']>
  readonly options?: Case['requestOptions']
  readonly url?: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly backend?: Partial<Backend>
}

let made = 0

/** Shows both SDKs the same request: a page on `https://app.example.com/page`, with the keys of `signer` at hand. */
export async function observeBoth(
  own: Own,
): Promise<{ readonly official: Observation; readonly ours: Observation }> {
  const given = toCase(own)
  return { official: await observeOfficial(given), ours: await observeOurs(given) }
}

export function toCase({ instance = production, client, options = {}, ...own }: Own): Case {
  return {
    now: now * 1000,
    // Upstream remembers keys by Secret Key, for the whole process.
    clientOptions: {
      secretKey: `sk_${instance.kind}_case${made++}`,
      publishableKey: instance.publishableKey,
      ...client,
    },
    requestOptions: options,
    url: own.url ?? 'https://app.example.com/page',
    method: own.method ?? 'GET',
    headers: Object.entries(own.headers ?? {}),
    backend: {
      jwks: 'good',
      refresh: 'good',
      nonce: 'good',
      keys: [signer.jwk],
      directives: [],
      ...own.backend,
    },
  }
}

/** Status and reason, or the error. */
export function outcome({ state, error }: Observation): string {
  return error ?? [state?.['status'], state?.['reason']].filter(Boolean).join(' ')
}

/** A header of the state. */
export function header({ headers }: Observation, name: string): string | undefined {
  return headers?.find(([key]) => key === name)?.[1]
}
