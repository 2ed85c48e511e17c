// Written by `npm run generate`: change the generator, not this file.

export interface BillingCreditBalance {
  readonly object: string
  readonly balance: BillingMoneyAmount | null
}

export interface BillingCreditLedgerEntry {
  readonly object: string
  readonly id: string
  readonly payerId: string
  readonly amount: BillingMoneyAmount
  readonly sourceType: string
  readonly sourceId: string
  readonly note?: string | null
  /** An instant, as RFC 3339 writes it. */
  readonly createdAt: string
}

export interface BillingCredits {
  readonly proration: BillingProrationCredit | null
  readonly payer: BillingPayerCredit | null
  readonly total: BillingMoneyAmount
}

export interface BillingDiscountRedemption {
  readonly object: 'commerce_discount_redemption'
  readonly id: string
  readonly subscriptionItemId: string
  readonly discountId: string
  readonly name?: string
  readonly source: 'promotion' | 'manual' | 'promo_code' | (string & {})
  readonly promoCode?: string
  readonly effect?: 'percentage' | 'fixed_amount' | (string & {})
  readonly percentOff?: number | null
  readonly amountOff?: BillingMoneyAmount | null
  readonly amount?: BillingMoneyAmount | null
  readonly cyclesRemaining: number | null
  readonly cyclesApplied: number
  readonly status?: 'active' | 'exhausted' | 'removed' | (string & {})
  /** Milliseconds since the epoch. */
  readonly redeemedAt: number
  readonly redeemedBy: string | null
}

export interface BillingDiscounts {
  readonly proration: BillingProrationDiscount | null
  readonly total: BillingMoneyAmount
}

export interface BillingMoneyAmount {
  readonly amount: number
  readonly amountFormatted: string
  readonly currency: string
  readonly currencySymbol: string
}

export interface BillingPayer {
  readonly object: 'commerce_payer'
  readonly id: string
  readonly instanceId: string
  readonly userId?: string | null
  readonly firstName?: string | null
  readonly lastName?: string | null
  readonly email?: string | null
  readonly organizationId?: string | null
  readonly organizationName?: string | null
  readonly imageUrl?: string
  readonly creditsBalance?: BillingMoneyAmount
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
}

export interface BillingPayerCredit {
  readonly remainingBalance: BillingMoneyAmount
  readonly appliedAmount: BillingMoneyAmount
}

