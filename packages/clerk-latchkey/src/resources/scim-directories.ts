// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { Page, PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateSCIMDirectoryParams,
  CreateSCIMGroupRoleMappingParams,
  DeleteSCIMGroupRoleMappingParams,
  ListSCIMDirectoriesParams,
  ReplaceSCIMGroupRoleMappingsParams,
  ScimDirectory,
  ScimGroupRoleMapping,
  UpdateSCIMDirectoryParams,
} from '../models/scim-directories.ts'

const ListSCIMDirectories = {
  id: 'ListSCIMDirectories',
  method: 'GET',
  path: '/scim_directories',
  opaque: ['attribute_mapping'],
  maxLimit: 500,
} as const satisfies Operation

const CreateSCIMDirectory = {
  id: 'CreateSCIMDirectory',
  method: 'POST',
  path: '/scim_directories',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const GetSCIMDirectory = {
  id: 'GetSCIMDirectory',
  method: 'GET',
  path: '/scim_directories/{scim_directory_id}',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const UpdateSCIMDirectory = {
  id: 'UpdateSCIMDirectory',
  method: 'PATCH',
  path: '/scim_directories/{scim_directory_id}',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const DeleteSCIMDirectory = {
  id: 'DeleteSCIMDirectory',
  method: 'DELETE',
  path: '/scim_directories/{scim_directory_id}',
} as const satisfies Operation

const RotateSCIMDirectoryAPIKey = {
  id: 'RotateSCIMDirectoryAPIKey',
  method: 'POST',
  path: '/scim_directories/{scim_directory_id}/rotate_api_key',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const ListSCIMGroupRoleMappings = {
  id: 'ListSCIMGroupRoleMappings',
  method: 'GET',
  path: '/scim_directories/{scim_directory_id}/group_role_mappings',
} as const satisfies Operation

const CreateSCIMGroupRoleMapping = {
  id: 'CreateSCIMGroupRoleMapping',
  method: 'POST',
  path: '/scim_directories/{scim_directory_id}/group_role_mappings',
} as const satisfies Operation

const ReplaceSCIMGroupRoleMappings = {
  id: 'ReplaceSCIMGroupRoleMappings',
  method: 'PUT',
  path: '/scim_directories/{scim_directory_id}/group_role_mappings',
} as const satisfies Operation

const DeleteSCIMGroupRoleMapping = {
  id: 'DeleteSCIMGroupRoleMapping',
  method: 'DELETE',
  path: '/scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}',
} as const satisfies Operation

export const scimDirectories = ({ call, list }: Api) => ({
  /**
   * Lists SCIM directories.
   *
   * @throws {ClerkAPIResponseError} 401, 403
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/GET/scim_directories
   */
  list: (
    params: ListSCIMDirectoriesParams = {},
    options?: CallOptions,
  ): PagePromise<ScimDirectory> => list(ListSCIMDirectories, params, options),

  /**
   * Creates a SCIM directory.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/POST/scim_directories
   */
  create: (params: CreateSCIMDirectoryParams, options?: CallOptions): ApiPromise<ScimDirectory> =>
    call(CreateSCIMDirectory, params, options),

  /**
   * Gets a SCIM directory.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/GET/scim_directories/%7Bscim_directory_id%7D
   */
  get: (scimDirectoryId: string, options?: CallOptions): ApiPromise<ScimDirectory> =>
    call(GetSCIMDirectory, { scimDirectoryId }, options),

  /**
   * Changes a SCIM directory.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/PATCH/scim_directories/%7Bscim_directory_id%7D
   */
  update: (params: UpdateSCIMDirectoryParams, options?: CallOptions): ApiPromise<ScimDirectory> =>
    call(UpdateSCIMDirectory, params, options),

  /**
   * Deletes a SCIM directory.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/DELETE/scim_directories/%7Bscim_directory_id%7D
   */
  delete: (scimDirectoryId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteSCIMDirectory, { scimDirectoryId }, options),

  /**
   * Gives a SCIM directory a new API key.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/POST/scim_directories/%7Bscim_directory_id%7D/rotate_api_key
   */
  rotateApiKey: (scimDirectoryId: string, options?: CallOptions): ApiPromise<ScimDirectory> =>
    call(RotateSCIMDirectoryAPIKey, { scimDirectoryId }, options),

  /**
   * Lists which role the members of each group of a SCIM directory get.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/GET/scim_directories/%7Bscim_directory_id%7D/group_role_mappings
   */
  listGroupRoleMappings: (
    scimDirectoryId: string,
    options?: CallOptions,
  ): PagePromise<ScimGroupRoleMapping> =>
    list(ListSCIMGroupRoleMappings, { scimDirectoryId }, options),

  /**
   * Gives the members of a group of a SCIM directory a role.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/POST/scim_directories/%7Bscim_directory_id%7D/group_role_mappings
   */
  createGroupRoleMapping: (
    params: CreateSCIMGroupRoleMappingParams,
    options?: CallOptions,
  ): ApiPromise<ScimGroupRoleMapping> => call(CreateSCIMGroupRoleMapping, params, options),

  /**
   * Replaces all mappings of groups of a SCIM directory to roles.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/PUT/scim_directories/%7Bscim_directory_id%7D/group_role_mappings
   */
  replaceGroupRoleMappings: (
    params: ReplaceSCIMGroupRoleMappingsParams,
    options?: CallOptions,
  ): ApiPromise<Page<ScimGroupRoleMapping>> => call(ReplaceSCIMGroupRoleMappings, params, options),

  /**
   * Deletes a mapping of a group of a SCIM directory to a role.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/scim-directories/DELETE/scim_directories/%7Bscim_directory_id%7D/group_role_mappings/%7Bmapping_id%7D
   */
  deleteGroupRoleMapping: (
    params: DeleteSCIMGroupRoleMappingParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteSCIMGroupRoleMapping, params, options),
})

/** The methods of `scimDirectories`. */
export type ScimDirectoriesResource = ReturnType<typeof scimDirectories>
