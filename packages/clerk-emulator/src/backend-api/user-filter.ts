import type { IdentifierKind } from '../actions/identifiers.ts'
import { findUserId } from '../actions/identifiers.ts'
import { flag, integer, list, text } from '../http/fields.ts'
import type { Values } from '../http/fields.ts'
import { parseFlag, parseNumber, single } from '../http/read-query.ts'
import type { Instance } from '../instance.ts'
import type { UserRow } from '../store/rows.ts'
import type { Scan } from '../store/table.ts'

const values = list(text, 100)
const words = single(text)
const time = single(integer(0), parseNumber)

/** The filters that say which people are meant; lists of users and of members share them. */
export const personFields = {
  user_id: values,
  email_address: values,
  phone_number: values,
  username: values,
  web3_wallet: values,
  query: words,
  email_address_query: words,
  phone_number_query: words,
  username_query: words,
  name_query: words,
  last_active_at_before: time,
  last_active_at_after: time,
  created_at_before: time,
  created_at_after: time,
}

/** All filters of `GET /users` and `GET /users/count`. */
export const userFields = {
  ...personFields,
  external_id: values,
  organization_id: values,
  banned: single(flag, parseFlag),
  last_active_at_since: time,
  last_sign_in_at_before: time,
  last_sign_in_at_after: time,
  provider: words,
  provider_user_id: values,
}

export type UserFilter = Values<typeof userFields>

/** The users that pass the filter, by creation. Filters by identifier use indexes; the others look at each user. */
export function findUsers(instance: Instance, filter: UserFilter, scan: Scan): Iterable<UserRow> {
  const { users } = instance.store
  const ids = toIncludedIds(instance, filter)
  return select(ids ? users.pick(ids, scan) : users.scan(scan), toTest(instance, filter))
}

/** How many users pass the filter. */
export function countUsers(instance: Instance, filter: UserFilter): number {
  if (Object.keys(filter).length === 0) return instance.store.users.size
  let count = 0
  for (const _ of findUsers(instance, filter, {})) count++
  return count
}

function* select(rows: Iterable<UserRow>, test: (row: UserRow) => boolean): Generator<UserRow> {
  for (const row of rows) if (test(row)) yield row
}

/** The ids that the filters by identifier leave, `undefined` when there is no such filter. */
function toIncludedIds(instance: Instance, filter: UserFilter): ReadonlySet<string> | undefined {
  const { store } = instance
  const sets: ReadonlySet<string>[] = []
  const narrow = (ids: Iterable<string | undefined>): void => {
    sets.push(new Set([...ids].filter((id) => id !== undefined)))
  }
  const kinds: readonly IdentifierKind[] = [
    'email_address',
    'phone_number',
    'username',
    'web3_wallet',
  ]
  for (const kind of kinds) {
    const wanted = filter[kind as 'email_address']
    if (wanted) narrow(wanted.map((value) => findUserId(instance, kind, value)))
  }
  const external = included(filter.external_id)
  if (external) narrow(external.map((value) => findUserId(instance, 'external_id', value)))
  const wanted = included(filter.user_id)
  if (wanted) narrow(wanted)
  const organizations = included(filter.organization_id)
  if (organizations) {
    narrow(
      organizations.flatMap((id) =>
        store.memberships.list('organization_id', id).map(({ user_id }) => user_id),
      ),
    )
  }
  // Users of the emulator have no accounts with a provider.
  if (filter.provider !== undefined || filter.provider_user_id !== undefined) narrow([])
  return sets.length === 0
    ? undefined
    : sets.reduce((left, right) =>
        left.size <= right.size ? intersect(left, right) : intersect(right, left),
      )
}

function intersect(left: ReadonlySet<string>, right: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...left].filter((id) => right.has(id)))
}

/** Values with `-` before them are excluded, the others are included; `undefined` when none is. */
function included(values: readonly string[] | undefined): readonly string[] | undefined {
  const wanted = values?.filter((value) => !value.startsWith('-'))
  // A `+` that was not percent-encoded arrives as a space.
  return wanted?.length ? wanted.map((value) => value.replace(/^[+ ]/, '')) : undefined
}