export interface BillingPaymentAttempt {
  readonly object: 'commerce_payment'
  readonly id: string
  readonly paymentId: string
  readonly instanceId: string
  readonly chargeType: string
  readonly payeeId: string
  readonly payee: Record<string, unknown>
  readonly payerId: string
  readonly payer: BillingPayer
  readonly subscriptionItemId?: string
  readonly subscriptionItem?: Record<string, unknown>
  readonly amount: BillingMoneyAmount
  readonly totals?: BillingPaymentTotals | null
  readonly paymentMethodId: string
  readonly paymentMethod: BillingPaymentMethod
  readonly statementId: string
  readonly gatewayExternalId: string | null
  readonly gatewayExternalUrl: string | null
  readonly status: 'pending' | 'paid' | 'failed' | (string & {})
  /** Milliseconds since the epoch. */
  readonly paidAt: number | null
  /** Milliseconds since the epoch. */
  readonly failedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface BillingPaymentDiscounts {
  readonly proration: BillingPaymentProrationDiscount | null
  readonly total: BillingMoneyAmount
}

export interface BillingPaymentMethod {
  readonly object: 'commerce_payment_method'
  readonly id: string
  readonly payerId: string
  readonly paymentType: 'card' | 'link' | 'payer-credits' | (string & {})
  readonly isDefault?: boolean
  readonly gateway: string
  readonly gatewayExternalId: string
  readonly gatewayExternalAccountId: string | null
  readonly last4: string | null
  readonly status: 'active' | 'disconnected' | (string & {})
  readonly walletType?: string | null
  readonly cardType: string | null
  readonly expiryYear?: number | null
  readonly expiryMonth?: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
  readonly isRemovable?: boolean
}

export interface BillingPaymentProrationDiscount {
  readonly amount: BillingMoneyAmount
  /** In days. */
  readonly cycleDaysPassed: number
  /** In days. */
  readonly cycleDaysTotal: number
  readonly cyclePassedPercent: number
}

export interface BillingPaymentTotals {
  readonly subtotal: BillingMoneyAmount
  readonly baseFee: BillingMoneyAmount
  readonly taxTotal: BillingMoneyAmount
  readonly grandTotal: BillingMoneyAmount
  readonly perUnitTotals?: BillingPerUnitTotal[]
  readonly credits?: BillingCredits | null
  readonly discounts?: BillingPaymentDiscounts | null
}

export interface BillingPerUnitTotal {
  readonly name: string
  readonly blockSize: number
  readonly tiers: BillingPerUnitTotalTier[]
}

export interface BillingPerUnitTotalTier {
  readonly quantity?: number | null
  readonly feePerBlock: BillingMoneyAmount
  readonly total: BillingMoneyAmount
}

export interface BillingPlan {
  readonly object: 'commerce_plan'
  readonly id: string
  readonly name: string
  readonly fee: BillingMoneyAmount | null
  readonly annualMonthlyFee: BillingMoneyAmount | null
  readonly annualFee: BillingMoneyAmount | null
  readonly description: string | null
  /** @deprecated Clerk may remove it. */
  readonly productId: string
  readonly isDefault: boolean
  readonly isRecurring: boolean
  readonly publiclyVisible: boolean
  readonly hasBaseFee: boolean
  readonly forPayerType: string
  readonly slug: string
  readonly avatarUrl: string | null
  readonly features?: Feature[]
  readonly freeTrialEnabled: boolean
  /** In days. */
  readonly freeTrialDays: number | null
  readonly unitPrices?: BillingPlanUnitPrice[]
}

export interface BillingPlanUnitPrice {
  readonly name: string
  readonly blockSize: number
  readonly tiers: BillingPlanUnitPriceTier[]
}

export interface BillingPlanUnitPriceTier {
  readonly startsAtBlock: number
  readonly endsAfterBlock?: number | null
  readonly feePerBlock: BillingMoneyAmount
}

export interface BillingPrice {
  readonly object: 'commerce_price'
  readonly id: string
  readonly planId: string
  readonly instanceId: string
  readonly currency: string
  readonly currencySymbol: string
  readonly amount: number
  readonly annualMonthlyAmount: number
  readonly fee: BillingMoneyAmount | null
  readonly annualMonthlyFee: BillingMoneyAmount | null
  readonly description?: string | null
  readonly isDefault: boolean
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly supportedBillingPeriods: 'month' | 'annual' | 'both' | (string & {})
}

export interface BillingPriceTransition {
  readonly object: 'commerce_price_transition'
  readonly subscriptionItem: LegacyBillingSubscriptionItem
  readonly transition: BillingPriceTransitionDetails
}

export interface BillingPriceTransitionDetails {
  readonly previousPlan: LegacyBillingPlan
  readonly previousPrice: BillingPrice
  /** Milliseconds since the epoch. */
  readonly effectiveAt: number
  readonly effectiveMode: 'immediate' | 'end_of_period' | (string & {})
  /** Milliseconds since the epoch. */
  readonly nextBillingDate?: number | null
  readonly chargedImmediately: boolean
  readonly immediateCharge?: BillingMoneyAmount | null
  readonly previousSubscriptionItemStatus: 'canceled' | 'ended' | 'abandoned' | (string & {})
  readonly previousSubscriptionItemId: string
}

export interface BillingProrationCredit {
  readonly amount: BillingMoneyAmount
  /** In days. */
  readonly cycleDaysRemaining: number
  /** In days. */
  readonly cycleDaysTotal: number
  readonly cycleRemainingPercent: number
}

export interface BillingProrationDiscount {
  readonly amount: BillingMoneyAmount
  /** In days. */
  readonly cycleDaysPassed: number
  /** In days. */
  readonly cycleDaysTotal: number
  readonly cyclePassedPercent: number
}

export interface BillingStatement {
  readonly object: 'commerce_statement'
  readonly id: string
  readonly instanceId: string
  /** Milliseconds since the epoch. */
  readonly timestamp: number
  readonly payer: BillingPayer
  readonly status: 'open' | 'closed' | (string & {})
  readonly totals: {
    readonly grandTotal: BillingMoneyAmount
    readonly subtotal: BillingMoneyAmount
    readonly baseFee: BillingMoneyAmount
    readonly taxTotal: BillingMoneyAmount
  }
  readonly groups: {
    readonly object: 'commerce_statement_group'
    /** Milliseconds since the epoch. */
    readonly timestamp: number
    readonly items: BillingPaymentAttempt[]
  }[]
}

export interface BillingSubscription {
  readonly object: 'commerce_subscription'
  readonly id: string
  readonly instanceId: string
  readonly status:
    | 'active'
    | 'past_due'
    | 'canceled'
    | 'ended'
    | 'abandoned'
    | 'incomplete'
    | (string & {})
  readonly payerId: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** Milliseconds since the epoch. */
  readonly activeAt: number | null
  /** Milliseconds since the epoch. */
  readonly pastDueAt: number | null
  readonly subscriptionItems: BillingSubscriptionItem[]
  readonly nextPayment?: BillingSubscriptionNextPayment
  readonly eligibleForFreeTrial?: boolean
}

export interface BillingSubscriptionCredit {
  readonly amount?: BillingMoneyAmount | null
  readonly cycleRemainingPercent?: number
}

export interface BillingSubscriptionItem {
  readonly object: 'commerce_subscription_item'
  readonly id: string
  readonly instanceId: string
  readonly status:
    | 'active'
    | 'canceled'
    | 'expired'
    | 'ended'
    | 'past_due'
    | 'upcoming'
    | 'incomplete'
    | 'abandoned'
    | (string & {})
  readonly credit?: BillingSubscriptionCredit
  readonly credits?: BillingCredits | null
  readonly planId: string | null
  readonly priceId?: string
  readonly plan?: BillingPlan | null
  readonly planPeriod: 'month' | 'annual' | (string & {})
  readonly paymentMethod?: BillingPaymentMethod
  readonly lifetimePaid?: BillingMoneyAmount
  readonly nextPayment?: BillingSubscriptionItemNextPayment | null
  readonly payerId: string
  readonly payer?: BillingPayer
  readonly isFreeTrial: boolean
  /** Milliseconds since the epoch. */
  readonly periodStart: number
  /** Milliseconds since the epoch. */
  readonly periodEnd: number | null
  readonly prorationDate?: string
  /** Milliseconds since the epoch. */
  readonly canceledAt: number | null
  /** Milliseconds since the epoch. */
  readonly pastDueAt: number | null
  /** Milliseconds since the epoch. */
  readonly endedAt: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt?: number
  /** Milliseconds since the epoch. */
  readonly updatedAt?: number
  readonly seats?: BillingSubscriptionItemSeats | null
  readonly totals?: BillingPaymentTotals | null
}

export interface BillingSubscriptionItemNextPayment {
  readonly amount?: BillingMoneyAmount | null
  /** Milliseconds since the epoch. */
  readonly date?: number | null
  readonly perUnitTotals?: BillingPerUnitTotal[]
  readonly totals?: BillingTotals | null
}

export interface BillingSubscriptionItemSeats {
  readonly quantity: number | null
  readonly tiers?: BillingPerUnitTotalTier[]
}

export interface BillingSubscriptionNextPayment {
  /** Milliseconds since the epoch. */
  readonly date: number
  readonly amount: BillingMoneyAmount
  readonly perUnitTotals?: BillingPerUnitTotal[]
  readonly totals?: BillingPaymentTotals | null
}

export interface BillingTotals {
  readonly subtotal: BillingMoneyAmount
  readonly baseFee: BillingMoneyAmount
  readonly taxTotal: BillingMoneyAmount
  readonly grandTotal: BillingMoneyAmount
  readonly perUnitTotals?: BillingPerUnitTotal[]
  readonly credits?: BillingCredits | null
  readonly discounts?: BillingDiscounts | null
}

export interface Feature {
  readonly object: 'feature'
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly slug: string
  readonly avatarUrl: string | null
}

export interface LegacyBillingPayer {
  readonly object: 'commerce_payer'
  readonly id: string
  readonly instanceId: string
  readonly userId?: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly organizationId?: string
  readonly organizationName?: string
  readonly imageUrl: string
  readonly creditsBalance?: BillingMoneyAmount
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

export interface LegacyBillingPaymentSource {
  readonly object: 'commerce_source'
  readonly id: string
  readonly payerId: string
  readonly paymentMethod: 'card' | 'apple_pay' | 'google_pay' | (string & {})
  readonly isDefault?: boolean | null
  readonly gateway: string
  readonly gatewayExternalId: string
  readonly gatewayExternalAccountId?: string | null
  readonly last4: string
  readonly status: 'active' | 'disconnected' | (string & {})
  readonly walletType: string
  readonly cardType: string
  readonly expiryYear?: number
  readonly expiryMonth?: number
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  readonly isRemovable?: boolean | null
}

export interface LegacyBillingPlan {
  readonly object: 'commerce_plan'
  readonly id: string
  readonly name: string
  readonly fee: BillingMoneyAmount | null
  readonly annualMonthlyFee: BillingMoneyAmount | null
  readonly annualFee: BillingMoneyAmount | null
  readonly amount: number
  readonly amountFormatted: string
  readonly annualMonthlyAmount: number
  readonly annualMonthlyAmountFormatted: string
  readonly annualAmount: number
  readonly annualAmountFormatted: string
  readonly currencySymbol: string
  readonly currency: string
  readonly description: string
  readonly productId: string
  readonly isDefault: boolean
  readonly isRecurring: boolean
  readonly publiclyVisible: boolean
  readonly hasBaseFee: boolean
  readonly payerType: string[]
  readonly forPayerType: string
  readonly slug: string
  readonly avatarUrl: string
  readonly period?: string
  readonly interval?: number
  readonly features: Feature[]
  readonly freeTrialEnabled?: boolean
  /** In days. */
  readonly freeTrialDays?: number | null
}

export interface LegacyBillingSubscriptionItem {
  readonly object: 'commerce_subscription_item'
  readonly id: string
  readonly instanceId: string
  readonly status:
    | 'active'
    | 'ended'
    | 'past_due'
    | 'upcoming'
    | 'incomplete'
    | 'abandoned'
    | (string & {})
  readonly credit?: BillingSubscriptionCredit | null
  readonly planId: string
  readonly priceId?: string
  readonly plan: LegacyBillingPlan | null
  readonly planPeriod: 'month' | 'annual' | (string & {})
  readonly paymentSourceId: string
  readonly paymentSource?: LegacyBillingPaymentSource | null
  readonly lifetimePaid?: BillingMoneyAmount | null
  readonly amount?: BillingMoneyAmount | null
  readonly nextInvoice?: BillingSubscriptionItemNextPayment | null
  readonly nextPayment?: BillingSubscriptionItemNextPayment | null
  readonly payerId: string
  readonly payer?: LegacyBillingPayer | null
  readonly isFreeTrial: boolean
  /** Milliseconds since the epoch. */
  readonly periodStart?: number | null
  /** Milliseconds since the epoch. */
  readonly periodEnd?: number | null
  /** An instant, as RFC 3339 writes it. */
  readonly prorationDate: string
  /** Milliseconds since the epoch. */
  readonly canceledAt?: number | null
  /** Milliseconds since the epoch. */
  readonly pastDueAt?: number | null
  /** Milliseconds since the epoch. */
  readonly endedAt?: number | null
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
}

/** Parameters of `getPlanList`. */
export interface GetCommercePlanListParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  payerType?: 'user' | 'org' | (string & {}) | undefined
}

/** Parameters of `getPriceList`. */
export interface GetBillingPriceListParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  planId?: string | undefined
}

