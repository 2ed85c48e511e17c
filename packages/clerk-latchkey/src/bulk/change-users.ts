import { ClerkNotFoundError } from '../http/errors.ts'
import type { UpdateUserMetadataParams, UpdateUserParams } from '../models/users.ts'
import type { BulkAction, RowParams } from './bulk-action.ts'
import { passwordProblems } from './create-users.ts'
import { bulkFields } from './fields.ts'
import { metadataNames, metadataProblems } from './metadata.ts'

const sameUser = (params: RowParams): readonly string[] => [`user_id ${params['user_id']}`]

/** One user is changed by each row, which names it as `user_id`; metadata is merged. */
export const updateUsers: BulkAction = {
  fields: () => bulkFields.updateUser,
  check: (params) => [
    ...passwordProblems(params),
    ...metadataProblems(params),
    ...(Object.keys(params).length > 1
      ? []
      : [{ code: 'missing_field', message: 'There is nothing to change in this row.' }]),
  ],
  identities: sameUser,
  async send({ users }, { user_id: id, ...params }, options) {
    const userId = String(id)
    const entries = Object.entries(params)
    const isMetadata = ([name]: [string, unknown]) => metadataNames.some((one) => one === name)
    const fields: unknown = Object.fromEntries(entries.filter((entry) => !isMetadata(entry)))
    const metadata: unknown = Object.fromEntries(entries.filter(isMetadata))
    if (entries.some((entry) => !isMetadata(entry))) {
      await users.updateUser(userId, fields as UpdateUserParams, options)
    }
    if (entries.some(isMetadata)) {
      await users.updateUserMetadata(userId, metadata as UpdateUserMetadataParams, options)
    }
    return userId
  },
  // The same change made twice is the same change.
  find: async () => undefined,
}

/** The user that a row names as `user_id` is deleted. */
export const deleteUsers: BulkAction = {
  fields: () => ({ fields: { user_id: { type: 'string' } }, required: ['user_id'] }),
  identities: sameUser,
  async send({ users }, { user_id: id }, options) {
    try {
      await users.deleteUser(String(id), options)
    } catch (error) {
      // The client repeats a DELETE by itself: then the first attempt has done it, and its answer was lost.
      if (!(error instanceof ClerkNotFoundError) || error.attempts === 1) throw error
    }
    return String(id)
  },
  async find({ users }, { user_id: id }, options) {
    try {
      await users.getUser(String(id), options)
      return undefined
    } catch (error) {
      if (error instanceof ClerkNotFoundError) return String(id)
      throw error
    }
  },
}
