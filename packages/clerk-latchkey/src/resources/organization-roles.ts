// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  AssignPermissionToOrganizationRoleParams,
  CreateOrganizationRoleParams,
  ListOrganizationRolesParams,
  RemovePermissionFromOrganizationRoleParams,
  Role,
  UpdateOrganizationRoleParams,
} from '../models/organization-roles.ts'

const ListOrganizationRoles = {
  id: 'ListOrganizationRoles',
  method: 'GET',
  path: '/organization_roles',
  maxLimit: 500,
} as const satisfies Operation

const GetOrganizationRole = {
  id: 'GetOrganizationRole',
  method: 'GET',
  path: '/organization_roles/{organization_role_id}',
} as const satisfies Operation

const CreateOrganizationRole = {
  id: 'CreateOrganizationRole',
  method: 'POST',
  path: '/organization_roles',
} as const satisfies Operation

const UpdateOrganizationRole = {
  id: 'UpdateOrganizationRole',
  method: 'PATCH',
  path: '/organization_roles/{organization_role_id}',
  body: 'required',
} as const satisfies Operation

const DeleteOrganizationRole = {
  id: 'DeleteOrganizationRole',
  method: 'DELETE',
  path: '/organization_roles/{organization_role_id}',
} as const satisfies Operation

const AssignPermissionToOrganizationRole = {
  id: 'AssignPermissionToOrganizationRole',
  method: 'POST',
  path: '/organization_roles/{organization_role_id}/permissions/{permission_id}',
} as const satisfies Operation

const RemovePermissionFromOrganizationRole = {
  id: 'RemovePermissionFromOrganizationRole',
  method: 'DELETE',
  path: '/organization_roles/{organization_role_id}/permissions/{permission_id}',
} as const satisfies Operation

export const organizationRoles = ({ call, list }: Api) => ({
  /**
   * Lists the roles of members.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/GET/organization_roles
   */
  getOrganizationRoleList: (
    params: ListOrganizationRolesParams = {},
    options?: CallOptions,
  ): PagePromise<Role> => list(ListOrganizationRoles, params, options),

  /**
   * Gets a role.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/GET/organization_roles/%7Borganization_role_id%7D
   */
  getOrganizationRole: (organizationRoleId: string, options?: CallOptions): ApiPromise<Role> =>
    call(GetOrganizationRole, { organizationRoleId }, options),

  /**
   * Creates a role.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/POST/organization_roles
   */
  createOrganizationRole: (
    params: CreateOrganizationRoleParams,
    options?: CallOptions,
  ): ApiPromise<Role> => call(CreateOrganizationRole, params, options),

  /**
   * Changes a role; permissions given here replace those it had.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/PATCH/organization_roles/%7Borganization_role_id%7D
   */
  updateOrganizationRole: (
    params: UpdateOrganizationRoleParams,
    options?: CallOptions,
  ): ApiPromise<Role> => call(UpdateOrganizationRole, params, options),

  /**
   * Deletes a role.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/DELETE/organization_roles/%7Borganization_role_id%7D
   */
  deleteOrganizationRole: (
    organizationRoleId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteOrganizationRole, { organizationRoleId }, options),

  /**
   * Gives a permission to a role.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404, 409
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/POST/organization_roles/%7Borganization_role_id%7D/permissions/%7Bpermission_id%7D
   */
  assignPermissionToOrganizationRole: (
    params: AssignPermissionToOrganizationRoleParams,
    options?: CallOptions,
  ): ApiPromise<Role> => call(AssignPermissionToOrganizationRole, params, options),

  /**
   * Takes a permission from a role.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-roles/DELETE/organization_roles/%7Borganization_role_id%7D/permissions/%7Bpermission_id%7D
   */
  removePermissionFromOrganizationRole: (
    params: RemovePermissionFromOrganizationRoleParams,
    options?: CallOptions,
  ): ApiPromise<Role> => call(RemovePermissionFromOrganizationRole, params, options),
})

/** The methods of `organizationRoles`. */
export type OrganizationRolesResource = ReturnType<typeof organizationRoles>
