import type { ResourceNames } from './method-name.ts'

export const enterpriseConnections: ResourceNames = {
  createEnterpriseConnection: [
    'CreateEnterpriseConnection',
    '(params)',
    'Creates an enterprise connection.',
  ],
  updateEnterpriseConnection: [
    'UpdateEnterpriseConnection',
    '(enterpriseConnectionId, params)',
    'Changes an enterprise connection.',
  ],
  getEnterpriseConnectionList: [
    'ListEnterpriseConnections',
    '(params?)',
    'Lists enterprise connections.',
  ],
  getEnterpriseConnection: [
    'GetEnterpriseConnection',
    '(enterpriseConnectionId)',
    'Gets an enterprise connection.',
  ],
  deleteEnterpriseConnection: [
    'DeleteEnterpriseConnection',
    '(enterpriseConnectionId)',
    'Deletes an enterprise connection.',
  ],
  getEnterpriseConnectionTestRunList: [
    'ListEnterpriseConnectionTestRuns',
    '(enterpriseConnectionId, params?)',
    'Lists the test runs of an enterprise connection.',
  ],
  createEnterpriseConnectionTestRun: [
    'CreateEnterpriseConnectionTestRun',
    '(enterpriseConnectionId)',
    'Starts a test run of an enterprise connection and gets the address to open.',
  ],
}

export const samlConnections: ResourceNames = {
  getSamlConnectionList: ['ListSAMLConnections', '(params?)', 'Lists SAML connections.'],
  createSamlConnection: ['CreateSAMLConnection', '(params)', 'Creates a SAML connection.'],
  getSamlConnection: ['GetSAMLConnection', '(samlConnectionId)', 'Gets a SAML connection.'],
  updateSamlConnection: [
    'UpdateSAMLConnection',
    '(samlConnectionId, params?)',
    'Changes a SAML connection.',
  ],
  deleteSamlConnection: [
    'DeleteSAMLConnection',
    '(samlConnectionId)',
    'Deletes a SAML connection.',
  ],
}

export const directories: ResourceNames = {
  list: ['ListDirectories', '(params?)', 'Lists directories.'],
  create: ['CreateDirectory', '(params)', 'Creates a directory of an enterprise connection.'],
  get: ['GetDirectory', '(directoryId)', 'Gets a directory.'],
  update: ['UpdateDirectory', '(params)', 'Changes a directory.'],
  delete: ['DeleteDirectory', '(directoryId)', 'Deletes a directory.'],
  rotateApiKey: ['RotateDirectoryAPIKey', '(directoryId)', 'Gives a directory a new API key.'],
  listGroupRoleMappings: [
    'ListDirectoryGroupRoleMappings',
    '(directoryId)',
    'Lists which role the members of each group of a directory get.',
  ],
  createGroupRoleMapping: [
    'CreateDirectoryGroupRoleMapping',
    '(params)',
    'Gives the members of a group of a directory a role.',
  ],
  replaceGroupRoleMappings: [
    'ReplaceDirectoryGroupRoleMappings',
    '(params)',
    'Replaces all mappings of groups of a directory to roles.',
  ],
  deleteGroupRoleMapping: [
    'DeleteDirectoryGroupRoleMapping',
    '(params)',
    'Deletes a mapping of a group of a directory to a role.',
  ],
}

export const scimDirectories: ResourceNames = {
  list: ['ListSCIMDirectories', '(params?)', 'Lists SCIM directories.'],
  create: ['CreateSCIMDirectory', '(params)', 'Creates a SCIM directory.'],
  get: ['GetSCIMDirectory', '(scimDirectoryId)', 'Gets a SCIM directory.'],
  update: ['UpdateSCIMDirectory', '(params)', 'Changes a SCIM directory.'],
  delete: ['DeleteSCIMDirectory', '(scimDirectoryId)', 'Deletes a SCIM directory.'],
  rotateApiKey: [
    'RotateSCIMDirectoryAPIKey',
    '(scimDirectoryId)',
    'Gives a SCIM directory a new API key.',
  ],
  listGroupRoleMappings: [
    'ListSCIMGroupRoleMappings',
    '(scimDirectoryId)',
    'Lists which role the members of each group of a SCIM directory get.',
  ],
  createGroupRoleMapping: [
    'CreateSCIMGroupRoleMapping',
    '(params)',
    'Gives the members of a group of a SCIM directory a role.',
  ],
  replaceGroupRoleMappings: [
    'ReplaceSCIMGroupRoleMappings',
    '(params)',
    'Replaces all mappings of groups of a SCIM directory to roles.',
  ],
  deleteGroupRoleMapping: [
    'DeleteSCIMGroupRoleMapping',
    '(params)',
    'Deletes a mapping of a group of a SCIM directory to a role.',
  ],
}

export const adminPortalLinkTokens: ResourceNames = {
  create: [
    'createAdminPortalLinkToken',
    '(params)',
    'Creates a link with which someone sets up the connections of an organization.',
  ],
  revoke: ['revokeAdminPortalLinkToken', '(params)', 'Revokes a link to the admin portal.'],
}
