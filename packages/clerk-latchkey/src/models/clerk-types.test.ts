import { expectTypeOf, it } from 'vitest'

import type { UsersResource } from '../resources/users.ts'
import type { ClerkTypes, TypeOf } from './clerk-types.ts'
import type { OrganizationMembership } from './organizations.ts'
import type { User } from './users.ts'

interface Shop extends ClerkTypes {
  userPublicMetadata: { plan: 'free' | 'paid' }
  role: 'org:admin' | 'org:clerk'
  permission: 'org:orders:read'
}

interface School extends ClerkTypes {
  userPublicMetadata: { grade: number }
}

it('types metadata for each client by itself', () => {
  expectTypeOf<User<Shop>['publicMetadata']>().toEqualTypeOf<{ plan: 'free' | 'paid' }>()
  expectTypeOf<User<School>['publicMetadata']>().toEqualTypeOf<{ grade: number }>()
})

it('hands the types on to the methods', () => {
  type Got = Awaited<ReturnType<UsersResource<Shop>['getUser']>>
  expectTypeOf<Got['publicMetadata']['plan']>().toEqualTypeOf<'free' | 'paid'>()
  type Listed = Awaited<ReturnType<UsersResource<School>['getUserList']>>
  expectTypeOf<Listed['data'][number]['publicMetadata']['grade']>().toEqualTypeOf<number>()
  type Update = Parameters<UsersResource<Shop>['updateUserMetadata']>[1]
  expectTypeOf<Update>().toExtend<{ publicMetadata?: { plan: 'free' | 'paid' } | undefined }>()
})

it('types roles and permissions of a membership', () => {
  expectTypeOf<OrganizationMembership<Shop>['role']>().toEqualTypeOf<'org:admin' | 'org:clerk'>()
  expectTypeOf<OrganizationMembership<Shop>['permissions']>().toEqualTypeOf<
    'org:orders:read'[] | null
  >()
})

it('leaves open what neither a client nor the program declares', () => {
  expectTypeOf<User['publicMetadata']['anything']>().toBeUnknown()
  expectTypeOf<TypeOf<School, 'role'>>().toEqualTypeOf<string>()
  expectTypeOf<User<School>['privateMetadata']>().toEqualTypeOf<User['privateMetadata']>()
})
