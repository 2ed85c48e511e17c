import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { exportSPKI, generateKeyPair, SignJWT } from 'jose'

import { createBackendApi, listenTo } from './backend-api.ts'
import type { Answer } from './backend-api.ts'
import { listenFrontendApi } from './frontend-api.ts'
import { createMachineTokens, keyOwner } from './machine-tokens.ts'
import type { MachineTokens } from './machine-tokens.ts'

/** Everything outside the app: the instances whose users call it, and the Backend API that it calls. */
export interface World {
  /** A development instance. */
  readonly development: Emulator
  /** Another one, for apps that serve two. */
  readonly other: Emulator
  /** A production instance, whose tokens the suite signs. */
  readonly production: ProductionInstance
  /** Machine tokens of the development instance. */
  readonly tokens: MachineTokens
  /** Where the Backend APIs are: in this process, where no port is open, or over HTTP for official packages. */
  readonly apis: BackendApis
  /** The same over HTTP, for what our own apps are given of the official packages. */
  readonly servedApis: BackendApis
  /** Answers for both instances in this process, in place of the global `fetch`; passes everything else on. */
  readonly fetch: typeof fetch
  /** A Frontend API for the proxy, which answers with what it was sent. */
  readonly frontendApiUrl: string
  close(): Promise<void>
}

/** Base URLs of Backend APIs. */
export interface BackendApis {
  /** Of the development instance and the production instance. */
  readonly first: string
  readonly other: string
}

export interface ProductionInstance {
  readonly publishableKey: string
  readonly secretKey: string
  readonly jwtKey: string
  /** Signs a session token; a claim that is `undefined` is left out. */
  sign(claims?: Record<string, unknown>, header?: Record<string, unknown>): Promise<string>
  /** Puts the outcome of a handshake behind a nonce. */
  leave(nonce: string, directives: readonly string[]): void
}

const seed = {
  permissions: [{ key: 'org:billing:manage', name: 'Manage billing' }],
  roles: [{ key: 'org:admin', permissions: ['org:billing:manage'] }],
  users: [
    { id: 'user_ada', email: 'ada@example.com', firstName: 'Ada' },
    { id: 'user_grace', email: 'grace@example.com', firstName: 'Grace' },
    { id: keyOwner, email: 'owner@example.com' },
  ],
  organizations: [
    {
      id: 'org_acme',
      name: 'Acme',
      slug: 'acme',
      members: [
        { user: 'ada@example.com', role: 'org:admin' },
        { user: 'grace@example.com', role: 'org:member' },
      ],
    },
    {
      id: 'org_globex',
      name: 'Globex',
      slug: 'globex',
      members: [{ user: 'ada@example.com', role: 'org:member' }],
    },
  ],
}

const apis: BackendApis = { first: 'http://first.invalid', other: 'http://other.invalid' }

export async function createWorld(): Promise<World> {
  const [development, other] = await Promise.all([
    createEmulator({ seed }),
    createEmulator({ seed }),
  ])
  const nonces = new Map<string, readonly string[]>()
  const api = createBackendApi(development, nonces)
  const [first, second, frontendApi] = await Promise.all([
    listenTo(api),
    listenTo(other.fetch),
    listenFrontendApi(),
  ])
  return {
    development,
    other,
    production: await createProductionInstance(nonces),
    tokens: await createMachineTokens(development),
    apis,
    servedApis: { first: first.url, other: second.url },
    fetch: createFetch({
      [apis.first]: api,
      [apis.other]: other.fetch,
      [development.url]: development.fetch,
    }),
    frontendApiUrl: frontendApi.url,
    async close() {
      await Promise.all([first.close(), second.close(), frontendApi.close()])
    },
  }
}

function createFetch(answers: Readonly<Record<string, Answer>>): typeof fetch {
  const pass = fetch
  return async (input, init) => {
    const request = new Request(input, init)
    const answer = answers[new URL(request.url).origin]
    return answer ? answer(request) : pass(request)
  }
}

async function createProductionInstance(
  nonces: Map<string, readonly string[]>,
): Promise<ProductionInstance> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const frontendApi = 'clerk.matrix.example'
  return {
    publishableKey: `pk_live_${btoa(`${frontendApi}$`)}`,
    secretKey: 'sk_live_matrix',
    jwtKey: await exportSPKI(publicKey),
    sign(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000)
      const session = { sub: 'user_ada', sid: 'sess_1', sts: 'active', v: 2, fva: [0, -1] }
      const times = { iat: now, nbf: now - 10, exp: now + 60 }
      return new SignJWT({ iss: `https://${frontendApi}`, ...session, ...times, ...claims })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'ins_matrix', ...header })
        .sign(privateKey)
    },
    leave: (nonce, directives) => void nonces.set(nonce, directives),
  }
}
