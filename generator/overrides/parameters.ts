import type { DraftSchema, Override } from './override.ts'
import {
  addProperties,
  bodyOf,
  modelOf,
  NothingToAmend,
  operationOf,
  parameterOf,
  propertyOf,
} from './override.ts'

const enrollmentModes = [
  'manual_invitation',
  'automatic_invitation',
  'automatic_suggestion',
  'enterprise_sso',
]

/** What requests take although the file says otherwise, or nothing. */
export const parameters: readonly Override[] = [
  {
    reason:
      'The lists of billing are pages whether `paginated` is sent or not; the official client does not send it.',
    amend: (facts) => {
      for (const operation of facts.operations) {
        if (!operation.path.startsWith('/billing/')) continue
        operation.parameters = operation.parameters.filter(({ name }) => name !== 'paginated')
      }
    },
  },
  {
    reason:
      'A body is required when it has required properties, whatever `requestBody.required` says.',
    amend: (facts) => {
      for (const { body } of facts.operations) {
        const schema = body?.schema.items ?? body?.schema
        if (body && (schema?.required?.length ?? 0) > 0) body.required = true
      }
    },
  },
  {
    reason: 'Booleans that the file writes as the strings "true" and "false", or as any string.',
    amend: (facts) => {
      for (const [id, name] of [
        ['getApiKeys', 'include_invalid'],
        ['ListAllOrganizationDomains', 'verified'],
        ['ListOrganizationDomains', 'verified'],
      ] as const) {
        const parameter = parameterOf(facts, id, name)
        if (parameter.schema.type !== 'string') throw new NothingToAmend(`${name} is a boolean`)
        parameter.schema = { type: 'boolean' }
      }
    },
  },
  {
    reason: 'The status of a session can be `pending`, which the filter forgets.',
    amend: (facts) => {
      const statuses = propertyOf(modelOf(facts, 'Session'), 'status').enum
      if (statuses) parameterOf(facts, 'GetSessionList', 'status').schema.enum = statuses
    },
  },
  {
    reason: 'Enrollment modes that the file gives for some operations and leaves out for others.',
    amend: (facts) => {
      parameterOf(facts, 'ListOrganizationDomains', 'enrollment_mode').schema.enum = enrollmentModes
      for (const id of ['CreateOrganizationDomain', 'UpdateOrganizationDomain']) {
        propertyOf(bodyOf(facts, id), 'enrollment_mode').enum = enrollmentModes
      }
      bodyOf(facts, 'CreateOrganizationDomain').required = ['name', 'enrollment_mode']
    },
  },
  {
    reason:
      'Several statuses can be asked for: the official client takes an array and repeats the key.',
    amend: (facts) => {
      const { schema } = parameterOf(facts, 'ListOrganizationInvitations', 'status')
      parameterOf(facts, 'ListOrganizationInvitations', 'status').schema = {
        type: 'array',
        items: schema,
      }
    },
  },
  {
    reason: 'The API-key operations page like the others, by whole numbers.',
    amend: (facts) => {
      for (const id of ['getApiKeys', 'getM2MTokens']) {
        for (const name of ['limit', 'offset']) {
          parameterOf(facts, id, name).schema.type = 'integer'
        }
      }
    },
  },
  {
    reason: 'Parameters that the official client sends and the file does not have.',
    amend: (facts) => {
      const flag: DraftSchema = { type: 'boolean', nullable: true }
      addProperties(bodyOf(facts, 'UpdateInstance'), { enhanced_email_deliverability: flag })
      addProperties(bodyOf(facts, 'UpdateInstanceRestrictions'), {
        ignore_dots_for_gmail_addresses: flag,
      })
      for (const id of ['CreateEnterpriseConnection', 'UpdateEnterpriseConnection']) {
        addProperties(bodyOf(facts, id), {
          authenticatable: { type: 'boolean' },
          disable_jit_provisioning: { type: 'boolean' },
        })
        addProperties(propertyOf(bodyOf(facts, id), 'saml'), {
          idp_certificates: { type: 'array', items: { type: 'string' } },
        })
      }
      addProperties(bodyOf(facts, 'CreateEnterpriseConnection'), {
        sync_user_attributes: { type: 'boolean' },
      })
      addProperties(bodyOf(facts, 'UpdateEnterpriseConnection'), { provider: { type: 'string' } })
      for (const id of ['CreateSAMLConnection', 'UpdateSAMLConnection']) {
        addProperties(bodyOf(facts, id), {
          idp_certificates: { type: 'array', items: { type: 'string' } },
        })
      }
      addProperties(bodyOf(facts, 'UpdateSAMLConnection'), { provider: { type: 'string' } })
      for (const id of ['CreateUser', 'UpdateUser']) {
        addProperties(bodyOf(facts, id), { timezone: { type: 'string', nullable: true } })
      }
      addProperties(bodyOf(facts, 'UpdateOrganizationDomain'), { name: { type: 'string' } })
      operationOf(facts, 'ListBlocklistIdentifiers').parameters.push(
        ...['limit', 'offset'].map((name) =>
          structuredClone(parameterOf(facts, 'ListAllowlistIdentifiers', name)),
        ),
      )
      operationOf(facts, 'RefreshSession').parameters.push({
        name: 'suffixed_cookies',
        in: 'query',
        schema: { type: 'boolean' },
      })
    },
  },
  {
    reason:
      'PATCH of 2026-05-12 takes no metadata; the official client still does, and sends it in a PUT of its own.',
    amend: (facts) => {
      for (const [target, source] of [
        ['UpdateUser', 'ReplaceUserMetadata'],
        ['UpdateOrganization', 'ReplaceOrganizationMetadata'],
      ] as const) {
        const { properties = {} } = bodyOf(facts, source)
        const deprecated = Object.entries(properties).map(
          ([name, schema]) => [name, { ...schema, deprecated: true as const }] as const,
        )
        addProperties(bodyOf(facts, target), Object.fromEntries(deprecated))
      }
    },
  },
  {
    reason: 'The official client takes any boolean here; Clerk says what it does not accept.',
    amend: (facts) => {
      delete propertyOf(bodyOf(facts, 'AddDomain'), 'is_satellite').enum
    },
  },
  {
    reason: 'An upload needs the file.',
    amend: (facts) => {
      bodyOf(facts, 'SetUserProfileImage').required = ['file']
    },
  },
  {
    reason:
      'An actor is a map of the application, of which Clerk reads `sub` (RFC 8693 section 4.1).',
    amend: (facts) => {
      const actor = propertyOf(bodyOf(facts, 'CreateActorToken'), 'actor')
      actor.opaque = true
    },
  },
  {
    reason: 'Units that the file tells in words only.',
    amend: (facts) => {
      for (const id of ['CreateJWTTemplate', 'UpdateJWTTemplate']) {
        propertyOf(bodyOf(facts, id), 'lifetime').unit = 'seconds'
        propertyOf(bodyOf(facts, id), 'allowed_clock_skew').unit = 'seconds'
      }
      propertyOf(modelOf(facts, 'JWTTemplate'), 'lifetime').unit = 'seconds'
      propertyOf(modelOf(facts, 'JWTTemplate'), 'allowed_clock_skew').unit = 'seconds'
    },
  },
  {
    reason: 'Sizes that Clerk documents outside the file.',
    amend: (facts) => {
      for (const id of ['CreateBulkInvitations', 'CreateOrganizationInvitationBulk']) {
        limitItems(operationOf(facts, id).body?.schema, 10)
      }
      limitItems(operationOf(facts, 'CreateBulkWaitlistEntries').body?.schema, 50)
    },
  },
]

function limitItems(schema: DraftSchema | undefined, maxItems: number): void {
  if (schema?.type !== 'array') throw new NothingToAmend('the body is no array')
  schema.minItems ??= 1
  schema.maxItems ??= maxItems
}
