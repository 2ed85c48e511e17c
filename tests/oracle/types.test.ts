import type { ClerkOptions as OfficialClerkOptions } from '@clerk/backend'
import type {
  AuthenticateRequestOptions as OfficialOptions,
  GetAuthFn as OfficialGetAuthFn,
} from '@clerk/backend/internal'
import { describe, expectTypeOf, test } from 'vitest'

import type {
  AuthObject,
  AuthenticatedMachineObject,
  GetAuthFn,
  InvalidTokenAuthObject,
  MachineAuthObject,
  SessionAuthObject,
  SignedInAuthObject,
  SignedOutAuthObject,
} from '../../packages/clerk-latchkey/src/auth/auth-object-types.ts'
import type { AuthenticateRequestOptions } from '../../packages/clerk-latchkey/src/auth/options.ts'
import type {
  AuthenticateRequest,
  RequestState,
} from '../../packages/clerk-latchkey/src/auth/request-state-types.ts'
import type { TokenType } from '../../packages/clerk-latchkey/src/auth/token-types.ts'
import type { ClerkOptions } from '../../packages/clerk-latchkey/src/client.ts'

// Never called: the compiler is the test.
declare const authenticateRequest: AuthenticateRequest
declare const request: Request
declare const getAuth: GetAuthFn<Request>

describe('types', () => {
  test('options of the official SDK are options of ours', () => {
    expectTypeOf<OfficialOptions>().toExtend<AuthenticateRequestOptions>()
    expectTypeOf<OfficialClerkOptions>().toExtend<ClerkOptions>()
  })

  test('acceptsToken decides the type of the state', () => {
    type Answer<Types extends TokenType | null> = Promise<RequestState<Types>>
    const session = () => authenticateRequest(request)
    const key = () => authenticateRequest(request, { acceptsToken: 'api_key' })
    const any = () => authenticateRequest(request, { acceptsToken: 'any' })
    const some = () => authenticateRequest(request, { acceptsToken: ['session_token', 'api_key'] })
    expectTypeOf<ReturnType<typeof session>>().toEqualTypeOf<Answer<'session_token'>>()
    expectTypeOf<ReturnType<typeof key>>().toEqualTypeOf<Answer<'api_key'>>()
    expectTypeOf<ReturnType<typeof any>>().toEqualTypeOf<Answer<TokenType>>()
    expectTypeOf<ReturnType<typeof some>>().toEqualTypeOf<
      Answer<'session_token' | 'api_key' | null>
    >()
  })

  test('isAuthenticated and tokenType narrow', () => {
    const narrow = (state: RequestState<TokenType>) => {
      if (state.isAuthenticated && state.tokenType === 'm2m_token') {
        expectTypeOf(state.token).toEqualTypeOf<string>()
      }
      if (state.status === 'handshake') expectTypeOf(state.toAuth()).toEqualTypeOf<null>()
    }
    const narrowAuth = (auth: AuthObject) => {
      if (auth.tokenType === 'session_token' && auth.isAuthenticated) {
        expectTypeOf(auth).toEqualTypeOf<SignedInAuthObject>()
        expectTypeOf(auth.userId).toEqualTypeOf<string>()
      }
      if (auth.tokenType === 'oauth_token' && auth.isAuthenticated) {
        expectTypeOf(auth.clientId).toEqualTypeOf<string>()
      }
      if (auth.tokenType === null) expectTypeOf(auth).toEqualTypeOf<InvalidTokenAuthObject>()
    }
    const signedIn = (state: RequestState) => {
      if (state.status === 'signed-in') {
        expectTypeOf(state.toAuth()).toEqualTypeOf<SignedInAuthObject>()
      }
      if (state.status === 'signed-out') {
        expectTypeOf(state.toAuth()).toEqualTypeOf<SignedOutAuthObject>()
        expectTypeOf(state.couldNotVerify).toEqualTypeOf<boolean>()
      }
    }
    expectTypeOf(narrow).toBeFunction()
    expectTypeOf(narrowAuth).toBeFunction()
    expectTypeOf(signedIn).toBeFunction()
  })

  test('an API key belongs to a user or to an organization', () => {
    const owner = (auth: AuthenticatedMachineObject<'api_key'>) => {
      if (auth.userId === null) expectTypeOf(auth.orgId).toEqualTypeOf<string>()
    }
    expectTypeOf(owner).toBeFunction()
  })

  test('getAuth narrows as the official one does', () => {
    const session = () => getAuth(request)
    const machine = () => getAuth(request, { acceptsToken: 'm2m_token' })
    const list = () => getAuth(request, { acceptsToken: ['m2m_token', 'api_key'] })
    expectTypeOf<ReturnType<typeof session>>().toEqualTypeOf<SessionAuthObject>()
    expectTypeOf<ReturnType<typeof machine>>().toExtend<MachineAuthObject<'m2m_token'>>()
    expectTypeOf<
      Extract<ReturnType<typeof list>, { tokenType: null }>
    >().toEqualTypeOf<InvalidTokenAuthObject>()
    expectTypeOf<Parameters<OfficialGetAuthFn<Request>>>().toExtend<
      Parameters<GetAuthFn<Request>>
    >()
  })

  test('system permissions are refused where they can never be granted', () => {
    const ask = (auth: SignedInAuthObject) => {
      auth.has({ permission: 'org:invoices:create' })
      auth.has({ role: 'org:admin', reverification: 'strict' })
      auth.has({ feature: 'user:export' })
      // @ts-expect-error: a session token never has them
      auth.has({ permission: 'org:sys_memberships:manage' })
      // @ts-expect-error: one question at a time
      auth.has({ role: 'org:admin', permission: 'org:invoices:create' })
    }
    expectTypeOf(ask).toBeFunction()
  })
})
