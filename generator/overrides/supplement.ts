import type { DraftOperation, DraftSchema, Override } from './override.ts'

const text: DraftSchema = { type: 'string' }
const mailbox: DraftSchema = {
  type: 'object',
  properties: { address: text, name: text },
  required: ['address'],
}

const email: Record<string, DraftSchema> = {
  from: mailbox,
  to: { type: 'object', properties: { address: text, user_id: text } },
  reply_to: mailbox,
  subject: text,
  html: text,
  text,
  cc: { type: 'array', items: text },
  bcc: { type: 'array', items: text },
  headers: { type: 'object', additional: text },
  attachments: {
    type: 'array',
    items: {
      type: 'object',
      properties: { filename: text, content: text },
      required: ['filename', 'content'],
    },
  },
}

const models: Record<string, DraftSchema> = {
  HandshakePayload: {
    type: 'object',
    properties: { directives: { type: 'array', items: text } },
    required: ['directives'],
  },
  AccountlessApplication: {
    type: 'object',
    properties: {
      object: { type: 'string', enum: ['accountless_application'] },
      publishable_key: text,
      secret_key: text,
      claim_url: text,
      api_keys_url: text,
    },
    required: ['object', 'publishable_key', 'secret_key', 'claim_url', 'api_keys_url'],
  },
  Email: {
    type: 'object',
    properties: {
      object: { type: 'string', enum: ['email'] },
      id: text,
      slug: { type: 'string', nullable: true },
      from_email_name: text,
      to_email_address: text,
      email_address_id: { type: 'string', nullable: true },
      user_id: { type: 'string', nullable: true },
      subject: text,
      body: text,
      body_plain: { type: 'string', nullable: true },
      status: text,
      data: { type: 'object', opaque: true, nullable: true },
      delivered_by_clerk: { type: 'boolean' },
      suppression_reason: { type: 'string', nullable: true },
    },
    required: ['object', 'id', 'from_email_name', 'email_address_id', 'delivered_by_clerk'],
  },
  BatchEmailResult: {
    type: 'object',
    properties: {
      index: { type: 'integer' },
      email: { model: 'Email' },
      errors: { type: 'array', items: { model: 'ClerkError' } },
      status_code: { type: 'integer' },
      retry_after_seconds: { type: 'integer', unit: 'seconds' },
    },
    required: ['index', 'status_code'],
  },
}

const source = { name: 'source', in: 'query', schema: text } as const

const operations: readonly DraftOperation[] = [
  supplementary('GetHandshakePayload', 'GET', '/clients/handshake_payload', 'HandshakePayload', {
    parameters: [{ name: 'nonce', in: 'query', required: true, schema: text }],
  }),
  supplementary('VerifySession', 'POST', '/sessions/{session_id}/verify', 'Session', {
    parameters: [{ name: 'session_id', in: 'path', required: true, schema: text }],
    body: body({ token: text }, ['token']),
    // It left the file in version 2025-04-10.
    deprecated: true,
  }),
  supplementary('DeleteInvitation', 'DELETE', '/invitations/{invitation_id}', 'DeletedObject', {
    parameters: [{ name: 'invitation_id', in: 'path', required: true, schema: text }],
  }),
  {
    ...supplementary('ChangeDomain', 'POST', '/beta_features/change_domain', undefined, {
      body: body({ home_url: text, is_secondary: { type: 'boolean' } }),
    }),
    status: 202,
  },
  supplementary('CreateEmail', 'POST', '/email', 'Email', {
    body: body(email, ['from', 'to', 'subject']),
  }),
  {
    ...supplementary('CreateEmailBatch', 'POST', '/email/batch', undefined, {
      body: body(
        {
          messages: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: {
              type: 'object',
              properties: {
                ...email,
                idempotency_key: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,255}$' },
              },
              required: ['from', 'to', 'subject'],
            },
          },
        },
        ['messages'],
      ),
    }),
    result: { type: 'array', items: { model: 'BatchEmailResult' } },
  },
  supplementary('GetEmail', 'GET', '/email/{email_id}', 'Email', {
    parameters: [{ name: 'email_id', in: 'path', required: true, schema: text }],
  }),
  supplementary(
    'CreateAccountlessApplication',
    'POST',
    '/accountless_applications',
    'AccountlessApplication',
    { parameters: [source], public: true },
  ),
  supplementary(
    'CompleteAccountlessApplicationOnboarding',
    'POST',
    '/accountless_applications/complete',
    'AccountlessApplication',
    { parameters: [source], public: true },
  ),
]

/** Operations that the published file does not have, although the official client has methods for them. */
export const supplement: readonly Override[] = [
  {
    reason: 'Answers of operations outside the published file, as the official client reads them.',
    amend: (facts) => {
      Object.assign(facts.models, structuredClone(models))
    },
  },
  ...operations.map((operation) => ({
    reason: `The official client calls ${operation.method} ${operation.path}, which is not in the published file.`,
    amend: (facts: Parameters<Override['amend']>[0]) => {
      facts.operations.push(structuredClone(operation))
    },
  })),
]

function supplementary(
  id: string,
  method: DraftOperation['method'],
  path: DraftOperation['path'],
  model: string | undefined,
  more: Partial<DraftOperation>,
): DraftOperation {
  return {
    id,
    method,
    path,
    tags: [],
    parameters: [],
    status: 200,
    ...(model && { result: { model } }),
    errors: [],
    ...more,
  }
}

function body(
  properties: Record<string, DraftSchema>,
  required: string[] = [],
): NonNullable<DraftOperation['body']> {
  return {
    type: 'json',
    required: true,
    schema: { type: 'object', properties, ...(required.length > 0 && { required }) },
  }
}
