import type { Instance } from '../instance.ts'
import type {
  PaymentAttemptRow,
  SubscriptionItemRow,
  SubscriptionRow,
} from '../store/rows/billing-rows.ts'
import {
  toPaymentAttemptEventJson,
  toSubscriptionEventJson,
  toSubscriptionItemEventJson,
} from './billing-event-json.ts'
import type { WebhookEventType } from './event-types.ts'
import type { RowChange } from './watch-store.ts'
import type { Happening } from './webhook-event.ts'

/** What changes of subscriptions and payments mean to somebody who only knows events. */
export function tellOfBilling(instance: Instance, change: RowChange): readonly Happening[] {
  const { table, before, after } = change
  if (!after) return []
  // The name of the table says what its rows are.
  if (table === 'subscriptions') {
    const data = toSubscriptionEventJson(instance, after as SubscriptionRow)
    return toTypes('subscription', change).map((type) => ({ type, data }))
  }
  if (table === 'subscriptionItems') {
    const data = toSubscriptionItemEventJson(instance, after as SubscriptionItemRow)
    return toTypes('subscriptionItem', change).map((type) => ({ type, data }))
  }
  if (table === 'paymentAttempts') {
    const data = toPaymentAttemptEventJson(instance, after as PaymentAttemptRow)
    return [{ type: before ? 'paymentAttempt.updated' : 'paymentAttempt.created', data }]
  }
  return []
}

type Billed = SubscriptionRow | SubscriptionItemRow

/** Events by the status that is reached. */
const reached: Readonly<
  Record<'subscription' | 'subscriptionItem', Readonly<Record<string, WebhookEventType>>>
> = {
  subscription: { active: 'subscription.active', past_due: 'subscription.pastDue' },
  subscriptionItem: {
    active: 'subscriptionItem.active',
    canceled: 'subscriptionItem.canceled',
    ended: 'subscriptionItem.ended',
    past_due: 'subscriptionItem.pastDue',
    upcoming: 'subscriptionItem.upcoming',
  },
}

function toTypes(
  name: 'subscription' | 'subscriptionItem',
  { before, after }: RowChange,
): readonly WebhookEventType[] {
  const [old, next] = [before as Billed | undefined, after as Billed]
  const type = old?.status === next.status ? undefined : reached[name][next.status]
  const plain: readonly WebhookEventType[] = old
    ? [`${name}.updated`]
    : name === 'subscription'
      ? ['subscription.created']
      : []
  return type === undefined ? plain : [...plain, type]
}
