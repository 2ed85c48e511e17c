import type { Row } from '../table.ts'

/** Amounts are in the smallest unit of the currency: cents. */
export interface PlanRow extends Row {
  readonly name: string
  readonly slug: string
  readonly description: string | null
  readonly payer_type: 'user' | 'org'
  readonly amount: number
  readonly annual_monthly_amount: number
  readonly is_default: boolean
  readonly publicly_visible: boolean
  readonly free_trial_days: number | null
  readonly features: readonly string[]
}

export interface PriceRow extends Row {
  readonly plan_id: string
  readonly currency: string
  readonly amount: number
  readonly annual_monthly_amount: number
  readonly description: string | null
  readonly is_default: boolean
  readonly supported_billing_periods: 'month' | 'annual' | 'both'
}

/** Who pays: a user or an organization; the row is found by their id. */
export interface PayerRow extends Row {
  readonly user_id: string | null
  readonly organization_id: string | null
  readonly credits: number
  readonly updated_at: number
}

export interface SubscriptionRow extends Row {
  readonly payer_id: string
  readonly status: 'active' | 'past_due' | 'canceled' | 'ended'
  readonly updated_at: number
}

export interface SubscriptionItemRow extends Row {
  readonly subscription_id: string
  readonly payer_id: string
  readonly plan_id: string
  readonly price_id: string
  readonly plan_period: 'month' | 'annual'
  readonly status: 'active' | 'canceled' | 'ended' | 'past_due' | 'upcoming'
  readonly is_free_trial: boolean
  readonly period_start: number
  readonly period_end: number | null
  readonly canceled_at: number | null
  readonly past_due_at: number | null
  readonly ended_at: number | null
  readonly updated_at: number
}

export interface CreditRow extends Row {
  readonly payer_id: string
  readonly amount: number
  readonly idempotency_key: string
  readonly note: string | null
}

export interface DiscountRow extends Row {
  readonly name: string
  readonly percent_off: number | null
  readonly amount_off: number | null
}

export interface DiscountRedemptionRow extends Row {
  readonly subscription_item_id: string
  readonly discount_id: string
  readonly status: 'active' | 'removed'
}

export interface StatementRow extends Row {
  readonly payer_id: string
  readonly status: 'open' | 'closed'
}

export interface PaymentAttemptRow extends Row {
  readonly statement_id: string
  readonly payer_id: string
  readonly subscription_item_id: string
  readonly amount: number
  readonly status: 'pending' | 'paid' | 'failed'
}
