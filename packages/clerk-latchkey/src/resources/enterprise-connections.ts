// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateEnterpriseConnectionParams,
  EnterpriseConnection,
  EnterpriseConnectionTestRun,
  EnterpriseConnectionTestRunStart,
  ListEnterpriseConnectionTestRunsParams,
  ListEnterpriseConnectionsParams,
  UpdateEnterpriseConnectionParams,
} from '../models/enterprise-connections.ts'

const CreateEnterpriseConnection = {
  id: 'CreateEnterpriseConnection',
  method: 'POST',
  path: '/enterprise_connections',
} as const satisfies Operation

const UpdateEnterpriseConnection = {
  id: 'UpdateEnterpriseConnection',
  method: 'PATCH',
  path: '/enterprise_connections/{enterprise_connection_id}',
  body: 'required',
} as const satisfies Operation

const ListEnterpriseConnections = {
  id: 'ListEnterpriseConnections',
  method: 'GET',
  path: '/enterprise_connections',
  maxLimit: 500,
} as const satisfies Operation

const GetEnterpriseConnection = {
  id: 'GetEnterpriseConnection',
  method: 'GET',
  path: '/enterprise_connections/{enterprise_connection_id}',
} as const satisfies Operation

const DeleteEnterpriseConnection = {
  id: 'DeleteEnterpriseConnection',
  method: 'DELETE',
  path: '/enterprise_connections/{enterprise_connection_id}',
} as const satisfies Operation

const ListEnterpriseConnectionTestRuns = {
  id: 'ListEnterpriseConnectionTestRuns',
  method: 'GET',
  path: '/enterprise_connections/{enterprise_connection_id}/test_runs',
  maxLimit: 500,
} as const satisfies Operation

const CreateEnterpriseConnectionTestRun = {
  id: 'CreateEnterpriseConnectionTestRun',
  method: 'POST',
  path: '/enterprise_connections/{enterprise_connection_id}/test_runs',
} as const satisfies Operation

export const enterpriseConnections = ({ call, list }: Api) => ({
  /**
   * Creates an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/POST/enterprise_connections
   */
  createEnterpriseConnection: (
    params: CreateEnterpriseConnectionParams,
    options?: CallOptions,
  ): ApiPromise<EnterpriseConnection> => call(CreateEnterpriseConnection, params, options),

  /**
   * Changes an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/PATCH/enterprise_connections/%7Benterprise_connection_id%7D
   */
  updateEnterpriseConnection: (
    enterpriseConnectionId: string,
    params: UpdateEnterpriseConnectionParams,
    options?: CallOptions,
  ): ApiPromise<EnterpriseConnection> =>
    call(UpdateEnterpriseConnection, { ...params, enterpriseConnectionId }, options),

  /**
   * Lists enterprise connections.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/GET/enterprise_connections
   */
  getEnterpriseConnectionList: (
    params: ListEnterpriseConnectionsParams = {},
    options?: CallOptions,
  ): PagePromise<EnterpriseConnection> => list(ListEnterpriseConnections, params, options),

  /**
   * Gets an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/GET/enterprise_connections/%7Benterprise_connection_id%7D
   */
  getEnterpriseConnection: (
    enterpriseConnectionId: string,
    options?: CallOptions,
  ): ApiPromise<EnterpriseConnection> =>
    call(GetEnterpriseConnection, { enterpriseConnectionId }, options),

  /**
   * Deletes an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/DELETE/enterprise_connections/%7Benterprise_connection_id%7D
   */
  deleteEnterpriseConnection: (
    enterpriseConnectionId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> =>
    call(DeleteEnterpriseConnection, { enterpriseConnectionId }, options),

  /**
   * Lists the test runs of an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/GET/enterprise_connections/%7Benterprise_connection_id%7D/test_runs
   */
  getEnterpriseConnectionTestRunList: (
    enterpriseConnectionId: string,
    params: ListEnterpriseConnectionTestRunsParams = {},
    options?: CallOptions,
  ): PagePromise<EnterpriseConnectionTestRun> =>
    list(ListEnterpriseConnectionTestRuns, { ...params, enterpriseConnectionId }, options),

  /**
   * Starts a test run of an enterprise connection and gets the address to open.
   *
   * @throws {ClerkAPIResponseError} 402, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/enterprise-connections/POST/enterprise_connections/%7Benterprise_connection_id%7D/test_runs
   */
  createEnterpriseConnectionTestRun: (
    enterpriseConnectionId: string,
    options?: CallOptions,
  ): ApiPromise<EnterpriseConnectionTestRunStart> =>
    call(CreateEnterpriseConnectionTestRun, { enterpriseConnectionId }, options),
})

/** The methods of `enterpriseConnections`. */
export type EnterpriseConnectionsResource = ReturnType<typeof enterpriseConnections>
