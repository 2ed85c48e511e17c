import { toImageUrl } from '../backend-api/user-json.ts'
import type { Instance } from '../instance.ts'
import type {
  PaymentAttemptRow,
  SubscriptionItemRow,
  SubscriptionRow,
} from '../store/rows/billing-rows.ts'

/** A subscription as its events tell of it. */
export function toSubscriptionEventJson(instance: Instance, row: SubscriptionRow) {
  const items = instance.store.subscriptionItems
    .list('payer_id', row.payer_id)
    .filter((item) => item.subscription_id === row.id)
  return {
    object: 'commerce_subscription',
    id: row.id,
    status: row.status,
    active_at: row.status === 'active' ? row.updated_at : null,
    canceled_at: row.status === 'canceled' ? row.updated_at : null,
    ended_at: row.status === 'ended' ? row.updated_at : null,
    past_due_at: row.status === 'past_due' ? row.updated_at : null,
    created_at: row.created_at,
    updated_at: row.updated_at,
    latest_payment_id: null,
    payer_id: row.payer_id,
    payer: toPayerJson(instance, row.payer_id),
    payment_source_id: null,
    items: items.map((item) => toSubscriptionItemEventJson(instance, item)),
  }
}

/** An item of a subscription as its events tell of it. */
export function toSubscriptionItemEventJson(instance: Instance, row: SubscriptionItemRow) {
  return {
    object: 'commerce_subscription_item',
    id: row.id,
    status: row.status,
    is_free_trial: row.is_free_trial,
    period_start: row.period_start,
    period_end: row.period_end,
    interval: row.plan_period,
    plan_id: row.plan_id,
    plan: toPlanJson(instance, row.plan_id),
    payer: toPayerJson(instance, row.payer_id),
    subscription_id: row.subscription_id,
    created_at: row.created_at,
    updated_at: row.updated_at,
  }
}

/** A payment as its events tell of it. */
export function toPaymentAttemptEventJson(instance: Instance, row: PaymentAttemptRow) {
  const item = instance.store.subscriptionItems.get(row.subscription_item_id)
  const total = toAmount(row.amount)
  return {
    id: row.id,
    instance_id: instance.id,
    payment_id: row.id,
    invoice_id: row.statement_id,
    statement_id: row.statement_id,
    gateway_external_id: '',
    status: row.status,
    paid_at: row.status === 'paid' ? row.created_at : null,
    failed_at: row.status === 'failed' ? row.created_at : null,
    failed_reason:
      row.status === 'failed' ? { code: 'card_declined', decline_code: 'generic_decline' } : null,
    billing_date: row.created_at,
    charge_type: 'recurring',
    payee: {
      id: 'payee',
      gateway_type: 'emulated',
      gateway_external_id: '',
      gateway_status: 'active',
    },
    payer: toPayerJson(instance, row.payer_id),
    totals: { subtotal: total, tax_total: toAmount(0), grand_total: total },
    payment_source: {
      id: 'payment_source',
      gateway: 'emulated',
      gateway_external_id: '',
      gateway_external_account_id: null,
      payment_method: 'card',
      status: 'active',
      card_type: 'visa',
      last4: '4242',
    },
    subscription_items: item ? [toSubscriptionItemEventJson(instance, item)] : [],
    created_at: row.created_at,
    updated_at: row.created_at,
  }
}

function toPlanJson({ store }: Instance, id: string) {
  const plan = store.plans.get(id)
  if (!plan) return null
  const { slug, name, amount } = plan
  return { id, slug, name, is_recurring: true, amount, currency: 'usd' }
}

function toPayerJson(instance: Instance, id: string) {
  const { store } = instance
  const payer = store.payers.get(id)
  const user = store.users.get(payer?.user_id ?? '')
  const organization = store.organizations.get(payer?.organization_id ?? '')
  const email = store.emailAddresses.get(user?.primary_email_address_id ?? '')
  return {
    object: 'commerce_payer',
    id,
    user_id: user?.id ?? '',
    first_name: user?.first_name ?? '',
    last_name: user?.last_name ?? '',
    email: email?.email_address ?? '',
    organization_id: organization?.id ?? '',
    organization_name: organization?.name ?? '',
    image_url: toImageUrl(instance, user?.id ?? organization?.id ?? id),
  }
}

function toAmount(amount: number) {
  const formatted = (amount / 100).toFixed(2)
  return { amount, amount_formatted: formatted, currency: 'USD', currency_symbol: '$' }
}
