import type { DraftSchema, Override } from './override.ts'
import { addProperties, modelOf, NothingToAmend, operationOf, propertyOf } from './override.ts'

const certificate: DraftSchema = {
  type: 'object',
  properties: {
    certificate: { type: 'string' },
    issued_at: { type: 'integer', unit: 'epoch-ms' },
    expires_at: { type: 'integer', unit: 'epoch-ms' },
  },
  required: ['certificate', 'issued_at', 'expires_at'],
}

/** What answers hold although the file does not say so. */
export const answers: readonly Override[] = [
  {
    reason:
      'Asked with `paginated=true`, these lists answer with pages instead of a bare array (the official client asks so, and its tests show the answer).',
    amend: (facts) => {
      for (const operation of facts.operations) {
        const { result } = operation
        const isPaginated = operation.parameters.some(({ name }) => name === 'paginated')
        if (!isPaginated || result?.type !== 'array') continue
        operation.result = {
          type: 'object',
          properties: { data: result, total_count: { type: 'integer' } },
          required: ['data', 'total_count'],
        }
      }
    },
  },
  {
    reason: 'POST /api_keys answers 201 (Clerk says so in the fixes to its Python SDK).',
    amend: (facts) => {
      operationOf(facts, 'createApiKey').status = 201
    },
  },
  {
    reason:
      'The file requires two properties of connections and describes neither; the official client has them as booleans.',
    amend: (facts) => {
      for (const name of ['SAMLConnection', 'EnterpriseConnection']) {
        addProperties(modelOf(facts, name), {
          authenticatable: { type: 'boolean' },
          disable_jit_provisioning: { type: 'boolean' },
        })
      }
    },
  },
  {
    reason:
      'Memberships without permissions answer null (Clerk says so in the fixes to its Python SDK).',
    amend: (facts) => {
      propertyOf(modelOf(facts, 'OrganizationMembership'), 'permissions').nullable = true
    },
  },
  {
    reason:
      'Structures of Clerk of which the file only says that they are objects: their keys are converted.',
    amend: (facts) => {
      convert(modelOf(facts, 'BillingPaymentAttempt'), 'payee')
      convert(modelOf(facts, 'BillingPaymentAttempt'), 'subscription_item')
      convert(modelOf(facts, 'SignUp'), 'external_account')
      convert(modelOf(facts, 'SignUpVerifications'), 'external_account')
      convert(modelOf(facts, 'ClerkError'), 'meta')
      operationOf(facts, 'PreviewTemplate').result = { type: 'object', additional: true }
    },
  },
  {
    reason: 'Properties that the official client reads and the file does not have.',
    amend: (facts) => {
      addProperties(modelOf(facts, 'InstanceRestrictions'), {
        ignore_dots_for_gmail_addresses: { type: 'boolean' },
      })
      for (const connection of [
        modelOf(facts, 'SAMLConnection'),
        propertyOf(modelOf(facts, 'EnterpriseConnection'), 'saml_connection'),
      ]) {
        addProperties(connection, { idp_certificates: { type: 'array', items: certificate } })
      }
      addProperties(modelOf(facts, 'User'), { timezone: { type: 'string', nullable: true } })
      addProperties(modelOf(facts, 'ExternalAccountWithVerification'), {
        external_account_id: { type: 'string' },
      })
      addProperties(modelOf(facts, 'IdPOAuthAccessToken'), {
        type: { type: 'string' },
        aud: { type: 'array', items: { type: 'string' } },
        act: { type: 'object', opaque: true },
      })
    },
  },
]

function convert(schema: DraftSchema, name: string): void {
  const property = propertyOf(schema, name)
  if (!property.opaque) throw new NothingToAmend(`${name} is described`)
  delete property.opaque
  property.additional = true
}