function excluded(values: readonly string[] | undefined): ReadonlySet<string> {
  return new Set(values?.filter((value) => value.startsWith('-')).map((value) => value.slice(1)))
}

/** The filters that need a look at the user. */
function toTest(instance: Instance, filter: UserFilter): (row: UserRow) => boolean {
  const { memberships } = instance.store
  const tests: Array<(row: UserRow) => boolean> = []
  const userIds = excluded(filter.user_id)
  if (userIds.size > 0) tests.push((row) => !userIds.has(row.id))
  const externalIds = excluded(filter.external_id)
  if (externalIds.size > 0) tests.push((row) => !externalIds.has(row.external_id ?? ''))
  const organizations = excluded(filter.organization_id)
  if (organizations.size > 0) {
    tests.push((row) =>
      memberships.list('user_id', row.id).every((own) => !organizations.has(own.organization_id)),
    )
  }
  const { banned } = filter
  if (banned !== undefined) tests.push((row) => row.banned === banned)
  tests.push(...toTimeTests(filter), ...toTextTests(instance, filter))
  return (row) => tests.every((test) => test(row))
}

function toTimeTests(filter: UserFilter): Array<(row: UserRow) => boolean> {
  const tests: Array<(row: UserRow) => boolean> = []
  const within = (
    property: 'created_at' | 'last_active_at' | 'last_sign_in_at',
    after: number | undefined,
    before: number | undefined,
  ): void => {
    if (after !== undefined) tests.push((row) => (row[property] ?? -1) > after)
    if (before !== undefined) tests.push((row) => (row[property] ?? Infinity) < before)
  }
  within('created_at', filter.created_at_after, filter.created_at_before)
  within('last_active_at', filter.last_active_at_after, filter.last_active_at_before)
  within('last_active_at', filter.last_active_at_since, undefined)
  within('last_sign_in_at', filter.last_sign_in_at_after, filter.last_sign_in_at_before)
  return tests
}

function toTextTests({ store }: Instance, filter: UserFilter): Array<(row: UserRow) => boolean> {
  const { emailAddresses, phoneNumbers, web3Wallets } = store
  const tests: Array<(row: UserRow) => boolean> = []
  const add = (
    query: string | undefined,
    toOwners: (wanted: string) => ReadonlyArray<ReadonlySet<string>>,
    toTexts: (row: UserRow) => ReadonlyArray<string | null> = () => [],
  ): void => {
    const wanted = query?.trim().toLowerCase()
    if (!wanted) return
    const owners = toOwners(wanted)
    tests.push(
      (row) =>
        owners.some((ids) => ids.has(row.id)) ||
        toTexts(row).some((own) => own?.toLowerCase().includes(wanted)),
    )
  }
  const byEmail = (wanted: string) => findOwners(emailAddresses.scan(), 'email_address', wanted)
  const byPhone = (wanted: string) => findOwners(phoneNumbers.scan(), 'phone_number', wanted)
  const byWallet = (wanted: string) => findOwners(web3Wallets.scan(), 'web3_wallet', wanted)
  add(filter.email_address_query, (wanted) => [byEmail(wanted)])
  add(filter.phone_number_query, (wanted) => [byPhone(wanted)])
  add(
    filter.username_query,
    () => [],
    ({ username }) => [username],
  )
  add(filter.name_query, () => [], toNames)
  add(
    filter.query,
    (wanted) => [byEmail(wanted), byPhone(wanted), byWallet(wanted)],
    (row) => [row.id, row.username, ...toNames(row)],
  )
  return tests
}

/** Whose identifier holds the text: one pass over all identifiers is much faster than a look-up for each user. */
function findOwners<Name extends string>(
  rows: Iterable<{ readonly user_id: string } & Readonly<Record<Name, string>>>,
  name: Name,
  wanted: string,
): ReadonlySet<string> {
  const owners = new Set<string>()
  for (const row of rows) {
    if (row[name].toLowerCase().includes(wanted)) owners.add(row.user_id)
  }
  return owners
}

function toNames({ first_name, last_name }: UserRow): ReadonlyArray<string | null> {
  return [first_name, last_name, `${first_name ?? ''} ${last_name ?? ''}`]
}
