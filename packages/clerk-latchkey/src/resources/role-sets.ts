// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  AddRolesToRoleSetParams,
  CreateRoleSetParams,
  ListRoleSetsParams,
  ReplaceRoleInRoleSetParams,
  ReplaceRoleSetParams,
  RoleSet,
  UpdateRoleSetParams,
} from '../models/role-sets.ts'

const ListRoleSets = {
  id: 'ListRoleSets',
  method: 'GET',
  path: '/role_sets',
  opaque: ['mappings'],
  maxLimit: 500,
} as const satisfies Operation

const GetRoleSet = {
  id: 'GetRoleSet',
  method: 'GET',
  path: '/role_sets/{role_set_key_or_id}',
  opaque: ['mappings'],
} as const satisfies Operation

const CreateRoleSet = {
  id: 'CreateRoleSet',
  method: 'POST',
  path: '/role_sets',
  opaque: ['mappings'],
} as const satisfies Operation

const UpdateRoleSet = {
  id: 'UpdateRoleSet',
  method: 'PATCH',
  path: '/role_sets/{role_set_key_or_id}',
  body: 'required',
  opaque: ['mappings'],
} as const satisfies Operation

const AddRolesToRoleSet = {
  id: 'AddRolesToRoleSet',
  method: 'POST',
  path: '/role_sets/{role_set_key_or_id}/roles',
  opaque: ['mappings'],
} as const satisfies Operation

const ReplaceRoleInRoleSet = {
  id: 'ReplaceRoleInRoleSet',
  method: 'POST',
  path: '/role_sets/{role_set_key_or_id}/roles/replace',
  opaque: ['mappings'],
} as const satisfies Operation

const ReplaceRoleSet = {
  id: 'ReplaceRoleSet',
  method: 'POST',
  path: '/role_sets/{role_set_key_or_id}/replace',
} as const satisfies Operation

export const roleSets = ({ call, list }: Api) => ({
  /**
   * Lists the sets of roles.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/GET/role_sets
   */
  getRoleSetList: (params: ListRoleSetsParams = {}, options?: CallOptions): PagePromise<RoleSet> =>
    list(ListRoleSets, params, options),

  /**
   * Gets a set of roles.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/GET/role_sets/%7Brole_set_key_or_id%7D
   */
  getRoleSet: (roleSetKeyOrId: string, options?: CallOptions): ApiPromise<RoleSet> =>
    call(GetRoleSet, { roleSetKeyOrId }, options),

  /**
   * Creates a set of roles.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/POST/role_sets
   */
  createRoleSet: (params: CreateRoleSetParams, options?: CallOptions): ApiPromise<RoleSet> =>
    call(CreateRoleSet, params, options),

  /**
   * Changes a set of roles, but not which roles.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/PATCH/role_sets/%7Brole_set_key_or_id%7D
   */
  updateRoleSet: (params: UpdateRoleSetParams, options?: CallOptions): ApiPromise<RoleSet> =>
    call(UpdateRoleSet, params, options),

  /**
   * Adds roles to a set.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/POST/role_sets/%7Brole_set_key_or_id%7D/roles
   */
  addRolesToRoleSet: (
    params: AddRolesToRoleSetParams,
    options?: CallOptions,
  ): ApiPromise<RoleSet> => call(AddRolesToRoleSet, params, options),

  /**
   * Takes a role out of a set and gives its members another one.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/POST/role_sets/%7Brole_set_key_or_id%7D/roles/replace
   */
  replaceRoleInRoleSet: (
    params: ReplaceRoleInRoleSetParams,
    options?: CallOptions,
  ): ApiPromise<RoleSet> => call(ReplaceRoleInRoleSet, params, options),

  /**
   * Deletes a set of roles and moves its organizations to another one.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/role-sets/POST/role_sets/%7Brole_set_key_or_id%7D/replace
   */
  replaceRoleSet: (
    params: ReplaceRoleSetParams,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(ReplaceRoleSet, params, options),
})

/** The methods of `roleSets`. */
export type RoleSetsResource = ReturnType<typeof roleSets>
