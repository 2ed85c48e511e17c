import type { ResourceNames } from './method-name.ts'

export const instance: ResourceNames = {
  get: ['GetInstance', '()', 'Gets the instance that the Secret Key belongs to.'],
  update: ['UpdateInstance', '(params)', 'Changes settings of the instance.'],
  updateRestrictions: [
    'UpdateInstanceRestrictions',
    '(params)',
    'Changes who may sign up to the instance.',
  ],
  getOrganizationSettings: [
    'GetInstanceOrganizationSettings',
    '()',
    'Gets the settings for organizations.',
  ],
  updateOrganizationSettings: [
    'UpdateInstanceOrganizationSettings',
    '(params)',
    'Changes the settings for organizations.',
  ],
  getProtect: ['GetInstanceProtect', '()', 'Gets the settings of the protection against abuse.'],
  updateProtect: [
    'UpdateInstanceProtect',
    '(params)',
    'Changes the settings of the protection against abuse.',
  ],
  getCommunication: [
    'GetInstanceCommunication',
    '()',
    'Gets the countries to which no text messages go.',
  ],
  updateCommunication: [
    'UpdateInstanceCommunication',
    '(params)',
    'Changes the countries to which no text messages go.',
  ],
  getOAuthApplicationSettings: [
    'GetInstanceOAuthApplicationSettings',
    '()',
    'Gets the settings for OAuth applications.',
  ],
  updateOAuthApplicationSettings: [
    'UpdateInstanceOAuthApplicationSettings',
    '(params)',
    'Changes the settings for OAuth applications.',
  ],
  changeDomain: [
    'ChangeProductionInstanceDomain',
    '(params)',
    'Moves a production instance to another domain.',
  ],
}

export const betaFeatures: ResourceNames = {
  changeDomain: [
    'ChangeDomain',
    '(params)',
    'Moves a production instance to another domain; `instance.changeDomain` is the public way.',
  ],
  updateInstanceSettings: [
    'UpdateInstanceAuthConfig',
    '(params)',
    'Changes settings of the instance that are in beta.',
  ],
  updateProductionInstanceDomain: [
    'UpdateProductionInstanceDomain',
    '(params)',
    'Moves a production instance to another domain; use `instance.changeDomain`.',
  ],
}

export const domains: ResourceNames = {
  list: ['ListDomains', '()', 'Lists the domains of the instance: the primary one and satellites.'],
  add: ['AddDomain', '(params)', 'Adds a satellite domain.'],
  update: ['UpdateDomain', '(params)', 'Changes a domain.'],
  delete: ['DeleteDomain', '(domainId)', 'Deletes a satellite domain.'],
  deleteDomain: ['DeleteDomain', '(domainId)', 'The same as `delete`.'],
}

export const proxyChecks: ResourceNames = {
  verify: [
    'VerifyDomainProxy',
    '(params)',
    'Checks that a proxy in front of the Frontend API works.',
  ],
}

export const redirectUrls: ResourceNames = {
  getRedirectUrlList: [
    'ListRedirectURLs',
    '(params?)',
    'Lists the addresses to which native applications may redirect.',
  ],
  getRedirectUrl: ['GetRedirectURL', '(redirectUrlId)', 'Gets a redirect address.'],
  createRedirectUrl: ['CreateRedirectURL', '(params)', 'Allows a redirect address.'],
  deleteRedirectUrl: ['DeleteRedirectURL', '(redirectUrlId)', 'Deletes a redirect address.'],
}

export const jwks: ResourceNames = {
  getJwks: ['GetJWKS', '()', 'Gets the public keys that session tokens are verified with.'],
}

export const jwtTemplates: ResourceNames = {
  list: ['ListJWTTemplates', '(params?)', 'Lists JWT templates.'],
  get: ['GetJWTTemplate', '(templateId)', 'Gets a JWT template.'],
  create: ['CreateJWTTemplate', '(params)', 'Creates a JWT template.'],
  update: ['UpdateJWTTemplate', '(params)', 'Changes a JWT template.'],
  delete: ['DeleteJWTTemplate', '(templateId)', 'Deletes a JWT template.'],
}

export const webhooks: ResourceNames = {
  createSvixApp: ['CreateSvixApp', '()', 'Creates the Svix application that sends webhooks.'],
  generateSvixAuthURL: [
    'GenerateSvixAuthURL',
    '()',
    'Gets an address that signs in to the Svix dashboard.',
  ],
  deleteSvixApp: ['DeleteSvixApp', '()', 'Deletes the Svix application.'],
}

export const templates: ResourceNames = {
  getTemplateList: ['GetTemplateList', '(params)', 'Lists the email or SMS templates.'],
  getTemplate: ['GetTemplate', '(params)', 'Gets an email or SMS template.'],
  upsertTemplate: [
    'UpsertTemplate',
    '(params)',
    'Changes an email or SMS template, or creates it.',
  ],
  revertTemplate: ['RevertTemplate', '(params)', 'Takes a template back to what Clerk delivers.'],
  previewTemplate: ['PreviewTemplate', '(params)', 'Renders a template with sample values.'],
  toggleTemplateDelivery: [
    'ToggleTemplateDelivery',
    '(params)',
    'Says whether Clerk delivers what is made with a template.',
  ],
}

export const emails: ResourceNames = {
  create: ['CreateEmail', '(params, idempotency?)', 'Sends an email.'],
  createBatch: ['CreateEmailBatch', '(messages)', 'Sends up to 100 emails, each for itself.'],
  get: ['GetEmail', '(emailId)', 'Gets an email that was sent.'],
}

export const interstitials: ResourceNames = {
  getPublicInterstitial: [
    'GetPublicInterstitial',
    '(params?)',
    'Gets the HTML page that starts a session in the browser.',
  ],
}

export const accountlessApplications: ResourceNames = {
  createAccountlessApplication: [
    'CreateAccountlessApplication',
    '(params?)',
    'Creates an instance that belongs to nobody yet, for keyless development.',
  ],
  completeAccountlessApplicationOnboarding: [
    'CompleteAccountlessApplicationOnboarding',
    '(params?)',
    'Marks that the onboarding of a keyless instance is complete.',
  ],
}
