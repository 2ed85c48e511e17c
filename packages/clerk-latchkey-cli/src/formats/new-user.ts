import type { RawRecord } from './format.ts'

/** What other systems know of a person, in the words of none of them. */
export interface KnownPerson {
  readonly id: string | undefined
  readonly email?: string | undefined
  readonly emailVerified?: boolean
  readonly phone?: string | undefined
  readonly phoneVerified?: boolean
  readonly username?: string | undefined
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  /** Taken apart where there is no first and last name. */
  readonly fullName?: string | undefined
  readonly password?: PasswordDigest | undefined
  readonly publicMetadata?: RawRecord | undefined
  readonly privateMetadata?: RawRecord | undefined
  readonly createdAt?: string | undefined
  readonly banned?: boolean
}

export interface PasswordDigest {
  readonly digest: string
  readonly hasher: string
}

/** The parameters of a new user. An address that was not verified before is reserved for this person, and verified later. */
export function toNewUser(person: KnownPerson): RawRecord {
  const { email, phone, password, publicMetadata, privateMetadata } = person
  const [firstName, lastName] = namesOf(person)
  const row = {
    external_id: person.id,
    email_address: email === undefined ? undefined : [email],
    email_address_identification_status: statusOf(email, person.emailVerified),
    phone_number: phone === undefined ? undefined : [phone.replaceAll(/[\s().-]/g, '')],
    phone_number_identification_status: statusOf(phone, person.phoneVerified),
    username: person.username,
    first_name: firstName,
    last_name: lastName,
    password_digest: password?.digest,
    password_hasher: password?.hasher,
    // People without a password sign in by a code, or set one: the instance's rule is for those who sign up.
    skip_password_requirement: password === undefined ? true : undefined,
    public_metadata: publicMetadata,
    private_metadata: privateMetadata,
    created_at: person.createdAt,
    banned: person.banned ? true : undefined,
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined))
}

function statusOf(value: string | undefined, isVerified = false): readonly string[] | undefined {
  return value === undefined ? undefined : [isVerified ? 'verified' : 'reserved']
}

function namesOf({ firstName, lastName, fullName, email }: KnownPerson) {
  if (firstName !== undefined || lastName !== undefined || fullName === undefined) {
    return [firstName, lastName] as const
  }
  // Some systems put the e-mail address where they know no name.
  if (fullName === email) return [undefined, undefined] as const
  const [first, ...rest] = fullName.split(/\s+/)
  return [first, rest.length === 0 ? undefined : rest.join(' ')] as const
}