/** Parameters of `createPrice`. */
export interface CreateBillingPriceParams {
  planId: string
  /** Default: `"USD"`. */
  currency?: string | undefined
  amount: number | null
  annualMonthlyAmount?: number | null | undefined
  description?: string | undefined
  supportedBillingPeriods?: 'month' | 'annual' | 'both' | (string & {}) | undefined
}

/** Parameters of `getSubscriptionItemList`. */
export interface GetCommerceSubscriptionItemListParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  status?: 'active' | 'ended' | 'past_due' | 'upcoming' | 'free_trial' | (string & {}) | undefined
  payerType?: 'user' | 'org' | (string & {}) | undefined
  planId?: string | undefined
  /** Default: `false`. */
  includeFree?: boolean | undefined
  query?: string | undefined
}

/** Parameters of `cancelSubscriptionItem`. */
export interface CancelCommerceSubscriptionItemParams {
  /** Default: `false`. */
  endNow?: boolean | undefined
}

/** Parameters of `extendSubscriptionItemFreeTrial`. */
export interface ExtendBillingSubscriptionItemFreeTrialParams {
  /** An instant, as RFC 3339 writes it. */
  extendTo: Date | string
}

/** Parameters of `createPriceTransition`. */
export interface CreateBillingPriceTransitionParams {
  fromPriceId: string
  toPriceId: string
}

/** Parameters of `applySubscriptionItemDiscount`. */
export interface ApplyBillingSubscriptionItemDiscountParams {
  discountId: string
}

/** Parameters of `adjustOrganizationBillingCreditBalance`. */
export interface AdjustOrganizationBillingCreditBalanceParams {
  amount: number
  action: 'increase' | 'decrease' | (string & {})
  currency?: string | undefined
  idempotencyKey: string
  note?: string | undefined
}

/** Parameters of `adjustUserBillingCreditBalance`. */
export interface AdjustUserBillingCreditBalanceParams {
  amount: number
  action: 'increase' | 'decrease' | (string & {})
  currency?: string | undefined
  idempotencyKey: string
  note?: string | undefined
}

/** Parameters of `getStatementList`. */
export interface GetBillingStatementListParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}

/** Parameters of `getStatementPaymentAttemptList`. */
export interface GetBillingStatementPaymentAttemptsParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
}
