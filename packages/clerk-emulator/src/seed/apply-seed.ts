import { createDefaultPlans, createPlan } from '../actions/billing-plans.ts'
import { createJwtTemplate } from '../actions/create-jwt-template.ts'
import { createOrganization } from '../actions/create-organization.ts'
import { createUser } from '../actions/create-user.ts'
import { findUserId } from '../actions/identifiers.ts'
import { addMember } from '../actions/memberships.ts'
import { createInitialRoleSet } from '../actions/role-sets.ts'
import { requireSubscription } from '../actions/subscriptions.ts'
import { createDefaultRoles, createPermission, createRole } from '../actions/roles.ts'
import { ApiError } from '../http/api-error.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { OrganizationRow } from '../store/rows.ts'
import { membershipKey } from '../store/store.ts'
import type { ParsedSeed, SeededMember, SeededUser } from './parse-seed.ts'
import { addPossessions } from './add-possessions.ts'
import { SeedError } from './seed-error.ts'
import type { SeedErrorCode } from './seed-error.ts'

/**
 * Fills an empty instance.
 *
 * @throws {SeedError} When parts of the seed do not fit together.
 */
export function applySeed(instance: Instance, seed: ParsedSeed): void {
  createDefaultRoles(instance)
  createInitialRoleSet(instance)
  createDefaultPlans(instance)
  for (const { path, values } of seed.plans) at(path, () => applyPlan(instance, path, values))
  for (const { values } of seed.discounts) applyDiscount(instance, values)
  for (const { path, values } of seed.permissions) {
    at(path, () => {
      const { key, name = key, description } = values
      createPermission(instance, { id: toSeededId('perm', key), key, name, description })
    })
  }
  for (const { path, values } of seed.roles) at(path, () => applyRole(instance, path, values))
  for (const { path, values } of seed.jwtTemplates) {
    at(path, () => {
      createJwtTemplate(instance, { id: toSeededId('jtmp', values.name), ...values })
    })
  }
  for (const user of seed.users) at(user.path, () => applyUser(instance, user))
  for (const { path, values, members } of seed.organizations) {
    const organization = at(path, () => applyOrganization(instance, values))
    for (const member of members) {
      at(member.path, () => applyMember(instance, organization, member))
    }
  }
}

/** Says where in the seed it was that an action refused. */
function at<Result>(path: string, act: () => Result): Result {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const [entry] = error.errors
    const isTaken =
      entry?.code === 'form_identifier_exists' ||
      entry?.code === 'form_already_exists' ||
      entry?.code === 'form_param_duplicate' ||
      entry?.code === 'already_a_member_in_organization'
    const code: SeedErrorCode = isTaken ? 'seed_duplicate' : 'seed_value_invalid'
    throw new SeedError(code, path, error.message, { cause: error })
  }
}

function applyRole(
  instance: Instance,
  path: string,
  { key: sent, name, description, permissions = [] }: ParsedSeed['roles'][number]['values'],
): void {
  const { store } = instance
  const key = toRoleKey(sent)
  const permission_ids = permissions.map((permission, index) => {
    const row = store.permissions.find('key', permission)
    if (row) return row.id
    const known = Array.from(store.permissions.scan(), (other) => other.key).join(', ')
    throw new SeedError(
      'seed_unknown_permission',
      `${path}.permissions[${index}]`,
      `there is no permission ${JSON.stringify(permission)}. Known permissions: ${known}. Add it under permissions, or use one of these.`,
    )
  })
  const existing = store.roles.find('key', key)
  const isDefault = key === 'org:admin' || key === 'org:member'
  if (existing && isDefault) {
    store.roles.update(existing.id, {
      name: name ?? existing.name,
      description: description ?? existing.description,
      permission_ids: [...new Set([...existing.permission_ids, ...permission_ids])],
    })
    return
  }
  const id = toSeededId('role', key)
  createRole(instance, { id, key, name: name ?? key, description, permission_ids })
}

