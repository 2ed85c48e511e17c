// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  AdjustOrganizationBillingCreditBalanceParams,
  AdjustUserBillingCreditBalanceParams,
  ApplyBillingSubscriptionItemDiscountParams,
  BillingCreditBalance,
  BillingCreditLedgerEntry,
  BillingDiscountRedemption,
  BillingPaymentAttempt,
  BillingPlan,
  BillingPrice,
  BillingPriceTransition,
  BillingStatement,
  BillingSubscription,
  BillingSubscriptionItem,
  CancelCommerceSubscriptionItemParams,
  CreateBillingPriceParams,
  CreateBillingPriceTransitionParams,
  ExtendBillingSubscriptionItemFreeTrialParams,
  GetBillingPriceListParams,
  GetBillingStatementListParams,
  GetBillingStatementPaymentAttemptsParams,
  GetCommercePlanListParams,
  GetCommerceSubscriptionItemListParams,
  LegacyBillingSubscriptionItem,
} from '../models/billing.ts'

const GetCommercePlanList = {
  id: 'GetCommercePlanList',
  method: 'GET',
  path: '/billing/plans',
  maxLimit: 500,
} as const satisfies Operation

const GetBillingPriceList = {
  id: 'GetBillingPriceList',
  method: 'GET',
  path: '/billing/prices',
  maxLimit: 500,
} as const satisfies Operation

const CreateBillingPrice = {
  id: 'CreateBillingPrice',
  method: 'POST',
  path: '/billing/prices',
} as const satisfies Operation

const GetCommerceSubscriptionItemList = {
  id: 'GetCommerceSubscriptionItemList',
  method: 'GET',
  path: '/billing/subscription_items',
  maxLimit: 500,
} as const satisfies Operation

const CancelCommerceSubscriptionItem = {
  id: 'CancelCommerceSubscriptionItem',
  method: 'DELETE',
  path: '/billing/subscription_items/{subscription_item_id}',
} as const satisfies Operation

const ExtendBillingSubscriptionItemFreeTrial = {
  id: 'ExtendBillingSubscriptionItemFreeTrial',
  method: 'POST',
  path: '/billing/subscription_items/{subscription_item_id}/extend_free_trial',
} as const satisfies Operation

const CreateBillingPriceTransition = {
  id: 'CreateBillingPriceTransition',
  method: 'POST',
  path: '/billing/subscription_items/{subscription_item_id}/price_transition',
} as const satisfies Operation

const ApplyBillingSubscriptionItemDiscount = {
  id: 'ApplyBillingSubscriptionItemDiscount',
  method: 'POST',
  path: '/billing/subscription_items/{subscription_item_id}/discounts',
} as const satisfies Operation

const RemoveBillingSubscriptionItemDiscount = {
  id: 'RemoveBillingSubscriptionItemDiscount',
  method: 'DELETE',
  path: '/billing/subscription_items/{subscription_item_id}/discounts/{discount_id}',
} as const satisfies Operation

const GetOrganizationBillingSubscription = {
  id: 'GetOrganizationBillingSubscription',
  method: 'GET',
  path: '/organizations/{organization_id}/billing/subscription',
} as const satisfies Operation

const GetUserBillingSubscription = {
  id: 'GetUserBillingSubscription',
  method: 'GET',
  path: '/users/{user_id}/billing/subscription',
} as const satisfies Operation

const GetOrganizationBillingCreditBalance = {
  id: 'GetOrganizationBillingCreditBalance',
  method: 'GET',
  path: '/organizations/{organization_id}/billing/credits',
} as const satisfies Operation

const AdjustOrganizationBillingCreditBalance = {
  id: 'AdjustOrganizationBillingCreditBalance',
  method: 'POST',
  path: '/organizations/{organization_id}/billing/credits',
} as const satisfies Operation

const GetUserBillingCreditBalance = {
  id: 'GetUserBillingCreditBalance',
  method: 'GET',
  path: '/users/{user_id}/billing/credits',
} as const satisfies Operation

const AdjustUserBillingCreditBalance = {
  id: 'AdjustUserBillingCreditBalance',
  method: 'POST',
  path: '/users/{user_id}/billing/credits',
} as const satisfies Operation

const GetBillingStatementList = {
  id: 'GetBillingStatementList',
  method: 'GET',
  path: '/billing/statements',
  maxLimit: 500,
} as const satisfies Operation

const GetBillingStatement = {
  id: 'GetBillingStatement',
  method: 'GET',
  path: '/billing/statements/{statement_id}',
} as const satisfies Operation

const GetBillingStatementPaymentAttempts = {
  id: 'GetBillingStatementPaymentAttempts',
  method: 'GET',
  path: '/billing/statements/{statement_id}/payment_attempts',
  maxLimit: 500,
} as const satisfies Operation

