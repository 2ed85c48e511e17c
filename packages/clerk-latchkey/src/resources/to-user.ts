import type { ClerkTypes } from '../models/clerk-types.ts'
import type { User } from '../models/users.ts'
import type { UserConveniences } from '../models/user-conveniences.ts'
import { rawPrototype } from './with-raw.ts'

type Self = Omit<User, keyof UserConveniences>

/** What all users share; `Object.create` and not a literal, whose prototype could only be set afterwards. */
const userPrototype: object = Object.create(rawPrototype, {
  primaryEmailAddress: getter((user) => find(user.emailAddresses, user.primaryEmailAddressId)),
  primaryPhoneNumber: getter((user) => find(user.phoneNumbers, user.primaryPhoneNumberId)),
  primaryWeb3Wallet: getter((user) => find(user.web3Wallets, user.primaryWeb3WalletId)),
  fullName: getter(({ firstName, lastName }) => [firstName, lastName].join(' ').trim() || null),
})

/** Makes of the answer a user that can be asked for its primary identifiers and its full name. */
export function toUser<Types extends ClerkTypes>(
  value: Omit<User<Types>, keyof UserConveniences>,
): User<Types> {
  // The prototype has what `UserConveniences` promises.
  return Object.setPrototypeOf(value, userPrototype) as User<Types>
}

function getter<Value>(read: (user: Self) => Value): PropertyDescriptor {
  return {
    get(this: Self) {
      return read(this)
    },
  }
}

function find<Item extends { readonly id?: string }>(
  items: readonly Item[] | undefined,
  id: string | null,
): Item | null {
  return items?.find((item) => item.id === id) ?? null
}
