import type { Emulator } from 'clerk-emulator'

import type { Person } from './people.ts'

interface WireUser extends Omit<Person, 'email_address' | 'created_at'> {
  readonly id: string
  readonly email_addresses: ReadonlyArray<{ readonly email_address: string }>
  readonly created_at: number
}

/** Asks an emulator in this process, without the network. */
export async function ask<Answer>(emulator: Emulator, path: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${emulator.secretKey}` }
  const response = await emulator.fetch(new Request(`${emulator.url}/v1${path}`, { headers }))
  return (await response.json()) as Answer
}

export async function countUsers(emulator: Emulator): Promise<number> {
  const { total_count } = await ask<{ total_count: number }>(emulator, '/users/count')
  return total_count
}

/** All users of an instance as the rows that would make them, in the order of their external ids' numbers. */
export async function readPeople(emulator: Emulator): Promise<Person[]> {
  const users: WireUser[] = []
  for (let offset = 0; ; offset += 500) {
    const page = await ask<WireUser[]>(
      emulator,
      `/users?limit=500&offset=${offset}&order_by=%2Bcreated_at`,
    )
    users.push(...page)
    if (page.length < 500) break
  }
  return users
    .map((user) => ({
      external_id: user.external_id,
      email_address: user.email_addresses.map(({ email_address }) => email_address),
      first_name: user.first_name,
      last_name: user.last_name,
      username: user.username,
      public_metadata: user.public_metadata,
      private_metadata: user.private_metadata,
      unsafe_metadata: user.unsafe_metadata,
      created_at: new Date(user.created_at).toISOString(),
    }))
    .toSorted((a, b) => numberOf(a) - numberOf(b))
}

function numberOf({ external_id }: Person): number {
  return Number(external_id.split('-')[1])
}
