// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  Client,
  GetClientListParams,
  GetHandshakePayloadParams,
  HandshakePayload,
} from '../models/clients.ts'

const GetClientList = {
  id: 'GetClientList',
  method: 'GET',
  path: '/clients',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const GetClient = {
  id: 'GetClient',
  method: 'GET',
  path: '/clients/{client_id}',
} as const satisfies Operation

const VerifyClient = {
  id: 'VerifyClient',
  method: 'POST',
  path: '/clients/verify',
} as const satisfies Operation

const GetHandshakePayload = {
  id: 'GetHandshakePayload',
  method: 'GET',
  path: '/clients/handshake_payload',
} as const satisfies Operation

export const clients = ({ call, list }: Api) => ({
  /**
   * Lists clients: browsers and devices.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 410, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/clients/GET/clients
   */
  getClientList: (params: GetClientListParams = {}, options?: CallOptions): PagePromise<Client> =>
    list(GetClientList, params, options),

  /**
   * Gets a client.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/clients/GET/clients/%7Bclient_id%7D
   */
  getClient: (clientId: string, options?: CallOptions): ApiPromise<Client> =>
    call(GetClient, { clientId }, options),

  /**
   * Gets the client of a client token.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/clients/POST/clients/verify
   */
  verifyClient: (token: string, options?: CallOptions): ApiPromise<Client> =>
    call(VerifyClient, { token }, options),

  /**
   * Gets what a handshake has to set, by its nonce.
   *
   * @see https://clerk.com/docs/reference/backend-api
   */
  getHandshakePayload: (
    params: GetHandshakePayloadParams,
    options?: CallOptions,
  ): ApiPromise<HandshakePayload> => call(GetHandshakePayload, params, options),
})

/** The methods of `clients`. */
export type ClientsResource = ReturnType<typeof clients>
