import type { ResourceNames } from './method-name.ts'

export const organizationPermissions: ResourceNames = {
  getOrganizationPermissionList: [
    'ListOrganizationPermissions',
    '(params?)',
    'Lists the permissions that roles can have.',
  ],
  getOrganizationPermission: ['GetOrganizationPermission', '(permissionId)', 'Gets a permission.'],
  createOrganizationPermission: [
    'CreateOrganizationPermission',
    '(params)',
    'Creates a permission.',
  ],
  updateOrganizationPermission: [
    'UpdateOrganizationPermission',
    '(params)',
    'Changes a permission.',
  ],
  deleteOrganizationPermission: [
    'DeleteOrganizationPermission',
    '(permissionId)',
    'Deletes a permission.',
  ],
}

export const organizationRoles: ResourceNames = {
  getOrganizationRoleList: ['ListOrganizationRoles', '(params?)', 'Lists the roles of members.'],
  getOrganizationRole: ['GetOrganizationRole', '(organizationRoleId)', 'Gets a role.'],
  createOrganizationRole: ['CreateOrganizationRole', '(params)', 'Creates a role.'],
  updateOrganizationRole: [
    'UpdateOrganizationRole',
    '(params)',
    'Changes a role; permissions given here replace those it had.',
  ],
  deleteOrganizationRole: ['DeleteOrganizationRole', '(organizationRoleId)', 'Deletes a role.'],
  assignPermissionToOrganizationRole: [
    'AssignPermissionToOrganizationRole',
    '(params)',
    'Gives a permission to a role.',
  ],
  removePermissionFromOrganizationRole: [
    'RemovePermissionFromOrganizationRole',
    '(params)',
    'Takes a permission from a role.',
  ],
}

export const roleSets: ResourceNames = {
  getRoleSetList: ['ListRoleSets', '(params?)', 'Lists the sets of roles.'],
  getRoleSet: ['GetRoleSet', '(roleSetKeyOrId)', 'Gets a set of roles.'],
  createRoleSet: ['CreateRoleSet', '(params)', 'Creates a set of roles.'],
  updateRoleSet: ['UpdateRoleSet', '(params)', 'Changes a set of roles, but not which roles.'],
  addRolesToRoleSet: ['AddRolesToRoleSet', '(params)', 'Adds roles to a set.'],
  replaceRoleInRoleSet: [
    'ReplaceRoleInRoleSet',
    '(params)',
    'Takes a role out of a set and gives its members another one.',
  ],
  replaceRoleSet: [
    'ReplaceRoleSet',
    '(params)',
    'Deletes a set of roles and moves its organizations to another one.',
  ],
}
