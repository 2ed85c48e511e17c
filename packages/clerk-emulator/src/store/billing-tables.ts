import type {
  CreditRow,
  DiscountRedemptionRow,
  DiscountRow,
  PayerRow,
  PaymentAttemptRow,
  PlanRow,
  PriceRow,
  StatementRow,
  SubscriptionItemRow,
  SubscriptionRow,
} from './rows/billing-rows.ts'
import { Table } from './table.ts'

/** What is sold, who pays, and what was paid. */
export function createBillingTables() {
  return {
    plans: new Table<PlanRow, 'slug'>('plans', {
      unique: { slug: (row) => `${row.payer_type}/${row.slug}` },
    }),
    prices: new Table<PriceRow, never, 'plan_id'>('prices', {
      indexes: { plan_id: (row) => row.plan_id },
    }),
    payers: new Table<PayerRow, 'owner'>('payers', {
      unique: { owner: (row) => row.user_id ?? row.organization_id },
    }),
    subscriptions: new Table<SubscriptionRow, 'payer_id'>('subscriptions', {
      unique: { payer_id: (row) => row.payer_id },
    }),
    subscriptionItems: new Table<SubscriptionItemRow, never, 'payer_id' | 'plan_id'>(
      'subscription_items',
      { indexes: { payer_id: (row) => row.payer_id, plan_id: (row) => row.plan_id } },
    ),
    credits: new Table<CreditRow, 'idempotency_key', 'payer_id'>('credits', {
      unique: { idempotency_key: (row) => `${row.payer_id}/${row.idempotency_key}` },
      indexes: { payer_id: (row) => row.payer_id },
    }),
    discounts: new Table<DiscountRow>('discounts'),
    discountRedemptions: new Table<DiscountRedemptionRow, never, 'subscription_item_id'>(
      'discount_redemptions',
      { indexes: { subscription_item_id: (row) => row.subscription_item_id } },
    ),
    statements: new Table<StatementRow, never, 'payer_id'>('statements', {
      indexes: { payer_id: (row) => row.payer_id },
    }),
    paymentAttempts: new Table<PaymentAttemptRow, never, 'statement_id'>('payment_attempts', {
      indexes: { statement_id: (row) => row.statement_id },
    }),
  }
}
