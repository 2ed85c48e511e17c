import type { BillingPaymentAttempt, BillingStatement } from '../facts/types.ts'
import { toPage } from '../http/pagination.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { PaymentAttemptRow, StatementRow } from '../store/rows/billing-rows.ts'
import { toItemJson, toMoney, toPayerJson, toPaymentMethodJson, toTotals } from './billing-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** What was charged. */
export const billingStatements: Operations = {
  'GET /billing/statements': ({ instance, params }) =>
    toPage([...instance.store.statements.scan({ descending: true })], params, (row) =>
      toStatementJson(instance, row),
    ),
  'GET /billing/statements/{statement_id}': (request) =>
    toStatementJson(request.instance, requireStatement(request)),
  'GET /billing/statements/{statement_id}/payment_attempts': (request) => {
    const { instance, params } = request
    const { id } = requireStatement(request)
    const rows = instance.store.paymentAttempts.list('statement_id', id)
    return toPage(rows, params, (row) => toAttemptJson(instance, row))
  },
}

function requireStatement({ instance, path }: OperationRequest): StatementRow {
  return requireRow(instance.store.statements, 'statement', path('statement_id'))
}

function toStatementJson(instance: Instance, row: StatementRow): BillingStatement {
  const { store } = instance
  const attempts = store.paymentAttempts.list('statement_id', row.id)
  const total = attempts.reduce((sum, { amount }) => sum + amount, 0)
  return {
    object: 'commerce_statement',
    id: row.id,
    instance_id: instance.id,
    timestamp: row.created_at,
    payer: toPayerJson(instance, requireRow(store.payers, 'payer', row.payer_id)),
    status: row.status,
    totals: toTotals(total),
    groups: [
      {
        object: 'commerce_statement_group',
        timestamp: row.created_at,
        items: attempts.map((attempt) => toAttemptJson(instance, attempt)),
      },
    ],
  }
}

function toAttemptJson(instance: Instance, row: PaymentAttemptRow): BillingPaymentAttempt {
  const { store } = instance
  const payer = requireRow(store.payers, 'payer', row.payer_id)
  const item = requireRow(store.subscriptionItems, 'item', row.subscription_item_id)
  const payee_id = toSeededId('cpayee', instance.id)
  const method = toPaymentMethodJson(payer)
  return {
    object: 'commerce_payment',
    id: row.id,
    payment_id: row.id,
    instance_id: instance.id,
    charge_type: 'recurring',
    payee_id,
    payee: { object: 'commerce_payee', id: payee_id },
    payer_id: payer.id,
    payer: toPayerJson(instance, payer),
    subscription_item_id: item.id,
    subscription_item: { ...toItemJson(instance, item) },
    amount: toMoney(row.amount),
    totals: toTotals(row.amount),
    payment_method_id: method.id,
    payment_method: method,
    statement_id: row.statement_id,
    gateway_external_id: null,
    gateway_external_url: null,
    status: row.status,
    paid_at: row.status === 'paid' ? row.created_at : null,
    failed_at: row.status === 'failed' ? row.created_at : null,
    created_at: row.created_at,
    updated_at: row.created_at,
  }
}
