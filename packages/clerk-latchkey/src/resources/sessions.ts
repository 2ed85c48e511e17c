// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  Cookies,
  CreateSessionParams,
  GetSessionListParams,
  RefreshSessionParams,
  Session,
  Token,
} from '../models/sessions.ts'

const GetSessionList = {
  id: 'GetSessionList',
  method: 'GET',
  path: '/sessions',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const GetSession = {
  id: 'GetSession',
  method: 'GET',
  path: '/sessions/{session_id}',
} as const satisfies Operation

const CreateSession = {
  id: 'createSession',
  method: 'POST',
  path: '/sessions',
} as const satisfies Operation

const RevokeSession = {
  id: 'RevokeSession',
  method: 'POST',
  path: '/sessions/{session_id}/revoke',
} as const satisfies Operation

const VerifySession = {
  id: 'VerifySession',
  method: 'POST',
  path: '/sessions/{session_id}/verify',
} as const satisfies Operation

const CreateSessionToken = {
  id: 'CreateSessionToken',
  method: 'POST',
  path: '/sessions/{session_id}/tokens',
} as const satisfies Operation

const RefreshSession = {
  id: 'RefreshSession',
  method: 'POST',
  path: '/sessions/{session_id}/refresh',
  query: ['suffixed_cookies'],
} as const satisfies Operation

const CreateSessionTokenFromTemplate = {
  id: 'CreateSessionTokenFromTemplate',
  method: 'POST',
  path: '/sessions/{session_id}/tokens/{template}',
} as const satisfies Operation

export const sessions = ({ call, list }: Api) => ({
  /**
   * Lists the sessions of a user or of a client.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/GET/sessions
   */
  getSessionList: (
    params: GetSessionListParams = {},
    options?: CallOptions,
  ): PagePromise<Session> => list(GetSessionList, params, options),

  /**
   * Gets a session.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/GET/sessions/%7Bsession_id%7D
   */
  getSession: (sessionId: string, options?: CallOptions): ApiPromise<Session> =>
    call(GetSession, { sessionId }, options),

  /**
   * Starts a session for a user, for tests; development instances only.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/POST/sessions
   */
  createSession: (params: CreateSessionParams, options?: CallOptions): ApiPromise<Session> =>
    call(CreateSession, params, options),

  /**
   * Ends a session at once.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/POST/sessions/%7Bsession_id%7D/revoke
   */
  revokeSession: (sessionId: string, options?: CallOptions): ApiPromise<Session> =>
    call(RevokeSession, { sessionId }, options),

  /**
   * Asks whether a session is active; verify its token instead.
   *
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api
   */
  verifySession: (sessionId: string, token: string, options?: CallOptions): ApiPromise<Session> =>
    call(VerifySession, { sessionId, token }, options),

  /**
   * Makes a token of a session, by a JWT template if one is named.
   *
   * @param expiresInSeconds - In seconds. 30 to 315,360,000.
   * @throws {ClerkAPIResponseError} 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/POST/sessions/%7Bsession_id%7D/tokens
   */
  getToken: (
    sessionId: string,
    template?: string,
    expiresInSeconds?: number | null,
    options?: CallOptions,
  ): ApiPromise<Token> =>
    template
      ? call(CreateSessionTokenFromTemplate, { sessionId, template, expiresInSeconds }, options)
      : call(CreateSessionToken, { sessionId, expiresInSeconds }, options),

  /**
   * Gets a new token for a session whose token has expired.
   *
   * @throws {ClerkAPIResponseError} 400, 401
   * @see https://clerk.com/docs/reference/backend-api/tag/sessions/POST/sessions/%7Bsession_id%7D/refresh
   */
  refreshSession: <Format extends 'token' | 'cookie' = 'token'>(
    sessionId: string,
    params: RefreshSessionParams & { format?: Format | null | undefined },
    options?: CallOptions,
  ): ApiPromise<Format extends 'cookie' ? Cookies : Token> =>
    call(RefreshSession, { ...params, sessionId }, options),
})

/** The methods of `sessions`. */
export type SessionsResource = ReturnType<typeof sessions>
