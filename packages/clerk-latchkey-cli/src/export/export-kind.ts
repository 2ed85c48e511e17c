import type { Resources } from 'clerk-latchkey/api'

import { readByCursor } from './read-by-cursor.ts'
import { readByOffset } from './read-by-offset.ts'
import { toMembershipRow, toOrganizationRow } from './organization-row.ts'
import type { Place } from './place.ts'
import { toUserRow } from './user-row.ts'

/** A row: values by column. */
export type ExportRow = Readonly<Record<string, unknown>>

/** One entry of the list: its id, and what is written of it. */
export interface Entry {
  readonly id: string
  readonly row: ExportRow
}

/** What can be exported. */
export interface ExportKind {
  /** In the order of CSV. */
  readonly columns: readonly string[]
  /** Those that `latchkey import` knows. */
  readonly importable: readonly string[]
  /** The entries after a place, oldest first, each once as far as the place remembers; page by page. */
  read(clerk: Resources, place: Place, signal: AbortSignal): AsyncIterable<readonly Entry[]>
}

export const exportKinds = {
  users: {
    columns: names(`
      user_id external_id email_address email_address_identification_status phone_number
      phone_number_identification_status web3_wallet username first_name last_name
      public_metadata private_metadata unsafe_metadata banned locked created_at updated_at
      last_sign_in_at last_active_at password_enabled two_factor_enabled
    `),
    importable: names(`
      external_id email_address email_address_identification_status phone_number
      phone_number_identification_status web3_wallet username first_name last_name
      public_metadata private_metadata unsafe_metadata banned locked created_at
    `),
    read: (clerk, place, signal) =>
      readByCursor(place, (startingAfter, limit) => {
        const params = { orderBy: '+created_at', limit, ...(startingAfter && { startingAfter }) }
        const list = clerk.users.getUserList(params, { signal, priority: 'low' })
        return mapEntries(list, (user) => ({ id: user.id, row: toUserRow(user) }))
      }),
  },
  organizations: {
    columns: names(`
      organization_id name slug created_by max_allowed_memberships public_metadata
      private_metadata created_at updated_at members_count
    `),
    importable: names(`
      name slug created_by max_allowed_memberships public_metadata private_metadata
      created_at
    `),
    read: (clerk, place, signal) =>
      readByOffset(place, async (offset, limit) => {
        const params = { orderBy: '+created_at', offset, limit, includeMembersCount: true } as const
        const { data } = await clerk.organizations.getOrganizationList(params, { signal })
        return data.map((item) => ({ id: item.id, row: toOrganizationRow(item) }))
      }),
  },
  memberships: {
    columns: names(`
      membership_id organization_id organization_slug user_id user_identifier role
      public_metadata private_metadata created_at updated_at
    `),
    importable: names(`
      organization_id user_id role public_metadata private_metadata
    `),
    read: (clerk, place, signal) =>
      readByOffset(place, async (offset, limit) => {
        const params = { orderBy: '+created_at', offset, limit } as const
        const { data } = await clerk.organizations.getInstanceOrganizationMembershipList(params, {
          signal,
        })
        return data.map((item) => ({ id: item.id, row: toMembershipRow(item) }))
      }),
  },
} satisfies Record<string, ExportKind>

export type ExportName = keyof typeof exportKinds

async function* mapEntries<Item>(
  items: AsyncIterable<Item>,
  toEntry: (item: Item) => Entry,
): AsyncGenerator<Entry> {
  for await (const item of items) yield toEntry(item)
}

function names(text: string): string[] {
  return text.trim().split(/\s+/)
}
