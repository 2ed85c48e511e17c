import { addItem, endItem } from '../actions/subscriptions.ts'
import type {
  CommerceDiscountRedemptionResponse,
  CommercePlan2,
  CommercePriceTransitionResponse,
  CommerceSubscriptionItem2,
} from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type {
  DiscountRedemptionRow,
  DiscountRow,
  PlanRow,
  SubscriptionItemRow,
} from '../store/rows/billing-rows.ts'
import { toMoney, toPlanJson, toPriceJson } from './billing-json.ts'
import { requireItem } from './billing-subscriptions.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** What happens to an item of a subscription before it ends. */
export const billingItemChanges: Operations = {
  'POST /billing/subscription_items/{subscription_item_id}/extend_free_trial': extendTrial,
  'POST /billing/subscription_items/{subscription_item_id}/price_transition': changePrice,
  'POST /billing/subscription_items/{subscription_item_id}/discounts': applyDiscount,
  'DELETE /billing/subscription_items/{subscription_item_id}/discounts/{discount_id}': (
    request,
  ) => {
    const { instance, path } = request
    const { store } = instance
    const item = requireItem(request)
    const discount = requireDiscount(instance, path('discount_id'))
    const redemption = findRedemption(instance, item, discount)
    if (!redemption) throw notFound('discount of this subscription item', discount.id)
    const removed = store.discountRedemptions.update(redemption.id, { status: 'removed' })
    return toRedemptionJson(removed, discount)
  },
}

function extendTrial(
  request: OperationRequest<'POST /billing/subscription_items/{subscription_item_id}/extend_free_trial'>,
): CommerceSubscriptionItem2 {
  const { instance, body } = request
  const item = requireItem(request)
  if (!item.is_free_trial || item.status !== 'active') {
    const message = `The subscription item ${item.id} is in no free trial.`
    throw new ApiError(403, { code: 'subscription_item_not_in_free_trial', message })
  }
  const until = Date.parse(body.extend_to)
  if (until <= Math.max(instance.now(), item.period_end ?? 0)) {
    throw invalidParam('form_param_invalid_time', 'extend_to', 'must be after the end of the trial')
  }
  const changes = { period_end: until, updated_at: instance.now() }
  return toOldItemJson(instance, instance.store.subscriptionItems.update(item.id, changes))
}

function changePrice(
  request: OperationRequest<'POST /billing/subscription_items/{subscription_item_id}/price_transition'>,
): CommercePriceTransitionResponse {
  const { instance, body } = request
  const { store, now } = instance
  const item = requireItem(request)
  if (item.status === 'ended') {
    const message = `The subscription item ${item.id} has ended.`
    throw new ApiError(409, { code: 'subscription_item_no_longer_active', message })
  }
  if (item.price_id !== body.from_price_id) {
    const message = `The subscription item ${item.id} has another price than from_price_id says.`
    throw new ApiError(409, { code: 'out_of_date_price', message })
  }
  const before = requireRow(store.prices, 'price', item.price_id)
  const price = requireRow(store.prices, 'price', body.to_price_id)
  const [from, plan] = [before, price].map((own) => requireRow(store.plans, 'plan', own.plan_id))
  const subscription = requireRow(store.subscriptions, 'subscription', item.subscription_id)
  if (!from || !plan || before.id === price.id || from.payer_type !== plan.payer_type) {
    const problem = 'must be another price, of a plan for the same kind of payer'
    throw invalidParam('price_transition_not_allowed', 'to_price_id', problem)
  }
  endItem(instance, item)
  const next = addItem(instance, subscription, plan, { price })
  return {
    object: 'commerce_price_transition',
    subscription_item: toOldItemJson(instance, next),
    transition: {
      previous_plan: toOldPlanJson(from),
      previous_price: toPriceJson(instance, before),
      effective_at: now(),
      effective_mode: 'immediate',
      next_billing_date: next.period_end,
      charged_immediately: price.amount > 0,
      immediate_charge: price.amount > 0 ? toMoney(price.amount) : null,
      previous_subscription_item_status: 'ended',
      previous_subscription_item_id: item.id,
    },
  }
}

