import type { Instance } from '../instance.ts'
import type {
  PayerRow,
  PlanRow,
  PriceRow,
  SubscriptionItemRow,
  SubscriptionRow,
} from '../store/rows/billing-rows.ts'
import type { OrganizationRow, UserRow } from '../store/rows.ts'
import { getDefaultPrice, requirePlan } from './billing-plans.ts'

const dayInMs = 24 * 60 * 60 * 1000

/** A month and a year as billing periods go here. */
const periodInMs = { month: 30 * dayInMs, annual: 365 * dayInMs } as const

/** Who pays. */
export type Owner =
  | { readonly type: 'user'; readonly row: UserRow }
  | { readonly type: 'org'; readonly row: OrganizationRow }

/** The payer of a user or organization; the first look makes it. */
export function requirePayer({ store, ids, now }: Instance, { type, row }: Owner): PayerRow {
  const at = now()
  return (
    store.payers.find('owner', row.id) ??
    store.payers.insert({
      id: ids.next('cpayer'),
      user_id: type === 'user' ? row.id : null,
      organization_id: type === 'org' ? row.id : null,
      credits: 0,
      created_at: at,
      updated_at: at,
    })
  )
}

/** The subscription of a user or organization; the first look makes it, with the plan that they are on. */
export function requireSubscription(instance: Instance, owner: Owner): SubscriptionRow {
  const { store, ids, now } = instance
  const payer = requirePayer(instance, owner)
  const known = store.subscriptions.find('payer_id', payer.id)
  if (known) return known
  const at = now()
  const subscription = store.subscriptions.insert({
    id: ids.next('csub'),
    payer_id: payer.id,
    status: 'active',
    created_at: at,
    updated_at: at,
  })
  const { plan, features } = owner.row.entitlements
  const free = owner.type === 'user' ? 'free_user' : 'free_org'
  addItem(instance, subscription, requirePlan(instance, owner.type, plan ?? free, features))
  return subscription
}

/** Puts a plan on a subscription; one that costs something is paid at once, unless it begins with a trial. */
export function addItem(
  instance: Instance,
  { id, payer_id }: SubscriptionRow,
  plan: PlanRow,
  { price = getDefaultPrice(instance, plan), plan_period = 'month' as const } = {},
): SubscriptionItemRow {
  const { store, ids, now } = instance
  const at = now()
  const isFree = plan.is_default || price.amount === 0
  const trial = plan.free_trial_days
  const period = trial === null ? periodInMs[plan_period] : trial * dayInMs
  const item = store.subscriptionItems.insert({
    id: ids.next('csubi'),
    subscription_id: id,
    payer_id,
    plan_id: plan.id,
    price_id: price.id,
    plan_period,
    status: 'active',
    is_free_trial: trial !== null,
    period_start: at,
    period_end: isFree && trial === null ? null : at + period,
    canceled_at: null,
    past_due_at: null,
    ended_at: null,
    created_at: at,
    updated_at: at,
  })
  if (!isFree && trial === null) pay(instance, item, price)
  setEntitlements(instance, payer_id, plan)
  return item
}

function pay({ store, ids, now }: Instance, item: SubscriptionItemRow, price: PriceRow): void {
  const at = now()
  const { payer_id } = item
  const statement = store.statements.insert({
    id: ids.next('cstmt'),
    payer_id,
    status: 'closed',
    created_at: at,
  })
  store.paymentAttempts.insert({
    id: ids.next('cpay'),
    statement_id: statement.id,
    payer_id,
    subscription_item_id: item.id,
    amount: price.amount,
    status: 'paid',
    created_at: at,
  })
}

/** What the session token says in `pla` and `fea` follows the subscription. */
function setEntitlements({ store }: Instance, payerId: string, plan: PlanRow): void {
  const payer = store.payers.get(payerId)
  const before =
    store.users.get(payer?.user_id ?? '') ?? store.organizations.get(payer?.organization_id ?? '')
  const known = before?.entitlements
  // A plan that was seeded by its name only says nothing about features: those of the seed stay.
  if (!before || (known?.plan ?? null) === (plan.is_default ? null : plan.slug)) return
  const entitlements = plan.is_default
    ? { plan: null, features: [] }
    : { plan: plan.slug, features: plan.features }
  if (payer?.user_id) store.users.update(payer.user_id, { entitlements })
  else if (payer?.organization_id) {
    store.organizations.update(payer.organization_id, { entitlements })
  }
}

/** Ends an item; what is left of the subscription goes back to the free plan. */
export function endItem(instance: Instance, item: SubscriptionItemRow): SubscriptionItemRow {
  const { store, now } = instance
  const at = now()
  return store.subscriptionItems.update(item.id, {
    status: 'ended',
    ended_at: at,
    canceled_at: item.canceled_at ?? at,
    updated_at: at,
  })
}

/** Ends what a user or organization pays for, when they are removed; what they paid stays on record. */
export function endSubscription(instance: Instance, ownerId: string): void {
  const payer = instance.store.payers.find('owner', ownerId)
  for (const item of payer ? instance.store.subscriptionItems.list('payer_id', payer.id) : []) {
    if (item.status !== 'ended') endItem(instance, item)
  }
}

/** Puts the free plan on a subscription that has no other one any more. */
export function fallBack(
  instance: Instance,
  { payer_id, subscription_id }: SubscriptionItemRow,
): void {
  const { store } = instance
  const items = store.subscriptionItems.list('payer_id', payer_id)
  const subscription = store.subscriptions.get(subscription_id)
  if (!subscription || items.some((row) => row.status !== 'ended')) return
  const type = store.payers.get(payer_id)?.user_id ? 'user' : 'org'
  addItem(
    instance,
    subscription,
    requirePlan(instance, type, type === 'user' ? 'free_user' : 'free_org'),
  )
}
