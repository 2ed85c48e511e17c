import type {
  BillingPriceResponse,
  CommerceMoneyResponse,
  CommercePayerResponse,
  CommercePaymentMethodResponse,
  CommercePlan,
  CommerceSubscriptionItem,
  CommerceTotalsResponse,
  FeatureResponse,
} from '../facts/types.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type {
  PayerRow,
  PlanRow,
  PriceRow,
  SubscriptionItemRow,
} from '../store/rows/billing-rows.ts'
import { requireRow } from './require-row.ts'
import { toImageUrl } from './user-json.ts'

/** An amount of cents. */
export function toMoney(amount: number): CommerceMoneyResponse {
  return {
    amount,
    amount_formatted: (amount / 100).toFixed(2),
    currency: 'usd',
    currency_symbol: '$',
  }
}

/** A plan as the Backend API shows it. */
export function toPlanJson(row: PlanRow): CommercePlan {
  const { amount, annual_monthly_amount } = row
  return {
    object: 'commerce_plan',
    id: row.id,
    name: row.name,
    fee: toMoney(amount),
    annual_monthly_fee: toMoney(annual_monthly_amount),
    annual_fee: toMoney(annual_monthly_amount * 12),
    description: row.description,
    product_id: toSeededId('cprod', 'product'),
    is_default: row.is_default,
    is_recurring: true,
    publicly_visible: row.publicly_visible,
    has_base_fee: amount > 0,
    for_payer_type: row.payer_type,
    slug: row.slug,
    avatar_url: null,
    features: row.features.map(toFeatureJson),
    free_trial_enabled: row.free_trial_days !== null,
    free_trial_days: row.free_trial_days,
  }
}

function toFeatureJson(slug: string): FeatureResponse {
  const id = toSeededId('feat', slug)
  return { object: 'feature', id, name: slug, description: null, slug, avatar_url: null }
}

/** A price as the Backend API shows it. */
export function toPriceJson(instance: Instance, row: PriceRow): BillingPriceResponse {
  return {
    object: 'commerce_price',
    ...row,
    instance_id: instance.id,
    currency_symbol: '$',
    fee: toMoney(row.amount),
    annual_monthly_fee: toMoney(row.annual_monthly_amount),
  }
}

/** Who pays, as the Backend API shows it. */
export function toPayerJson(instance: Instance, row: PayerRow): CommercePayerResponse {
  const { store } = instance
  const { credits, ...shown } = row
  const user = store.users.get(row.user_id ?? '')
  const organization = store.organizations.get(row.organization_id ?? '')
  const email = store.emailAddresses.get(user?.primary_email_address_id ?? '')?.email_address
  return {
    object: 'commerce_payer',
    ...shown,
    instance_id: instance.id,
    first_name: user?.first_name ?? null,
    last_name: user?.last_name ?? null,
    email: email ?? null,
    organization_name: organization?.name ?? null,
    image_url: toImageUrl(instance, user?.id ?? organization?.id ?? row.id),
    credits_balance: toMoney(credits),
  }
}

/** The card that everybody pays with here. */
export function toPaymentMethodJson(payer: PayerRow): CommercePaymentMethodResponse {
  return {
    object: 'commerce_payment_method',
    id: toSeededId('cpm', payer.id),
    payer_id: payer.id,
    payment_type: 'card',
    is_default: true,
    gateway: 'emulator',
    gateway_external_id: `pm_${payer.id}`,
    gateway_external_account_id: null,
    last4: '4242',
    status: 'active',
    card_type: 'visa',
    expiry_year: 2099,
    expiry_month: 12,
    is_removable: true,
    created_at: payer.created_at,
    updated_at: payer.updated_at,
  }
}

/** What a charge is made of. */
export function toTotals(amount: number): CommerceTotalsResponse {
  const money = toMoney(amount)
  return { subtotal: money, base_fee: money, tax_total: toMoney(0), grand_total: money }
}

/** A subscription's item as the Backend API shows it. */
export function toItemJson(instance: Instance, row: SubscriptionItemRow): CommerceSubscriptionItem {
  const { store } = instance
  const { subscription_id: _, ...shown } = row
  const plan = requireRow(store.plans, 'plan', row.plan_id)
  const price = requireRow(store.prices, 'price', row.price_id)
  const payer = requireRow(store.payers, 'payer', row.payer_id)
  const amount = row.plan_period === 'month' ? price.amount : price.annual_monthly_amount * 12
  const isPaid = row.period_end !== null && amount > 0
  return {
    object: 'commerce_subscription_item',
    ...shown,
    instance_id: instance.id,
    plan: toPlanJson(plan),
    ...(amount > 0 && { payment_method: toPaymentMethodJson(payer) }),
    lifetime_paid: toMoney(isPaid && !row.is_free_trial ? amount : 0),
    next_payment:
      isPaid && row.status === 'active' ? { amount: toMoney(amount), date: row.period_end } : null,
    payer: toPayerJson(instance, payer),
  }
}
