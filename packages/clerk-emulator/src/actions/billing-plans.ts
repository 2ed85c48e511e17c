import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { PlanRow, PriceRow } from '../store/rows/billing-rows.ts'

/** What a plan is made from. */
export interface NewPlan {
  readonly slug: string
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly payer_type: PlanRow['payer_type']
  /** Cents a month. Default: 0. */
  readonly amount?: number | undefined
  /** Cents a month when it is paid by the year. Default: as by the month. */
  readonly annual_monthly_amount?: number | undefined
  readonly is_default?: boolean | undefined
  readonly publicly_visible?: boolean | undefined
  readonly free_trial_days?: number | null | undefined
  /** Slugs. */
  readonly features?: readonly string[] | undefined
}

/** Adds the plans that every instance starts with: a free one for users and one for organizations. */
export function createDefaultPlans(instance: Instance): void {
  createPlan(instance, { slug: 'free_user', name: 'Free', payer_type: 'user', is_default: true })
  createPlan(instance, { slug: 'free_org', name: 'Free', payer_type: 'org', is_default: true })
}

/** Adds a plan with its price. */
export function createPlan({ store, now }: Instance, plan: NewPlan): PlanRow {
  const { slug, payer_type, amount = 0 } = plan
  const key = `${payer_type} ${slug}`
  const row = store.plans.insert({
    id: toSeededId('cplan', key),
    slug,
    name: plan.name ?? slug,
    description: plan.description ?? null,
    payer_type,
    amount,
    annual_monthly_amount: plan.annual_monthly_amount ?? amount,
    is_default: plan.is_default ?? false,
    publicly_visible: plan.publicly_visible ?? true,
    free_trial_days: plan.free_trial_days ?? null,
    features: plan.features ?? [],
    created_at: now(),
  })
  store.prices.insert({
    id: toSeededId('cprice', key),
    plan_id: row.id,
    currency: 'usd',
    amount,
    annual_monthly_amount: row.annual_monthly_amount,
    description: null,
    is_default: true,
    supported_billing_periods: 'both',
    created_at: now(),
  })
  return row
}

/** The plan with this slug; one that a seed names without saying more about it is made, and costs nothing. */
export function requirePlan(
  instance: Instance,
  payer_type: PlanRow['payer_type'],
  slug: string,
  features: readonly string[] = [],
): PlanRow {
  const known = instance.store.plans.find('slug', `${payer_type}/${slug}`)
  return known ?? createPlan(instance, { slug, payer_type, features })
}

/** The price that a plan has when nothing else is agreed. */
export function getDefaultPrice({ store }: Instance, { id, slug }: PlanRow): PriceRow {
  const price = store.prices.list('plan_id', id).find((row) => row.is_default)
  if (!price) throw new Error(`the plan ${slug} has no price`)
  return price
}
