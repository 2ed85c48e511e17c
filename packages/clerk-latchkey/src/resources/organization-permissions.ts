// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateOrganizationPermissionParams,
  ListOrganizationPermissionsParams,
  Permission,
  UpdateOrganizationPermissionParams,
} from '../models/organization-permissions.ts'

const ListOrganizationPermissions = {
  id: 'ListOrganizationPermissions',
  method: 'GET',
  path: '/organization_permissions',
  maxLimit: 500,
} as const satisfies Operation

const GetOrganizationPermission = {
  id: 'GetOrganizationPermission',
  method: 'GET',
  path: '/organization_permissions/{permission_id}',
} as const satisfies Operation

const CreateOrganizationPermission = {
  id: 'CreateOrganizationPermission',
  method: 'POST',
  path: '/organization_permissions',
} as const satisfies Operation

const UpdateOrganizationPermission = {
  id: 'UpdateOrganizationPermission',
  method: 'PATCH',
  path: '/organization_permissions/{permission_id}',
  body: 'required',
} as const satisfies Operation

const DeleteOrganizationPermission = {
  id: 'DeleteOrganizationPermission',
  method: 'DELETE',
  path: '/organization_permissions/{permission_id}',
} as const satisfies Operation

export const organizationPermissions = ({ call, list }: Api) => ({
  /**
   * Lists the permissions that roles can have.
   *
   * @throws {ClerkAPIResponseError} 401, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-permissions/GET/organization_permissions
   */
  getOrganizationPermissionList: (
    params: ListOrganizationPermissionsParams = {},
    options?: CallOptions,
  ): PagePromise<Permission> => list(ListOrganizationPermissions, params, options),

  /**
   * Gets a permission.
   *
   * @throws {ClerkAPIResponseError} 401, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-permissions/GET/organization_permissions/%7Bpermission_id%7D
   */
  getOrganizationPermission: (
    permissionId: string,
    options?: CallOptions,
  ): ApiPromise<Permission> => call(GetOrganizationPermission, { permissionId }, options),

  /**
   * Creates a permission.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-permissions/POST/organization_permissions
   */
  createOrganizationPermission: (
    params: CreateOrganizationPermissionParams,
    options?: CallOptions,
  ): ApiPromise<Permission> => call(CreateOrganizationPermission, params, options),

  /**
   * Changes a permission.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-permissions/PATCH/organization_permissions/%7Bpermission_id%7D
   */
  updateOrganizationPermission: (
    params: UpdateOrganizationPermissionParams,
    options?: CallOptions,
  ): ApiPromise<Permission> => call(UpdateOrganizationPermission, params, options),

  /**
   * Deletes a permission.
   *
   * @throws {ClerkAPIResponseError} 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/organization-permissions/DELETE/organization_permissions/%7Bpermission_id%7D
   */
  deleteOrganizationPermission: (
    permissionId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedObject> => call(DeleteOrganizationPermission, { permissionId }, options),
})

/** The methods of `organizationPermissions`. */
export type OrganizationPermissionsResource = ReturnType<typeof organizationPermissions>
