import { isRecord } from '../rows/is-record.ts'
import type { Format, FormatOptions, RawRecord } from './format.ts'
import { toNewUser } from './new-user.ts'
import { dateOf, flagOf, textOf } from './read-value.ts'

/**
 * The answer of `aws cognito-idp list-users` (JSON), and the CSV of Cognito's import jobs. Cognito gives no password
 * hashes away: with the pool's id and a client's, Clerk asks Cognito at the first sign-in.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUsers.html
 */
export const cognito: Format = {
  title: 'Amazon Cognito',
  member: 'Users',
  toUser(raw, options) {
    const attributes = attributesOf(raw)
    const name = textOf(raw, 'Username', 'cognito:username')
    const email = textOf(attributes, 'email')
    return toNewUser({
      id: textOf(attributes, 'sub') ?? name,
      email,
      emailVerified: flagOf(attributes, 'email_verified'),
      phone: textOf(attributes, 'phone_number'),
      phoneVerified: flagOf(attributes, 'phone_number_verified'),
      username: textOf(attributes, 'preferred_username'),
      firstName: textOf(attributes, 'given_name'),
      lastName: textOf(attributes, 'family_name'),
      fullName: textOf(attributes, 'name'),
      password: passwordOf(email ?? name, options),
      privateMetadata: customOf(attributes),
      createdAt: dateOf(raw, 'UserCreateDate'),
      banned: raw['Enabled'] === false,
    })
  },
}

function attributesOf(raw: RawRecord): RawRecord {
  const list = raw['Attributes'] ?? raw['UserAttributes']
  if (!Array.isArray(list)) return raw
  const pairs = list.filter(isRecord).map(({ Name, Value }) => [String(Name), Value] as const)
  return Object.fromEntries(pairs)
}

function customOf(attributes: RawRecord): RawRecord | undefined {
  const own = Object.entries(attributes).filter(
    ([name, value]) => name.startsWith('custom:') && value !== '',
  )
  return own.length === 0
    ? undefined
    : Object.fromEntries(own.map(([name, value]) => [name.slice('custom:'.length), value]))
}

function passwordOf(identifier: string | undefined, { cognito: pool }: FormatOptions) {
  if (!pool || identifier === undefined) return undefined
  const digest = ['awscognito', pool.userPoolId, pool.clientId, identifier].join('#')
  return { digest, hasher: 'awscognito' }
}
