import { requireOrganization } from '../actions/find-organization.ts'
import { requirePayer } from '../actions/subscriptions.ts'
import type {
  AdjustCreditBalanceRequest,
  CommerceCreditBalanceResponse,
  CommerceCreditLedgerResponse,
} from '../facts/types.ts'
import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { CreditRow, PayerRow } from '../store/rows/billing-rows.ts'
import { toMoney } from './billing-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireUser } from './users.ts'

/** What users and organizations have been given. */
export const billingCredits: Operations = {
  'GET /users/{user_id}/billing/credits': (request) => toBalance(ofUser(request)),
  'POST /users/{user_id}/billing/credits': (request) =>
    adjust(request.instance, ofUser(request), request.body),
  'GET /organizations/{organization_id}/billing/credits': (request) =>
    toBalance(ofOrganization(request)),
  'POST /organizations/{organization_id}/billing/credits': (request) =>
    adjust(request.instance, ofOrganization(request), request.body),
}

function ofUser(request: OperationRequest): PayerRow {
  return requirePayer(request.instance, { type: 'user', row: requireUser(request) })
}

function ofOrganization({ instance, path }: OperationRequest): PayerRow {
  const row = requireOrganization(instance, path('organization_id'))
  return requirePayer(instance, { type: 'org', row })
}

function toBalance({ credits }: PayerRow): CommerceCreditBalanceResponse {
  return { object: 'commerce_credit_balance', balance: toMoney(credits) }
}

function adjust(
  { store, ids, now }: Instance,
  payer: PayerRow,
  body: AdjustCreditBalanceRequest,
): CommerceCreditLedgerResponse {
  const { action, idempotency_key, currency = 'usd', note = null } = body
  if (body.amount <= 0) throw invalidParam('invalid_credit_amount', 'amount', 'must be more than 0')
  if (currency.toLowerCase() !== 'usd') {
    const message = 'The emulator knows the currency usd only.'
    throw new ApiError(400, { code: 'currency_invalid', message })
  }
  const amount = action === 'increase' ? body.amount : -body.amount
  const known = store.credits.find('idempotency_key', `${payer.id}/${idempotency_key}`)
  if (known) return repeat(known, amount)
  if (payer.credits + amount < 0) {
    throw invalidParam('insufficient_credit_balance', 'amount', 'is more than the balance')
  }
  const at = now()
  store.payers.update(payer.id, { credits: payer.credits + amount, updated_at: at })
  const row = { id: ids.next('ccredit'), payer_id: payer.id, amount, idempotency_key, note }
  return toLedger(store.credits.insert({ ...row, created_at: at }))
}

/** The same request again changes nothing; another one under its key is a mistake. */
function repeat(row: CreditRow, amount: number): CommerceCreditLedgerResponse {
  if (row.amount === amount) return toLedger(row)
  throw new ApiError(409, {
    code: 'form_param_value_conflict',
    message: 'key was used',
    long_message: 'idempotency_key was used for another amount.',
    meta: { param_name: 'idempotency_key' },
  })
}

function toLedger({
  id,
  payer_id,
  amount,
  note,
  created_at,
}: CreditRow): CommerceCreditLedgerResponse {
  return {
    object: 'commerce_credit_ledger',
    id,
    payer_id,
    amount: toMoney(amount),
    source_type: 'manual',
    source_id: id,
    note,
    created_at: new Date(created_at).toISOString(),
  }
}