function applyPlan(
  instance: Instance,
  path: string,
  {
    payerType,
    annualMonthlyAmount,
    freeTrialDays,
    ...values
  }: ParsedSeed['plans'][number]['values'],
): void {
  if (instance.store.plans.find('slug', `${payerType}/${values.slug}`)) {
    throw new SeedError('seed_duplicate', `${path}.slug`, 'another plan has this slug.')
  }
  createPlan(instance, {
    ...values,
    payer_type: payerType,
    annual_monthly_amount: annualMonthlyAmount,
    free_trial_days: freeTrialDays,
  })
}

function applyDiscount(
  { store, now }: Instance,
  { id, name, percentOff, amountOff }: ParsedSeed['discounts'][number]['values'],
): void {
  store.discounts.insert({
    id,
    name,
    percent_off: percentOff ?? null,
    amount_off: amountOff ?? null,
    created_at: now(),
  })
}

function applyUser(instance: Instance, seeded: SeededUser): void {
  const { path, values } = seeded
  const { email = [], phone = [], username, externalId, plan = null, features = [] } = values
  const handle = email[0]?.toLowerCase() ?? phone[0] ?? username
  if (handle === undefined) {
    throw new SeedError('seed_field_missing', path, 'a user needs an email, a phone or a username.')
  }
  const id = values.id ?? toSeededId('user', handle)
  if (instance.store.users.get(id)) {
    throw new SeedError('seed_duplicate', path, `another user has the id ${id}.`)
  }
  const row = createUser(instance, {
    id,
    email_address: email,
    phone_number: phone,
    username,
    external_id: externalId,
    first_name: values.firstName,
    last_name: values.lastName,
    password: values.password,
    skip_password_checks: true,
    public_metadata: values.publicMetadata,
    private_metadata: values.privateMetadata,
    unsafe_metadata: values.unsafeMetadata,
    banned: values.banned,
    locked: values.locked,
    created_at: values.createdAt,
    entitlements: { plan, features },
  })
  addPossessions(instance, row, seeded)
  if (plan !== null) requireSubscription(instance, { type: 'user', row })
}

function applyOrganization(
  instance: Instance,
  values: ParsedSeed['organizations'][number]['values'],
): OrganizationRow {
  const { name, slug, plan = null, features = [] } = values
  const organization = createOrganization(instance, {
    id: values.id ?? toSeededId('org', slug ?? name),
    name,
    slug,
    max_allowed_memberships: values.maxAllowedMemberships,
    public_metadata: values.publicMetadata,
    private_metadata: values.privateMetadata,
    created_at: values.createdAt,
    entitlements: { plan, features },
  })
  if (plan !== null) requireSubscription(instance, { type: 'org', row: organization })
  return organization
}

function applyMember(
  instance: Instance,
  organization: OrganizationRow,
  { path, values }: SeededMember,
): void {
  const { store } = instance
  const person = values.user ?? values.email
  if (person === undefined) {
    throw new SeedError('seed_field_missing', path, 'a member needs a user (or email).')
  }
  const user_id = findPerson(instance, person)
  if (user_id === undefined) {
    throw new SeedError(
      'seed_unknown_user',
      `${path}.${values.user === undefined ? 'email' : 'user'}`,
      `there is no user ${JSON.stringify(person)} in this seed. Add one under users.`,
    )
  }
  const role = toRoleKey(values.role ?? 'org:member')
  if (!store.roles.find('key', role)) {
    const known = Array.from(store.roles.scan(), (row) => row.key).join(', ')
    throw new SeedError(
      'seed_unknown_role',
      `${path}.role`,
      `there is no role ${JSON.stringify(values.role)}. Known roles: ${known}. Add it under roles, or use one of these.`,
    )
  }
  const key = membershipKey(organization.slug, user_id)
  const id = toSeededId('orgmem', key)
  addMember(instance, organization, { id, user_id, role, public_metadata: values.publicMetadata })
}

/** The id of the user with this id, email address, phone number or username. */
export function findPerson(instance: Instance, person: string): string | undefined {
  if (instance.store.users.get(person)) return person
  const kinds = ['email_address', 'phone_number', 'username'] as const
  return kinds.map((kind) => findUserId(instance, kind, person)).find((id) => id !== undefined)
}

function toRoleKey(role: string): string {
  return role.startsWith('org:') ? role : `org:${role}`
}
