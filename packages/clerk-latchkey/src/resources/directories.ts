// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { Page, PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateDirectoryGroupRoleMappingParams,
  CreateDirectoryParams,
  DeleteDirectoryGroupRoleMappingParams,
  Directory,
  DirectoryGroupRoleMapping,
  ListDirectoriesParams,
  ReplaceDirectoryGroupRoleMappingsParams,
  UpdateDirectoryParams,
} from '../models/directories.ts'

const ListDirectories = {
  id: 'ListDirectories',
  method: 'GET',
  path: '/directories',
  opaque: ['attribute_mapping'],
  maxLimit: 500,
} as const satisfies Operation

const CreateDirectory = {
  id: 'CreateDirectory',
  method: 'POST',
  path: '/directories',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const GetDirectory = {
  id: 'GetDirectory',
  method: 'GET',
  path: '/directories/{directory_id}',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const UpdateDirectory = {
  id: 'UpdateDirectory',
  method: 'PATCH',
  path: '/directories/{directory_id}',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const DeleteDirectory = {
  id: 'DeleteDirectory',
  method: 'DELETE',
  path: '/directories/{directory_id}',
} as const satisfies Operation

const RotateDirectoryAPIKey = {
  id: 'RotateDirectoryAPIKey',
  method: 'POST',
  path: '/directories/{directory_id}/rotate_api_key',
  opaque: ['attribute_mapping'],
} as const satisfies Operation

const ListDirectoryGroupRoleMappings = {
  id: 'ListDirectoryGroupRoleMappings',
  method: 'GET',
  path: '/directories/{directory_id}/group_role_mappings',
} as const satisfies Operation

const CreateDirectoryGroupRoleMapping = {
  id: 'CreateDirectoryGroupRoleMapping',
  method: 'POST',
  path: '/directories/{directory_id}/group_role_mappings',
} as const satisfies Operation

const ReplaceDirectoryGroupRoleMappings = {
  id: 'ReplaceDirectoryGroupRoleMappings',
  method: 'PUT',
  path: '/directories/{directory_id}/group_role_mappings',
} as const satisfies Operation

const DeleteDirectoryGroupRoleMapping = {
  id: 'DeleteDirectoryGroupRoleMapping',
  method: 'DELETE',
  path: '/directories/{directory_id}/group_role_mappings/{mapping_id}',
} as const satisfies Operation

export const directories = ({ call, list }: Api) => ({
  /**
   * Lists directories.
   *
   * @throws {ClerkAPIResponseError} 401, 403
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/GET/directories
   */
  list: (params: ListDirectoriesParams = {}, options?: CallOptions): PagePromise<Directory> =>
    list(ListDirectories, params, options),

  /**
   * Creates a directory of an enterprise connection.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/POST/directories
   */
  create: (params: CreateDirectoryParams, options?: CallOptions): ApiPromise<Directory> =>
    call(CreateDirectory, params, options),

  /**
   * Gets a directory.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/GET/directories/%7Bdirectory_id%7D
   */
  get: (directoryId: string, options?: CallOptions): ApiPromise<Directory> =>
    call(GetDirectory, { directoryId }, options),

  /**
   * Changes a directory.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/PATCH/directories/%7Bdirectory_id%7D
   */
  update: (params: UpdateDirectoryParams, options?: CallOptions): ApiPromise<Directory> =>
    call(UpdateDirectory, params, options),

  /**
   * Deletes a directory.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/DELETE/directories/%7Bdirectory_id%7D
   */
  delete: (directoryId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteDirectory, { directoryId }, options),

  /**
   * Gives a directory a new API key.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/POST/directories/%7Bdirectory_id%7D/rotate_api_key
   */
  rotateApiKey: (directoryId: string, options?: CallOptions): ApiPromise<Directory> =>
    call(RotateDirectoryAPIKey, { directoryId }, options),

  /**
   * Lists which role the members of each group of a directory get.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/GET/directories/%7Bdirectory_id%7D/group_role_mappings
   */
  listGroupRoleMappings: (
    directoryId: string,
    options?: CallOptions,
  ): PagePromise<DirectoryGroupRoleMapping> =>
    list(ListDirectoryGroupRoleMappings, { directoryId }, options),

  /**
   * Gives the members of a group of a directory a role.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/POST/directories/%7Bdirectory_id%7D/group_role_mappings
   */
  createGroupRoleMapping: (
    params: CreateDirectoryGroupRoleMappingParams,
    options?: CallOptions,
  ): ApiPromise<DirectoryGroupRoleMapping> =>
    call(CreateDirectoryGroupRoleMapping, params, options),

  /**
   * Replaces all mappings of groups of a directory to roles.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/PUT/directories/%7Bdirectory_id%7D/group_role_mappings
   */
  replaceGroupRoleMappings: (
    params: ReplaceDirectoryGroupRoleMappingsParams,
    options?: CallOptions,
  ): ApiPromise<Page<DirectoryGroupRoleMapping>> =>
    call(ReplaceDirectoryGroupRoleMappings, params, options),

  /**
   * Deletes a mapping of a group of a directory to a role.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/directories/DELETE/directories/%7Bdirectory_id%7D/group_role_mappings/%7Bmapping_id%7D
   */
  deleteGroupRoleMapping: (
    params: DeleteDirectoryGroupRoleMappingParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteDirectoryGroupRoleMapping, params, options),
})

/** The methods of `directories`. */
export type DirectoriesResource = ReturnType<typeof directories>