export const billing = ({ call, list }: Api) => ({
  /**
   * Lists plans.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/plans
   */
  getPlanList: (
    params: GetCommercePlanListParams = {},
    options?: CallOptions,
  ): PagePromise<BillingPlan> => list(GetCommercePlanList, params, options),

  /**
   * Lists the prices of plans.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/prices
   */
  getPriceList: (
    params: GetBillingPriceListParams = {},
    options?: CallOptions,
  ): PagePromise<BillingPrice> => list(GetBillingPriceList, params, options),

  /**
   * Creates a price of a plan.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/POST/billing/prices
   */
  createPrice: (
    params: CreateBillingPriceParams,
    options?: CallOptions,
  ): ApiPromise<BillingPrice> => call(CreateBillingPrice, params, options),

  /**
   * Lists the items of all subscriptions.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/subscription_items
   */
  getSubscriptionItemList: (
    params: GetCommerceSubscriptionItemListParams = {},
    options?: CallOptions,
  ): PagePromise<BillingSubscriptionItem> => list(GetCommerceSubscriptionItemList, params, options),

  /**
   * Cancels an item of a subscription, at the end of its period unless said otherwise.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/DELETE/billing/subscription_items/%7Bsubscription_item_id%7D
   */
  cancelSubscriptionItem: (
    subscriptionItemId: string,
    params: CancelCommerceSubscriptionItemParams = {},
    options?: CallOptions,
  ): ApiPromise<BillingSubscriptionItem> =>
    call(CancelCommerceSubscriptionItem, { ...params, subscriptionItemId }, options),

  /**
   * Lets a free trial end later.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/POST/billing/subscription_items/%7Bsubscription_item_id%7D/extend_free_trial
   */
  extendSubscriptionItemFreeTrial: (
    subscriptionItemId: string,
    params: ExtendBillingSubscriptionItemFreeTrialParams,
    options?: CallOptions,
  ): ApiPromise<LegacyBillingSubscriptionItem> =>
    call(ExtendBillingSubscriptionItemFreeTrial, { ...params, subscriptionItemId }, options),

  /**
   * Moves an item of a subscription to another price.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/POST/billing/subscription_items/%7Bsubscription_item_id%7D/price_transition
   */
  createPriceTransition: (
    subscriptionItemId: string,
    params: CreateBillingPriceTransitionParams,
    options?: CallOptions,
  ): ApiPromise<BillingPriceTransition> =>
    call(CreateBillingPriceTransition, { ...params, subscriptionItemId }, options),

  /**
   * Gives an item of a subscription a discount.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/POST/billing/subscription_items/%7Bsubscription_item_id%7D/discounts
   */
  applySubscriptionItemDiscount: (
    subscriptionItemId: string,
    params: ApplyBillingSubscriptionItemDiscountParams,
    options?: CallOptions,
  ): ApiPromise<BillingDiscountRedemption> =>
    call(ApplyBillingSubscriptionItemDiscount, { ...params, subscriptionItemId }, options),

  /**
   * Takes a discount from an item of a subscription.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/DELETE/billing/subscription_items/%7Bsubscription_item_id%7D/discounts/%7Bdiscount_id%7D
   */
  removeSubscriptionItemDiscount: (
    subscriptionItemId: string,
    discountId: string,
    options?: CallOptions,
  ): ApiPromise<BillingDiscountRedemption> =>
    call(RemoveBillingSubscriptionItemDiscount, { subscriptionItemId, discountId }, options),

  /**
   * Gets the subscription of an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/GET/organizations/%7Borganization_id%7D/billing/subscription
   */
  getOrganizationBillingSubscription: (
    organizationId: string,
    options?: CallOptions,
  ): ApiPromise<BillingSubscription> =>
    call(GetOrganizationBillingSubscription, { organizationId }, options),

  /**
   * Gets the subscription of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/billing/subscription
   */
  getUserBillingSubscription: (
    userId: string,
    options?: CallOptions,
  ): ApiPromise<BillingSubscription> => call(GetUserBillingSubscription, { userId }, options),

  /**
   * Gets the credits of an organization.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/GET/organizations/%7Borganization_id%7D/billing/credits
   */
  getOrganizationBillingCreditBalance: (
    organizationId: string,
    options?: CallOptions,
  ): ApiPromise<BillingCreditBalance> =>
    call(GetOrganizationBillingCreditBalance, { organizationId }, options),

  /**
   * Adds credits to an organization or takes some away, once per idempotency key.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/organizations/POST/organizations/%7Borganization_id%7D/billing/credits
   */
  adjustOrganizationBillingCreditBalance: (
    organizationId: string,
    params: AdjustOrganizationBillingCreditBalanceParams,
    options?: CallOptions,
  ): ApiPromise<BillingCreditLedgerEntry> =>
    call(AdjustOrganizationBillingCreditBalance, { ...params, organizationId }, options),

  /**
   * Gets the credits of a user.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/GET/users/%7Buser_id%7D/billing/credits
   */
  getUserBillingCreditBalance: (
    userId: string,
    options?: CallOptions,
  ): ApiPromise<BillingCreditBalance> => call(GetUserBillingCreditBalance, { userId }, options),

  /**
   * Adds credits to a user or takes some away, once per idempotency key.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/users/POST/users/%7Buser_id%7D/billing/credits
   */
  adjustUserBillingCreditBalance: (
    userId: string,
    params: AdjustUserBillingCreditBalanceParams,
    options?: CallOptions,
  ): ApiPromise<BillingCreditLedgerEntry> =>
    call(AdjustUserBillingCreditBalance, { ...params, userId }, options),

  /**
   * Lists statements.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/statements
   */
  getStatementList: (
    params: GetBillingStatementListParams = {},
    options?: CallOptions,
  ): PagePromise<BillingStatement> => list(GetBillingStatementList, params, options),

  /**
   * Gets a statement.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/statements/%7BstatementID%7D
   */
  getStatement: (statementId: string, options?: CallOptions): ApiPromise<BillingStatement> =>
    call(GetBillingStatement, { statementId }, options),

  /**
   * Lists the payment attempts of a statement.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/billing/GET/billing/statements/%7BstatementID%7D/payment_attempts
   */
  getStatementPaymentAttemptList: (
    statementId: string,
    params: GetBillingStatementPaymentAttemptsParams = {},
    options?: CallOptions,
  ): PagePromise<BillingPaymentAttempt> =>
    list(GetBillingStatementPaymentAttempts, { ...params, statementId }, options),
})

/** The methods of `billing`. */
export type BillingResource = ReturnType<typeof billing>
