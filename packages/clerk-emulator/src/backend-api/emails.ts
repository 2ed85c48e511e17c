import { toIdentifier } from '../actions/identifiers.ts'
import type { BatchEmailResult, Email, OperationTypes } from '../facts/types.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { EmailRow } from '../store/rows/instance-rows.ts'
import type { Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

type NewEmail = OperationTypes['POST /email']['body']

/** Messages that an application sends by itself: they are kept, and nothing is sent. */
export const emails: Operations = {
  'POST /email': ({ instance, body }) => addEmail(instance, body),
  'POST /email/batch': ({ instance, body }) =>
    body.messages.map((message, index) => tryEmail(instance, message, index)),
  'GET /email/{email_id}': ({ instance, path }) =>
    toEmailJson(requireRow(instance.store.emails, 'email', path('email_id'))),
}

/** One message that is at fault does not hold up the others. */
function tryEmail(instance: Instance, message: NewEmail, index: number): BatchEmailResult {
  try {
    return { index, email: addEmail(instance, message), status_code: 200 }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { index, errors: error.toJSON().errors, status_code: error.status }
  }
}

function addEmail(instance: Instance, { from, to, subject, html, text }: NewEmail): Email {
  const { store, ids, now } = instance
  const user = to.user_id === undefined ? undefined : store.users.get(to.user_id)
  if (to.user_id !== undefined && !user) {
    throw invalidParam('form_resource_not_found', 'to.user_id', 'must be the id of a user')
  }
  const own = store.emailAddresses.get(user?.primary_email_address_id ?? '')
  const address = to.address ?? own?.email_address
  if (address === undefined) {
    throw invalidParam('form_param_missing', 'to.address', 'must be included')
  }
  const row = store.emails.insert({
    id: ids.next('ema'),
    slug: null,
    from_email_name: from.address.split('@')[0] ?? '',
    to_email_address: toIdentifier('email_address', address),
    email_address_id: own?.id ?? null,
    user_id: user?.id ?? null,
    subject,
    body: html ?? text ?? '',
    body_plain: text ?? null,
    status: 'delivered',
    data: null,
    delivered_by_clerk: true,
    created_at: now(),
  })
  return toEmailJson(row)
}

function toEmailJson({ created_at: _, ...row }: EmailRow): Email {
  return { object: 'email', ...row }
}
