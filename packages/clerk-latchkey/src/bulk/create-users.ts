import type { CreateUserParams, GetUserListParams, User } from '../models/users.ts'
import type { BulkAction, RowParams } from './bulk-action.ts'
import { invalidField } from './check-fields.ts'
import { bulkFields } from './fields.ts'
import { metadataNames, metadataProblems, sameMetadata } from './metadata.ts'
import { passwordHashers } from './password-hashers.ts'
import type { RowProblem } from './row-problem.ts'

/** One user is created of each row. */
export const createUsers: BulkAction = {
  fields: () => bulkFields.createUser,
  check: (params) => [
    ...identifierProblems(params),
    ...passwordProblems(params),
    ...metadataProblems(params),
  ],
  identities: (params) =>
    identifiersOf(params).map(([field, value]) => `${field} ${value.toLowerCase()}`),
  async send({ users }, params, options) {
    // The facts have just been held against them, and the pipeline takes wire names as they are.
    const { id } = await users.createUser(params as CreateUserParams, options)
    return id
  },
  async find({ users }, params, options) {
    const [identifier] = identifiersOf(params)
    if (!identifier) return undefined
    const [field, value] = identifier
    const filter = { [field]: [value], limit: 1 } as GetUserListParams
    const { data } = await users.getUserList(filter, options)
    const [user] = data
    if (!user) return undefined
    // The external id is the application's own name for this person; an e-mail address may belong to somebody else.
    return field === 'external_id' || isSame(user, params) ? user.id : undefined
  },
}

/** Values by which Clerk tells users apart, the application's own id first. */
function identifiersOf(params: RowParams): ReadonlyArray<readonly [string, string]> {
  const names = ['external_id', 'email_address', 'phone_number', 'username', 'web3_wallet']
  return names.flatMap((field) =>
    [params[field]]
      .flat()
      .filter((value) => typeof value === 'string' && value !== '')
      .map((value) => [field, String(value)] as const),
  )
}

const patterns: ReadonlyArray<readonly [string, RegExp, string]> = [
  ['email_address', /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/, 'like ada@example.com'],
  ['phone_number', /^\+[1-9]\d{6,14}$/, 'like +15555550100, with the country and no spaces'],
]

function identifierProblems(params: RowParams): readonly RowProblem[] {
  if (identifiersOf(params).length === 0) {
    const message =
      'A user needs an external_id, email_address, phone_number, username or web3_wallet: without one it could not be told from another, and might be made twice.'
    return [{ code: 'missing_identifier', message }]
  }
  return patterns.flatMap(([field, pattern, expected]) => {
    const values = [params[field] ?? []].flat()
    const statuses = [params[`${field}_identification_status`] ?? []].flat()
    const isWrong = values.some((value) => !pattern.test(String(value)))
    const isUneven = statuses.length > 0 && statuses.length !== values.length
    return [
      ...(isWrong ? [invalidField(field, expected)] : []),
      ...(isUneven
        ? [invalidField(`${field}_identification_status`, `a list of one item for each ${field}`)]
        : []),
    ]
  })
}

/** Of a digest and its hasher; the digest itself is never shown. */
export function passwordProblems(params: RowParams): readonly RowProblem[] {
  const { password_digest: digest, password_hasher: hasher, password } = params
  if (hasher === undefined && digest === undefined) return []
  if (typeof hasher !== 'string') {
    const message = 'password_digest needs password_hasher, such as bcrypt.'
    return [{ field: 'password_hasher', code: 'missing_field', message }]
  }
  const form = Object.hasOwn(passwordHashers, hasher) ? passwordHashers[hasher] : undefined
  if (!form) {
    const message = `${JSON.stringify(hasher.slice(0, 40))} is no password_hasher that Clerk knows: ${Object.keys(passwordHashers).join(', ')}.`
    return [{ field: 'password_hasher', code: 'unknown_hasher', message }]
  }
  if (typeof digest !== 'string') {
    return [invalidField('password_digest', `the digest that ${hasher} made`)]
  }
  if (password) return [invalidField('password', 'absent when there is a password_digest')]
  return form.test(digest)
    ? []
    : [invalidField('password_digest', `a digest in the form of ${hasher}`)]
}

function isSame(user: User, params: RowParams): boolean {
  const found: Record<string, unknown> = {
    first_name: user.firstName,
    last_name: user.lastName,
    username: user.username,
    public_metadata: user.publicMetadata,
    private_metadata: user.privateMetadata,
    unsafe_metadata: user.unsafeMetadata,
  }
  const names = ['first_name', 'last_name', 'username'] as const
  const isNamed = names.every((name) => !params[name] || params[name] === found[name])
  return isNamed && metadataNames.every((name) => sameMetadata(params[name], found[name]))
}
