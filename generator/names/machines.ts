import type { ResourceNames } from './method-name.ts'

export const apiKeys: ResourceNames = {
  list: ['getApiKeys', '(params)', 'Lists the API keys of a user or an organization.'],
  create: [
    'createApiKey',
    '(params)',
    'Creates an API key; its secret is in this answer, and in `getSecret`.',
  ],
  get: ['getApiKey', '(apiKeyId)', 'Gets an API key.'],
  update: ['updateApiKey', '(params)', 'Changes an API key.'],
  delete: ['deleteApiKey', '(apiKeyId)', 'Deletes an API key.'],
  revoke: ['revokeApiKey', '(params)', 'Revokes an API key for good.'],
  getSecret: ['getApiKeySecret', '(apiKeyId)', 'Gets the secret of an API key.'],
  verify: ['verifyApiKey', '(secret)', 'Gets the API key of a secret, if it is still good.'],
}

export const m2m: ResourceNames = {
  list: ['getM2MTokens', '(params)', 'Lists the tokens of a machine.'],
  createToken: ['createM2MToken', '(params?)', 'Creates a token for a machine.'],
  revokeToken: ['revokeM2MToken', '(params)', 'Revokes a token of a machine.'],
  verify: ['verifyM2MToken', '(params)', 'Verifies a token of a machine.'],
}

export const machines: ResourceNames = {
  get: ['GetMachine', '(machineId)', 'Gets a machine.'],
  list: ['ListMachines', '(params?)', 'Lists machines.'],
  create: ['CreateMachine', '(params)', 'Creates a machine.'],
  update: ['UpdateMachine', '(params)', 'Changes a machine.'],
  delete: ['DeleteMachine', '(machineId)', 'Deletes a machine.'],
  getSecretKey: ['GetMachineSecretKey', '(machineId)', 'Gets the Machine Secret Key of a machine.'],
  rotateSecretKey: [
    'RotateMachineSecretKey',
    '(params)',
    'Gives a machine a new Machine Secret Key.',
  ],
  createScope: [
    'CreateMachineScope',
    '(machineId, toMachineId)',
    'Lets a machine talk to another one.',
  ],
  deleteScope: [
    'DeleteMachineScope',
    '(machineId, otherMachineId)',
    'Stops a machine from talking to another one.',
  ],
}

export const idPOAuthAccessToken: ResourceNames = {
  verify: [
    'verifyOAuthAccessToken',
    '(accessToken, params?)',
    'Verifies an access token that this instance gave as an OAuth provider.',
  ],
}

export const oauthApplications: ResourceNames = {
  list: ['ListOAuthApplications', '(params?)', 'Lists OAuth applications.'],
  get: ['GetOAuthApplication', '(oauthApplicationId)', 'Gets an OAuth application.'],
  create: ['CreateOAuthApplication', '(params)', 'Creates an OAuth application.'],
  update: ['UpdateOAuthApplication', '(params)', 'Changes an OAuth application.'],
  delete: ['DeleteOAuthApplication', '(oauthApplicationId)', 'Deletes an OAuth application.'],
  updateLogo: [
    'UploadOAuthApplicationLogo',
    '(params)',
    'Uploads the logo of an OAuth application.',
  ],
  rotateSecret: [
    'RotateOAuthApplicationSecret',
    '(oauthApplicationId)',
    'Gives an OAuth application a new client secret.',
  ],
  revokeToken: [
    'RevokeOAuthApplicationToken',
    '(params)',
    'Revokes an access or refresh token of an OAuth application.',
  ],
}
