import { ApiError, invalidParam } from '../http/api-error.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { PlanRow } from '../store/rows/billing-rows.ts'
import { toPlanJson, toPriceJson } from './billing-json.ts'
import type { Operations } from './operation.ts'

/** What can be subscribed to, and for how much. */
export const billingPlans: Operations = {
  'GET /billing/plans': ({ instance, params }) => {
    const rows = [...instance.store.plans.scan({ descending: true })].filter(
      (row) => params.payer_type === undefined || row.payer_type === params.payer_type,
    )
    return toPage(rows, params, toPlanJson)
  },
  'GET /billing/prices': ({ instance, params }) => {
    const { prices } = instance.store
    const rows =
      params.plan_id === undefined
        ? [...prices.scan()]
        : prices.list('plan_id', requirePlan(instance, params.plan_id).id)
    return toPage(rows.toReversed(), params, (row) => toPriceJson(instance, row))
  },
  'POST /billing/prices': ({ instance, body }) => {
    const plan = requirePlan(instance, body.plan_id)
    if (plan.is_default) {
      const problem = 'is a free plan, which has no other price'
      throw invalidParam('default_plan_price_creation_forbidden', 'plan_id', problem)
    }
    const { currency = 'usd', amount, annual_monthly_amount } = body
    if (currency.toLowerCase() !== 'usd') {
      const message = 'The emulator knows the currency usd only.'
      throw new ApiError(400, { code: 'currency_invalid', message })
    }
    for (const [param, cents] of Object.entries({ amount, annual_monthly_amount })) {
      if ((cents ?? 0) >= 0) continue
      throw invalidParam('plan_amount_invalid', param, 'must be at least 0')
    }
    const row = instance.store.prices.insert({
      id: instance.ids.next('cprice'),
      plan_id: plan.id,
      currency: 'usd',
      amount: amount ?? 0,
      annual_monthly_amount: annual_monthly_amount ?? amount ?? 0,
      description: body.description ?? null,
      is_default: false,
      supported_billing_periods: body.supported_billing_periods ?? 'both',
      created_at: instance.now(),
    })
    return toPriceJson(instance, row)
  },
}

function requirePlan({ store }: Instance, id: string): PlanRow {
  const plan = store.plans.get(id)
  if (plan) return plan
  throw new ApiError(404, {
    code: 'plan_not_found',
    message: 'plan not found',
    long_message: `There is no plan ${JSON.stringify(id)} in this instance.`,
  })
}
