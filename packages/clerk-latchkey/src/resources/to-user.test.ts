import { describe, expect, it } from 'vitest'

import type { User } from '../models/users.ts'
import { toUser } from './to-user.ts'

/** As much of a user as its conveniences look at. */
function createUser(parts: Partial<User> = {}): User {
  const fields = {
    id: 'user_1',
    firstName: 'Ada',
    lastName: 'Lovelace',
    primaryEmailAddressId: 'idn_2',
    primaryPhoneNumberId: null,
    primaryWeb3WalletId: 'idn_9',
    emailAddresses: [
      { id: 'idn_1', emailAddress: 'old@example.com' },
      { id: 'idn_2', emailAddress: 'ada@example.com' },
    ],
    phoneNumbers: [{ id: 'idn_3', phoneNumber: '+1' }],
    web3Wallets: [],
    publicMetadata: { snake_key: { camelKey: 1 } },
    ...parts,
  }
  // The properties that are not here are not looked at.
  return toUser(fields as unknown as User)
}

it('knows the primary email address', () => {
  expect(createUser().primaryEmailAddress?.emailAddress).toBe('ada@example.com')
})

it('has no primary identifier where none is chosen, or the chosen one is not there', () => {
  const { primaryPhoneNumber, primaryWeb3Wallet } = createUser()
  expect({ primaryPhoneNumber, primaryWeb3Wallet }).toEqual({
    primaryPhoneNumber: null,
    primaryWeb3Wallet: null,
  })
})

it.each([
  ['Ada', 'Lovelace', 'Ada Lovelace'],
  ['Ada', null, 'Ada'],
  [null, 'Lovelace', 'Lovelace'],
  [null, null, null],
])('is called by what it has of its name: %s %s', (firstName, lastName, fullName) => {
  expect(createUser({ firstName, lastName }).fullName).toBe(fullName)
})

describe('conveniences', () => {
  it('are not written as JSON, and not copied', () => {
    const user = createUser()
    expect(JSON.parse(JSON.stringify(user))).not.toHaveProperty('fullName')
    expect({ ...user }).not.toHaveProperty('raw')
  })

  it('give the user with the names of the wire, metadata untouched', () => {
    expect(createUser().raw).toMatchObject({
      first_name: 'Ada',
      email_addresses: [{ email_address: 'old@example.com' }, { id: 'idn_2' }],
      public_metadata: { snake_key: { camelKey: 1 } },
    })
  })
})

it('can be written as JSON by frameworks that ask for it before they look at the prototype', () => {
  const user = createUser()
  const { toJSON } = user as unknown as { toJSON(): object }
  expect(toJSON.call(user)).toEqual({ ...user })
  expect(Object.getPrototypeOf(toJSON.call(user))).toBe(Object.prototype)
  expect(JSON.parse(JSON.stringify(user))).toEqual({ ...user })
})
