import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { toPermissionClaims } from './permission-claims.ts'

const nothing = { permissions: [], organizationFeatures: [], userFeatures: [] }

describe('the claims of permissions', () => {
  test.each([
    ['nothing', {}, {}],
    [
      'two features',
      { permissions: ['org:billing:manage', 'org:reports:read', 'org:billing:read'] },
      { fea: 'o:billing,o:reports', per: 'manage,read', fpm: '3,2' },
    ],
    ['system permissions', { permissions: ['org:sys_memberships:manage'] }, {}],
    [
      'a feature without permissions',
      { permissions: ['org:billing:manage'], organizationFeatures: ['exports'] },
      { fea: 'o:exports,o:billing', per: 'manage', fpm: '0,1' },
    ],
    [
      'features of the user, of the organization and of both',
      { permissions: ['org:a:x'], organizationFeatures: ['b'], userFeatures: ['b', 'c'] },
      { fea: 'uo:b,o:a,u:c', per: 'x', fpm: '0,1' },
    ],
  ])('of %s', (_, grants, expected) => {
    expect(toPermissionClaims({ ...nothing, ...grants })).toEqual(expected)
  })

  test('say exactly what was granted when they are read as the SDKs read them', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/)
    const permission = fc.tuple(word, word).map(([feature, action]) => `org:${feature}:${action}`)
    fc.assert(
      fc.property(
        fc.uniqueArray(permission, { maxLength: 80 }),
        fc.uniqueArray(word),
        (permissions, userFeatures) => {
          const claims = toPermissionClaims({ ...nothing, permissions, userFeatures })
          expect(read(claims).toSorted()).toEqual(permissions.toSorted())
        },
      ),
    )
  })
})

/** Reads the claims as the documentation of session tokens says. */
function read({ fea = '', per = '', fpm = '' }): string[] {
  const actions = per.split(',')
  const maps = fpm.split(',').map(BigInt)
  const features = fea
    .split(',')
    .map((feature) => feature.split(':'))
    .filter(([scope]) => scope?.includes('o'))
  return features.flatMap(([, feature], index) =>
    actions
      .filter((_, bit) => ((maps[index] ?? 0n) >> BigInt(bit)) & 1n)
      .map((action) => `org:${feature}:${action}`),
  )
}
