import type { ApiErrorEntry } from '../http/api-error.ts'
import {
  flag,
  integer,
  isObject,
  list,
  metadata,
  moment,
  oneOf,
  readFields,
  required,
  text,
} from '../http/fields.ts'
import type { Field, Fields, Values } from '../http/fields.ts'
import { SeedError } from './seed-error.ts'
import type { SeedErrorCode } from './seed-error.ts'

/** One text or several. */
const texts: Field<readonly string[]> = {
  read: (value) => list(text).read(typeof value === 'string' ? [value] : value),
}

const objects = list(metadata)

const seedFields = {
  users: objects,
  organizations: objects,
  roles: objects,
  permissions: objects,
  jwtTemplates: objects,
  plans: objects,
  discounts: objects,
}

const userFields = {
  id: text,
  email: texts,
  phone: texts,
  username: text,
  firstName: text,
  lastName: text,
  password: text,
  externalId: text,
  publicMetadata: metadata,
  privateMetadata: metadata,
  unsafeMetadata: metadata,
  banned: flag,
  locked: flag,
  plan: text,
  features: list(text),
  externalAccounts: objects,
  passkeys: objects,
  trustedDevices: objects,
  createdAt: moment,
}

const externalAccountFields = {
  provider: required(text),
  providerUserId: required(text),
  emailAddress: text,
  username: text,
  accessToken: text,
  scopes: list(text),
}

const passkeyFields = { name: required(text) }

const trustedDeviceFields = {
  platform: required(oneOf(['ios', 'android'])),
  appIdentifier: required(text),
  name: text,
}

const organizationFields = {
  id: text,
  name: required(text),
  slug: text,
  members: objects,
  maxAllowedMemberships: integer(0),
  publicMetadata: metadata,
  privateMetadata: metadata,
  plan: text,
  features: list(text),
  createdAt: moment,
}

const memberFields = { user: text, email: text, role: text, publicMetadata: metadata }

const roleFields = { key: required(text), name: text, description: text, permissions: list(text) }

const permissionFields = { key: required(text), name: text, description: text }

const jwtTemplateFields = {
  name: required(text),
  claims: required(metadata),
  lifetime: integer(30, 315_360_000),
}

const planFields = {
  slug: required(text),
  name: text,
  description: text,
  payerType: required(oneOf(['user', 'org'])),
  amount: integer(0),
  annualMonthlyAmount: integer(0),
  freeTrialDays: integer(1),
  features: list(text),
}

const discountFields = {
  id: required(text),
  name: required(text),
  percentOff: integer(1, 100),
  amountOff: integer(1),
}

/** A seed whose form has been checked; whether its parts fit together shows when it is applied. */
export type ParsedSeed = ReturnType<typeof parseSeed>

/**
 * Checks the form of a seed: which fields there are and what they hold.
 *
 * @throws {SeedError} `seed_value_invalid`, `seed_field_missing`, `seed_field_unknown`
 */
export function parseSeed(seed: unknown) {
  const { users, organizations, roles, permissions, jwtTemplates, plans, discounts } = read(
    '',
    seed,
    seedFields,
  )
  return {
    plans: readList('plans', plans, planFields),
    discounts: readList('discounts', discounts, discountFields),
    permissions: readList('permissions', permissions, permissionFields),
    roles: readList('roles', roles, roleFields),
    jwtTemplates: readList('jwtTemplates', jwtTemplates, jwtTemplateFields),
    users: readList('users', users, userFields).map(({ path, values }) => {
      const { externalAccounts, passkeys, trustedDevices, ...own } = values
      return {
        path,
        values: own,
        externalAccounts: readList(
          `${path}.externalAccounts`,
          externalAccounts,
          externalAccountFields,
        ),
        passkeys: readList(`${path}.passkeys`, passkeys, passkeyFields),
        trustedDevices: readList(`${path}.trustedDevices`, trustedDevices, trustedDeviceFields),
      }
    }),
    organizations: readList('organizations', organizations, organizationFields).map(
      ({ path, values: { members, ...values } }) => ({
        path,
        values,
        members: readList(`${path}.members`, members, memberFields),
      }),
    ),
  }
}

/** One thing of a seed, and where it stands. */
export interface Seeded<F extends Fields> {
  readonly path: string
  readonly values: Values<F>
}

export type SeededUser = ParsedSeed['users'][number]
export type SeededMember = Seeded<typeof memberFields>

function readList<const F extends Fields>(
  path: string,
  items: readonly unknown[] = [],
  fields: F,
): Seeded<F>[] {
  return items.map((item, index) => {
    const place = `${path}[${index}]`
    return { path: place, values: read(place, item, fields) }
  })
}

function read<const F extends Fields>(path: string, value: unknown, fields: F): Values<F> {
  if (!isObject(value)) {
    throw new SeedError(
      'seed_value_invalid',
      path,
      `A seed is an object with the fields ${Object.keys(fields).join(', ')}.`,
    )
  }
  const { values, errors } = readFields(value, fields, true)
  if (errors[0]) throw toSeedError(path, errors[0], fields)
  return values
}

function toSeedError(path: string, entry: ApiErrorEntry, fields: Fields): SeedError {
  const codes: Readonly<Record<string, SeedErrorCode>> = {
    form_param_missing: 'seed_field_missing',
    form_param_unknown: 'seed_field_unknown',
  }
  const code = codes[entry.code] ?? 'seed_value_invalid'
  const name = String(entry.meta?.['param_name'])
  const place = path === '' ? name : `${path}.${name}`
  const message =
    code === 'seed_field_unknown'
      ? `there is no such field. Known fields: ${Object.keys(fields).join(', ')}.`
      : `${entry.message}.`
  return new SeedError(code, place, message)
}
