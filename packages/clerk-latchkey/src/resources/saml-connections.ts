// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateSAMLConnectionParams,
  ListSAMLConnectionsParams,
  SamlConnection,
  UpdateSAMLConnectionParams,
} from '../models/saml-connections.ts'

const ListSAMLConnections = {
  id: 'ListSAMLConnections',
  method: 'GET',
  path: '/saml_connections',
  maxLimit: 500,
} as const satisfies Operation

const CreateSAMLConnection = {
  id: 'CreateSAMLConnection',
  method: 'POST',
  path: '/saml_connections',
} as const satisfies Operation

const GetSAMLConnection = {
  id: 'GetSAMLConnection',
  method: 'GET',
  path: '/saml_connections/{saml_connection_id}',
} as const satisfies Operation

const UpdateSAMLConnection = {
  id: 'UpdateSAMLConnection',
  method: 'PATCH',
  path: '/saml_connections/{saml_connection_id}',
  body: 'required',
} as const satisfies Operation

const DeleteSAMLConnection = {
  id: 'DeleteSAMLConnection',
  method: 'DELETE',
  path: '/saml_connections/{saml_connection_id}',
} as const satisfies Operation

export const samlConnections = ({ call, list }: Api) => ({
  /**
   * Lists SAML connections.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/saml-connections/GET/saml_connections
   */
  getSamlConnectionList: (
    params: ListSAMLConnectionsParams = {},
    options?: CallOptions,
  ): PagePromise<SamlConnection> => list(ListSAMLConnections, params, options),

  /**
   * Creates a SAML connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404, 409, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/saml-connections/POST/saml_connections
   */
  createSamlConnection: (
    params: CreateSAMLConnectionParams,
    options?: CallOptions,
  ): ApiPromise<SamlConnection> => call(CreateSAMLConnection, params, options),

  /**
   * Gets a SAML connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/saml-connections/GET/saml_connections/%7Bsaml_connection_id%7D
   */
  getSamlConnection: (
    samlConnectionId: string,
    options?: CallOptions,
  ): ApiPromise<SamlConnection> => call(GetSAMLConnection, { samlConnectionId }, options),

  /**
   * Changes a SAML connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404, 409, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/saml-connections/PATCH/saml_connections/%7Bsaml_connection_id%7D
   */
  updateSamlConnection: (
    samlConnectionId: string,
    params: UpdateSAMLConnectionParams = {},
    options?: CallOptions,
  ): ApiPromise<SamlConnection> =>
    call(UpdateSAMLConnection, { ...params, samlConnectionId }, options),

  /**
   * Deletes a SAML connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/saml-connections/DELETE/saml_connections/%7Bsaml_connection_id%7D
   */
  deleteSamlConnection: (
    samlConnectionId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteSAMLConnection, { samlConnectionId }, options),
})

/** The methods of `samlConnections`. */
export type SamlConnectionsResource = ReturnType<typeof samlConnections>
