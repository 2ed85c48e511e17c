import {
  authenticatedMachineObject as officialMachineObject,
  getAuthObjectForAcceptedToken as officialNarrow,
  makeAuthObjectSerializable as officialSerializable,
  signedOutAuthObject as officialSignedOut,
} from '@clerk/backend/internal'
import { describe, expect, test } from 'vitest'

import {
  getAuthObjectForAcceptedToken,
  makeAuthObjectSerializable,
  signedOutAuthObject,
} from '../../packages/clerk-latchkey/src/auth/auth-object.ts'
import { authenticatedMachineObject } from '../../packages/clerk-latchkey/src/auth/machine-auth-object.ts'
import type { AcceptsToken } from '../../packages/clerk-latchkey/src/auth/token-types.ts'

const key = {
  id: 'ak_1',
  subject: 'user_1',
  scopes: ['read'],
  name: 'Key',
  claims: { a: 1 },
}

const accepted: readonly AcceptsToken[] = [
  'any',
  'session_token',
  'api_key',
  'm2m_token',
  'oauth_token',
  ['session_token'],
  ['api_key', 'm2m_token'],
  ['session_token', 'oauth_token'],
]

const values = (object: object): object => JSON.parse(JSON.stringify(object)) as object

describe('getAuthObjectForAcceptedToken', () => {
  test.for(accepted)('narrows to %j as the official one does', (acceptsToken) => {
    const ours = [
      signedOutAuthObject(),
      authenticatedMachineObject('api_key', 'ak_secret', key, () => ({})),
    ]
    const official = [
      officialSignedOut(),
      // Its own type has fields that no auth object shows.
      officialMachineObject('api_key', 'ak_secret', key as never),
    ]
    for (const [index, authObject] of ours.entries()) {
      const theirs = officialNarrow({
        authObject: official[index] as never,
        acceptsToken: acceptsToken as 'any',
      })
      const mine = getAuthObjectForAcceptedToken({ authObject, acceptsToken })
      expect(values(mine)).toEqual(values(theirs))
      expect(Object.keys(mine).toSorted()).toEqual(Object.keys(theirs).toSorted())
    }
  })

  test('leaves the functions out of what goes to a page', () => {
    const ours = makeAuthObjectSerializable(signedOutAuthObject())
    expect(ours).toEqual(officialSerializable({ ...officialSignedOut() }))
  })
})