function applyDiscount(
  request: OperationRequest<'POST /billing/subscription_items/{subscription_item_id}/discounts'>,
): CommerceDiscountRedemptionResponse {
  const { instance, body } = request
  const item = requireItem(request)
  const discount = requireDiscount(instance, body.discount_id)
  if (item.status === 'ended') {
    const problem = 'cannot be given to an item that has ended'
    throw invalidParam('discount_not_applicable_to_subscription_item', 'discount_id', problem)
  }
  if (findRedemption(instance, item, discount)) {
    const message = `The discount ${discount.id} is on this item already.`
    throw new ApiError(409, { code: 'discount_already_applied', message })
  }
  const row = instance.store.discountRedemptions.insert({
    id: instance.ids.next('cdisr'),
    subscription_item_id: item.id,
    discount_id: discount.id,
    status: 'active',
    created_at: instance.now(),
  })
  return toRedemptionJson(row, discount)
}

function requireDiscount({ store }: Instance, id: string): DiscountRow {
  const discount = store.discounts.get(id)
  if (discount) return discount
  const message = `There is no discount ${JSON.stringify(id)} in this instance.`
  throw new ApiError(404, { code: 'discount_not_found', message })
}

function findRedemption(
  { store }: Instance,
  item: SubscriptionItemRow,
  discount: DiscountRow,
): DiscountRedemptionRow | undefined {
  return store.discountRedemptions
    .list('subscription_item_id', item.id)
    .find((row) => row.discount_id === discount.id && row.status === 'active')
}

function toRedemptionJson(
  row: DiscountRedemptionRow,
  { name, percent_off, amount_off }: DiscountRow,
): CommerceDiscountRedemptionResponse {
  return {
    object: 'commerce_discount_redemption',
    id: row.id,
    subscription_item_id: row.subscription_item_id,
    discount_id: row.discount_id,
    name,
    source: 'manual',
    effect: percent_off === null ? 'fixed_amount' : 'percentage',
    percent_off,
    amount_off: amount_off === null ? null : toMoney(amount_off),
    cycles_remaining: null,
    cycles_applied: 0,
    status: row.status,
    redeemed_at: row.created_at,
    redeemed_by: null,
  }
}

/** An item in the shape that these two operations kept from an older version of the API. */
function toOldItemJson(instance: Instance, row: SubscriptionItemRow): CommerceSubscriptionItem2 {
  const { subscription_id: _, status, ...shown } = row
  const plan = requireRow(instance.store.plans, 'plan', row.plan_id)
  const price = requireRow(instance.store.prices, 'price', row.price_id)
  return {
    object: 'commerce_subscription_item',
    ...shown,
    // The older shape has no word for an item that goes on until the end of its period.
    status: status === 'canceled' ? 'active' : status,
    instance_id: instance.id,
    plan: toOldPlanJson(plan),
    payment_source_id: '',
    payment_source: null,
    amount: toMoney(price.amount),
    proration_date: new Date(row.period_start).toISOString(),
  }
}

function toOldPlanJson(row: PlanRow): CommercePlan2 {
  const plan = toPlanJson(row)
  const yearly = row.annual_monthly_amount * 12
  const { unit_prices: _, ...shown } = plan
  return {
    ...shown,
    amount: row.amount,
    amount_formatted: toMoney(row.amount).amount_formatted,
    annual_monthly_amount: row.annual_monthly_amount,
    annual_monthly_amount_formatted: toMoney(row.annual_monthly_amount).amount_formatted,
    annual_amount: yearly,
    annual_amount_formatted: toMoney(yearly).amount_formatted,
    currency: 'usd',
    currency_symbol: '$',
    description: row.description ?? '',
    payer_type: [row.payer_type],
    avatar_url: '',
    features: (plan.features ?? []).map((feature) => ({
      ...feature,
      description: '',
      avatar_url: '',
    })),
  }
}
