import type { ResourceNames } from './method-name.ts'

export const billing: ResourceNames = {
  getPlanList: ['GetCommercePlanList', '(params?)', 'Lists plans.'],
  getPriceList: ['GetBillingPriceList', '(params?)', 'Lists the prices of plans.'],
  createPrice: ['CreateBillingPrice', '(params)', 'Creates a price of a plan.'],
  getSubscriptionItemList: [
    'GetCommerceSubscriptionItemList',
    '(params?)',
    'Lists the items of all subscriptions.',
  ],
  cancelSubscriptionItem: [
    'CancelCommerceSubscriptionItem',
    '(subscriptionItemId, params?)',
    'Cancels an item of a subscription, at the end of its period unless said otherwise.',
  ],
  extendSubscriptionItemFreeTrial: [
    'ExtendBillingSubscriptionItemFreeTrial',
    '(subscriptionItemId, params)',
    'Lets a free trial end later.',
  ],
  createPriceTransition: [
    'CreateBillingPriceTransition',
    '(subscriptionItemId, params)',
    'Moves an item of a subscription to another price.',
  ],
  applySubscriptionItemDiscount: [
    'ApplyBillingSubscriptionItemDiscount',
    '(subscriptionItemId, params)',
    'Gives an item of a subscription a discount.',
  ],
  removeSubscriptionItemDiscount: [
    'RemoveBillingSubscriptionItemDiscount',
    '(subscriptionItemId, discountId)',
    'Takes a discount from an item of a subscription.',
  ],
  getOrganizationBillingSubscription: [
    'GetOrganizationBillingSubscription',
    '(organizationId)',
    'Gets the subscription of an organization.',
  ],
  getUserBillingSubscription: [
    'GetUserBillingSubscription',
    '(userId)',
    'Gets the subscription of a user.',
  ],
  getOrganizationBillingCreditBalance: [
    'GetOrganizationBillingCreditBalance',
    '(organizationId)',
    'Gets the credits of an organization.',
  ],
  adjustOrganizationBillingCreditBalance: [
    'AdjustOrganizationBillingCreditBalance',
    '(organizationId, params)',
    'Adds credits to an organization or takes some away, once per idempotency key.',
  ],
  getUserBillingCreditBalance: [
    'GetUserBillingCreditBalance',
    '(userId)',
    'Gets the credits of a user.',
  ],
  adjustUserBillingCreditBalance: [
    'AdjustUserBillingCreditBalance',
    '(userId, params)',
    'Adds credits to a user or takes some away, once per idempotency key.',
  ],
  getStatementList: ['GetBillingStatementList', '(params?)', 'Lists statements.'],
  getStatement: ['GetBillingStatement', '(statementId)', 'Gets a statement.'],
  getStatementPaymentAttemptList: [
    'GetBillingStatementPaymentAttempts',
    '(statementId, params?)',
    'Lists the payment attempts of a statement.',
  ],
}
