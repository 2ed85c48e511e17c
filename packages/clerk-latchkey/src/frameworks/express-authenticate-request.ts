import type { Request } from 'express'

import type { AuthenticateRequestOptions } from '../auth/options.ts'
import type { RequestState } from '../auth/request-state-types.ts'
import { readEnv } from '../env.ts'
import { injectedAuthenticator } from './injected-client.ts'
import type { InjectedClient } from './injected-client.ts'

/** What `authenticateRequest` takes. */
export interface AuthenticateRequestParams {
  readonly clerkClient: InjectedClient
  readonly request: Request
  readonly options?: AuthenticateRequestOptions | undefined
}

/**
 * Authenticates an Express request without any middleware, for guards of your own.
 *
 * @param params - `clerkClient`: the client to do it with. `request`: what Express gives. `options`: those of
 * `clerkClient.authenticateRequest()`.
 * @returns The state; its `headers` belong on the response, and with `Location` among them, so does status 307.
 * @throws {ConfigurationError} when the options cannot be right
 * @throws {TypeError} when the client is one of `@clerk/backend` and no `Request` can be made from the request
 * @see https://clerk.com/docs/reference/backend/authenticate-request
 * @example
 * import express from 'express'
 * import { authenticateRequest, clerkClient } from 'clerk-latchkey/express'
 *
 * const app = express()
 * app.get('/me', async (request, response) => {
 *   const state = await authenticateRequest({ clerkClient, request })
 *   response.json({ isAuthenticated: state.isAuthenticated })
 * })
 */
export async function authenticateRequest({
  clerkClient,
  request,
  options = {},
}: AuthenticateRequestParams): Promise<RequestState> {
  const { authenticate } = injectedAuthenticator(clerkClient, options, readEnv())
  const state = await authenticate(request)
  if (!state) throw new TypeError(`${request.method} ${request.originalUrl} has no Request.`)
  // A client answers with a whole state; adapters look at a part of it.
  return state as RequestState
}
