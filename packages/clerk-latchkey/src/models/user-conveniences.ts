import type { EmailAddress } from './email-addresses.ts'
import type { PhoneNumber } from './phone-numbers.ts'
import type { Raw } from './raw.ts'
import type { Web3Wallet } from './users.ts'

/** What a user can be asked besides its own properties. Not enumerable: copying a user leaves it behind. */
export interface UserConveniences extends Raw {
  readonly primaryEmailAddress: EmailAddress | null
  readonly primaryPhoneNumber: PhoneNumber | null
  readonly primaryWeb3Wallet: Web3Wallet | null
  /** First and last name, as far as there are any. */
  readonly fullName: string | null
}
