import { requireOrganization } from '../actions/find-organization.ts'
import { endItem, fallBack, requireSubscription } from '../actions/subscriptions.ts'
import type { Owner } from '../actions/subscriptions.ts'
import type { CommerceSubscription, CommerceSubscriptionItem } from '../facts/types.ts'
import { ApiError } from '../http/api-error.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { SubscriptionItemRow } from '../store/rows/billing-rows.ts'
import { toItemJson } from './billing-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireUser } from './users.ts'

/** Who has which plan. */
export const billingSubscriptions: Operations = {
  'GET /users/{user_id}/billing/subscription': (request) =>
    toSubscriptionJson(request.instance, { type: 'user', row: requireUser(request) }),
  'GET /organizations/{organization_id}/billing/subscription': ({ instance, path }) =>
    toSubscriptionJson(instance, {
      type: 'org',
      row: requireOrganization(instance, path('organization_id')),
    }),
  'GET /billing/subscription_items': listItems,
  'DELETE /billing/subscription_items/{subscription_item_id}': cancelItem,
}

function toSubscriptionJson(instance: Instance, owner: Owner): CommerceSubscription {
  const subscription = requireSubscription(instance, owner)
  const items = instance.store.subscriptionItems
    .list('payer_id', subscription.payer_id)
    .filter((row) => row.status !== 'ended')
    .map((row) => toItemJson(instance, row))
  const next = items.find(({ next_payment }) => next_payment?.amount && next_payment.date)
  const { amount, date } = next?.next_payment ?? {}
  return {
    object: 'commerce_subscription',
    ...subscription,
    instance_id: instance.id,
    active_at: subscription.created_at,
    past_due_at: null,
    subscription_items: items,
    ...(amount && date && { next_payment: { amount, date } }),
    eligible_for_free_trial: true,
  }
}

function listItems({ instance, params }: OperationRequest<'GET /billing/subscription_items'>) {
  const { store } = instance
  const wanted = params.query?.trim().toLowerCase()
  const rows = [...store.subscriptionItems.scan({ descending: true })].filter((row) => {
    const plan = store.plans.get(row.plan_id)
    const status = row.is_free_trial && row.status === 'active' ? 'free_trial' : row.status
    return (
      (params.status === undefined || params.status === status || params.status === row.status) &&
      (params.payer_type === undefined || plan?.payer_type === params.payer_type) &&
      (params.plan_id === undefined || row.plan_id === params.plan_id) &&
      (params.include_free || !plan?.is_default) &&
      (!wanted || row.id === params.query || plan?.name.toLowerCase().includes(wanted))
    )
  })
  return toPage(rows, params, (row) => toItemJson(instance, row))
}

/** The item that a path names. @throws {ApiError} 404 `subscription_item_not_found` */
export function requireItem({ instance, path }: OperationRequest): SubscriptionItemRow {
  const id = path('subscription_item_id')
  const item = instance.store.subscriptionItems.get(id)
  if (item) return item
  throw new ApiError(404, {
    code: 'subscription_item_not_found',
    message: 'subscription item not found',
    long_message: `There is no subscription item ${JSON.stringify(id)} in this instance.`,
  })
}

function cancelItem(
  request: OperationRequest<'DELETE /billing/subscription_items/{subscription_item_id}'>,
): CommerceSubscriptionItem {
  const { instance, params } = request
  const { store, now } = instance
  const item = requireItem(request)
  if (item.status === 'ended') throw refuse(422, 'subscription_already_ended', item)
  if (store.plans.get(item.plan_id)?.is_default) {
    throw refuse(422, 'commerce_subscription_item_cannot_be_canceled', item)
  }
  if (params.end_now) {
    const ended = endItem(instance, item)
    fallBack(instance, item)
    return toItemJson(instance, ended)
  }
  if (item.status === 'canceled') {
    throw refuse(400, 'commerce_subscription_item_already_canceled', item)
  }
  const at = now()
  const changes = { status: 'canceled', canceled_at: at, updated_at: at } as const
  return toItemJson(instance, store.subscriptionItems.update(item.id, changes))
}

function refuse(status: number, code: string, { id, status: own }: SubscriptionItemRow): ApiError {
  const message = `The subscription item ${id} is ${own}, or is the free plan: it cannot be canceled.`
  return new ApiError(status, { code, message })
}
