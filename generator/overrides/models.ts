import type { DraftFacts, DraftSchema, Override } from './override.ts'
import { modelOf, NothingToAmend, operationOf, propertyOf } from './override.ts'

const verifications = [
  'otp',
  'admin',
  'from_oauth',
  'ticket',
  'saml',
  'email_link',
  'scim',
  'web3',
  'passkey',
  'oauth',
  'google_one_tap',
].map((kind) => `verification_${kind}`)

const jwks = [
  'JWKS.ed25519.PublicKey',
  'JWKS.ecdsa.PublicKey',
  'JWKS.rsa.PublicKey',
  'JWKS.ed25519.PrivateKey',
  'JWKS.ecdsa.PrivateKey',
  'JWKS.rsa.PrivateKey',
  'JWKS.symmetric.Key',
]

const clones = ['FeatureResponse', 'CommercePerUnitTotal', 'CommercePerUnitTotalTier']

/** Models that the file spreads over several, repeats, or does not name. */
export const models: readonly Override[] = [
  {
    reason: 'The official client has one Verification; which kind it is, `strategy` says.',
    amend: (facts) => mergeModels(facts, verifications, 'Verification'),
  },
  {
    reason: 'A key set is read as one kind of key; `kty` says which members it has (RFC 7517).',
    amend: (facts) => {
      mergeModels(facts, jwks, 'Jwk')
      const keys = propertyOf(modelOf(facts, 'JWKS'), 'keys')
      keys.items = { model: 'Jwk' }
      // The names of members are registered (RFC 7518 section 6): `x5t#S256` is no name of Clerk's.
      keys.opaque = true
      modelOf(facts, 'JWKS').required = ['keys']
    },
  },
  ...clones.map((name) => ({
    reason: `${name}-2 is ${name} with less said about null: a merge left it behind.`,
    amend: (facts: DraftFacts) => {
      modelOf(facts, `${name}-2`)
      replaceModel(facts, `${name}-2`, name)
    },
  })),
  nameResult('APIKey', 'getApiKey', ['updateApiKey', 'revokeApiKey', 'verifyApiKey']),
  nameResult('APIKeyWithSecret', 'createApiKey', []),
  nameResult('M2MToken', 'verifyM2MToken', ['revokeM2MToken']),
  nameResult('M2MTokenWithSecret', 'createM2MToken', []),
  nameResult('AdminPortalLinkToken', 'revokeAdminPortalLinkToken', []),
  nameResult('AdminPortalLinkTokenWithSecret', 'createAdminPortalLinkToken', []),
  nameResult('InstanceSettings', 'UpdateInstanceAuthConfig', []),
  nameResult('MachineSecretKey', 'GetMachineSecretKey', ['RotateMachineSecretKey']),
  nameResult('VerifiedPassword', 'VerifyPassword', []),
  nameResult('VerifiedTOTP', 'VerifyTOTP', []),
  nameResult('UserReference', 'DisableMFA', ['DeleteBackupCode', 'DeleteTOTP']),
  nameResult('DeletedMachineScope', 'DeleteMachineScope', []),
  nameItems('APIKey', 'getApiKeys', 'data'),
  nameItems('M2MToken', 'getM2MTokens', 'm2m_tokens'),
  {
    reason: 'The inlined answers are the models of the same name.',
    amend: (facts) => {
      for (const id of ['CreateSessionToken', 'CreateSessionTokenFromTemplate']) {
        operationOf(facts, id).result = { model: 'Token' }
      }
      for (const kind of ['EmailAddress', 'PhoneNumber']) {
        for (const step of ['Prepare', 'Attempt']) {
          const operation = operationOf(facts, `${step}${kind}Verification`)
          const { properties } = operation.result ?? {}
          if (!properties?.['id']) throw new NothingToAmend(`${operation.id} answers otherwise`)
          // Only these two say which verification it is: the second step asks for it.
          modelOf(facts, 'Verification').properties = {
            ...modelOf(facts, 'Verification').properties,
            id: { type: 'string' },
          }
          operation.result = { model: 'Verification' }
        }
      }
      for (const id of ['DeleteMachine', 'deleteApiKey']) {
        operationOf(facts, id).result = { model: 'DeletedObject' }
      }
      for (const id of ['DeleteSCIMGroupRoleMapping', 'DeleteDirectoryGroupRoleMapping']) {
        operationOf(facts, id).result = { model: 'DeletedObject' }
      }
    },
  },
  {
    reason: 'OAuthAccessToken is a list in the file; the name belongs to one of its items.',
    amend: (facts) => {
      const { items } = modelOf(facts, 'OAuthAccessToken')
      if (!items) throw new NothingToAmend('OAuthAccessToken is one token')
      facts.models['OAuthAccessToken'] = items
      operationOf(facts, 'GetOAuthAccessToken').result = {
        type: 'array',
        items: { model: 'OAuthAccessToken' },
      }
    },
  },
  {
    reason: 'A verified token is answered with itself, an unknown one with `active: false`.',
    amend: (facts) => {
      const operation = operationOf(facts, 'verifyOAuthAccessToken')
      const token = operation.result?.oneOf?.[0]
      if (!token) throw new NothingToAmend('verifyOAuthAccessToken answers otherwise')
      facts.models['IdPOAuthAccessToken'] = token
      operation.result = { model: 'IdPOAuthAccessToken' }
    },
  },
]

function nameResult(name: string, id: string, others: readonly string[]): Override {
  return {
    reason: `The answer of ${id} has no name in the file.`,
    amend: (facts) => {
      const { result } = operationOf(facts, id)
      if (!result?.properties) throw new NothingToAmend(`the answer of ${id} has a name`)
      facts.models[name] = result
      for (const other of [id, ...others]) operationOf(facts, other).result = { model: name }
    },
  }
}

function nameItems(name: string, id: string, property: string): Override {
  return {
    reason: `The items of ${id} have no name in the file.`,
    amend: (facts) => {
      propertyOf(operationOf(facts, id).result ?? {}, property).items = { model: name }
    },
  }
}

/** Makes one model of several: what all require is required, what one has is there. */
function mergeModels(facts: DraftFacts, sources: readonly string[], target: string): void {
  const parts = sources.map((source) => modelOf(facts, source))
  const properties: Record<string, DraftSchema> = {}
  for (const part of parts) {
    for (const [name, schema] of Object.entries(part.properties ?? {})) {
      properties[name] = join(properties[name], schema)
    }
  }
  const required = Object.keys(properties).filter((name) =>
    parts.every((part) => part.required?.includes(name)),
  )
  facts.models[target] = { type: 'object', properties, required }
  for (const source of sources) replaceModel(facts, source, target)
}

function join(known: DraftSchema | undefined, schema: DraftSchema): DraftSchema {
  if (!known) return schema
  const enums = known.enum && schema.enum && [...new Set([...known.enum, ...schema.enum])]
  const { enum: _, ...rest } = known
  return {
    ...rest,
    ...(enums && { enum: enums }),
    ...((known.nullable ?? schema.nullable) && { nullable: true as const }),
  }
}

/** Puts a model in place of another, wherever that is named; a choice of one is no choice. */
function replaceModel(facts: DraftFacts, from: string, to: string): void {
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const schema = value as DraftSchema
    if (schema.model === from) schema.model = to
    for (const member of Object.values(value)) visit(member)
    if (schema.oneOf?.every((choice) => choice.model === to)) {
      schema.model = to
      delete schema.oneOf
    }
  }
  visit(facts.operations)
  visit(facts.models)
  delete facts.models[from]
}
