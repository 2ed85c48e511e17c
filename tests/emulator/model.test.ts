import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createCheckedApi } from './checked-api.ts'
import type { Body, CheckedApi } from './checked-api.ts'

/** What an instance should hold. */
interface Model {
  /** Addresses by user, the primary one first. */
  readonly users: Map<string, string[]>
  readonly organizations: Map<string, { slug: string; readonly members: Map<string, string> }>
  /** Pending invitations: `organization/address` by id. */
  readonly invitations: Map<string, string>
  readonly sessions: Map<string, string>
}

type Command = fc.AsyncCommand<Model, CheckedApi>

const addresses = ['a@x.org', 'b@x.org', 'c@x.org', 'd@x.org']
const slugs = ['one', 'two', 'three']

/** The nth of what there is, whatever there is. */
const pick = <T>(items: Iterable<T>, index: number): T | undefined => {
  const all = [...items]
  return all[index % Math.max(1, all.length)]
}

const holderOf = (model: Model, address: string) =>
  [...model.users].find(([, own]) => own.includes(address))?.[0]

/** A command from its name and what it does; it checks what it changed, and then everything. */
function command(name: string, run: (model: Model, api: CheckedApi) => Promise<void>): Command {
  return {
    check: () => true,
    toString: () => name,
    async run(model, api) {
      await run(model, api)
      await checkEverything(model, api)
    },
  }
}

/** Uniqueness, counts and references. */
async function checkEverything(model: Model, api: CheckedApi): Promise<void> {
  const users: Body[] = await api.get('GetUserList', [], { query: { limit: 500 } })
  expect((await api.get('GetUsersCount')).total_count).toBe(model.users.size)
  const known = new Map(
    users.map(({ id, email_addresses }) => [
      id,
      email_addresses.map((own: Body) => own.email_address).toSorted(),
    ]),
  )
  expect(known).toEqual(new Map([...model.users].map(([id, own]) => [id, own.toSorted()])))
  for (const { primary_email_address_id: primary, email_addresses: own } of users) {
    if (primary !== null) expect(own.map(({ id }: Body) => id)).toContain(primary)
    expect(primary === null).toBe(own.length === 0)
  }
  const { data, total_count } = await api.get('ListOrganizations', [], {
    query: { include_members_count: true, limit: 500 },
  })
  expect(total_count).toBe(model.organizations.size)
  const memberships = await api.get('InstanceGetOrganizationMemberships', [], {
    query: { limit: 500 },
  })
  const expected = [...model.organizations].flatMap(([id, { members }]) =>
    Array.from(members, ([user, role]) => `${id} ${user} ${role}`),
  )
  const found = memberships.data.map(
    (row: Body) => `${row.organization.id} ${row.public_user_data.user_id} ${row.role}`,
  )
  expect(found.toSorted()).toEqual(expected.toSorted())
  for (const { id, slug, members_count } of data) {
    const own = model.organizations.get(id)
    expect([slug, members_count]).toEqual([own?.slug, own?.members.size])
  }
  const pending = await api.get('ListInstanceOrganizationInvitations', [], {
    query: { status: 'pending', limit: 500 },
  })
  expect(pending.data.map(({ id }: Body) => id).toSorted()).toEqual(
    [...model.invitations.keys()].toSorted(),
  )
  for (const [id, user] of model.sessions) {
    expect((await api.get('GetSession', [id])).user_id).toBe(user)
  }
}

/** Every answer that shows state, for comparing two moments. */
async function readEverything(api: CheckedApi): Promise<unknown> {
  const lists = [
    'GetUserList',
    'ListOrganizations',
    'InstanceGetOrganizationMemberships',
    'ListInstanceOrganizationInvitations',
    'GetSessionList',
    'GetClientList',
    'ListOrganizationRoles',
    'ListRoleSets',
    'GetCommercePlanList',
    'ListMachines',
  ]
  const answers: unknown[] = []
  for (const id of lists) answers.push(await api.get(id, [], { query: { limit: 500 } }))
  return answers
}

const createUser = (address: string) =>
  command(`create user ${address}`, async (model, api) => {
    const isTaken = holderOf(model, address) !== undefined
    const { status, body } = await api.ask('CreateUser', [], { body: { email_address: [address] } })
    expect(status).toBe(isTaken ? 422 : 200)
    if (!isTaken) model.users.set(body.id, [address])
  })

const addEmail = (index: number, address: string) =>
  command(`add ${address} to user ${index}`, async (model, api) => {
    const user = pick(model.users.keys(), index)
    const isTaken = holderOf(model, address) !== undefined
    const body = { user_id: user ?? 'user_none', email_address: address, verified: true }
    const { status } = await api.ask('CreateEmailAddress', [], { body })
    expect(status).toBe(user === undefined ? 404 : isTaken ? 422 : 200)
    if (status === 200 && user !== undefined) model.users.get(user)?.push(address)
  })

const removeEmail = (index: number) =>
  command(`remove the first address of user ${index}`, async (model, api) => {
    const user = pick(model.users.keys(), index)
    if (user === undefined) return
    const { email_addresses } = await api.get('GetUser', [user])
    const [first] = email_addresses
    const { status } = await api.ask('DeleteEmailAddress', [first.id])
    expect(status).toBe(email_addresses.length === 1 ? 400 : 200)
    if (status !== 200) return
    const own = model.users.get(user) ?? []
    own.splice(own.indexOf(first.email_address), 1)
  })

const deleteUser = (index: number) =>
  command(`delete user ${index}`, async (model, api) => {
    const user = pick(model.users.keys(), index) ?? 'user_none'
    const { status } = await api.ask('DeleteUser', [user])
    expect(status).toBe(model.users.delete(user) ? 200 : 404)
    for (const { members } of model.organizations.values()) members.delete(user)
    for (const [id, owner] of model.sessions) if (owner === user) model.sessions.delete(id)
  })

const createOrganization = (slug: string, index: number) =>
  command(`create organization ${slug}`, async (model, api) => {
    const isTaken = [...model.organizations.values()].some((own) => own.slug === slug)
    const created_by = pick(model.users.keys(), index)
    const { status, body } = await api.ask('CreateOrganization', [], {
      body: { name: slug, slug, created_by },
    })
    expect(status).toBe(isTaken ? 422 : 200)
    if (isTaken) return
    const members = new Map(created_by === undefined ? [] : [[created_by, 'org:admin']])
    model.organizations.set(body.id, { slug, members })
  })

const deleteOrganization = (index: number) =>
  command(`delete organization ${index}`, async (model, api) => {
    const id = pick(model.organizations.keys(), index) ?? 'org_none'
    const { status } = await api.ask('DeleteOrganization', [id])
    expect(status).toBe(model.organizations.delete(id) ? 200 : 404)
    for (const [invitation, of] of model.invitations) {
      if (of.startsWith(`${id}/`)) model.invitations.delete(invitation)
    }
  })

const addMember = (index: number, other: number, role: string) =>
  command(`make user ${index} ${role} of organization ${other}`, async (model, api) => {
    const user_id = pick(model.users.keys(), index)
    const id = pick(model.organizations.keys(), other)
    if (user_id === undefined || id === undefined) return
    const members = model.organizations.get(id)?.members
    const { status } = await api.ask('CreateOrganizationMembership', [id], {
      body: { user_id, role },
    })
    expect(status).toBe(members?.has(user_id) ? 400 : 200)
    if (status === 200) members?.set(user_id, role)
  })

const removeMember = (index: number, other: number) =>
  command(`remove member ${index} of organization ${other}`, async (model, api) => {
    const id = pick(model.organizations.keys(), other)
    const members = model.organizations.get(id ?? '')?.members ?? new Map<string, string>()
    const user = pick(members.keys(), index)
    if (user === undefined || id === undefined) return
    const admins = [...members.values()].filter((role) => role === 'org:admin').length
    const isLast = members.get(user) === 'org:admin' && admins === 1
    const { status } = await api.ask('DeleteOrganizationMembership', [id, user])
    expect(status).toBe(isLast ? 400 : 200)
    if (!isLast) members.delete(user)
  })

const invite = (index: number, address: string) =>
  command(`invite ${address} to organization ${index}`, async (model, api) => {
    const id = pick(model.organizations.keys(), index)
    if (id === undefined) return
    const isMember = model.organizations.get(id)?.members.has(holderOf(model, address) ?? '')
    const isInvited = [...model.invitations.values()].includes(`${id}/${address}`)
    const { status, body } = await api.ask('CreateOrganizationInvitation', [id], {
      body: { email_address: address, role: 'org:member' },
    })
    expect(status).toBe(isMember || isInvited ? 400 : 200)
    if (status === 200) model.invitations.set(body.id, `${id}/${address}`)
  })

const revoke = (index: number) =>
  command(`revoke invitation ${index}`, async (model, api) => {
    const id = pick(model.invitations.keys(), index)
    if (id === undefined) return
    const [organization = ''] = model.invitations.get(id)?.split('/') ?? []
    await api.get('RevokeOrganizationInvitation', [organization, id], { body: {} })
    model.invitations.delete(id)
  })

const startSession = (index: number) =>
  command(`sign in user ${index}`, async (model, api) => {
    const user = pick(model.users.keys(), index)
    if (user === undefined) return
    const { id } = await api.get('createSession', [], { body: { user_id: user } })
    model.sessions.set(id, user)
  })

const restore = (address: string) =>
  command('restore a snapshot', async (_, api) => {
    // What is kept in a file is JSON.
    const snapshot = JSON.parse(JSON.stringify(api.emulator.snapshot())) as ReturnType<
      typeof api.emulator.snapshot
    >
    const before = await readEverything(api)
    await api.ask('CreateUser', [], { body: { email_address: [`other-${address}`] } })
    for (const { id } of await api.get('GetUserList')) await api.get('DeleteUser', [id])
    api.emulator.restore(snapshot)
    expect(await readEverything(api)).toEqual(before)
  })

const index = fc.nat({ max: 5 })
const address = fc.constantFrom(...addresses)
const role = fc.constantFrom('org:admin', 'org:member')

test('random sequences of operations keep identifiers unique, counts right and references whole', async () => {
  // Commands check what they changed, and then everything.
  expect.hasAssertions()
  const api = await createCheckedApi({ seed: {}, countingIds: true })
  const commands = fc.commands(
    [
      address.map(createUser),
      fc.tuple(index, address).map((args) => addEmail(...args)),
      index.map(removeEmail),
      index.map(deleteUser),
      fc.tuple(fc.constantFrom(...slugs), index).map((args) => createOrganization(...args)),
      index.map(deleteOrganization),
      fc.tuple(index, index, role).map((args) => addMember(...args)),
      fc.tuple(index, index).map((args) => removeMember(...args)),
      fc.tuple(index, address).map((args) => invite(...args)),
      index.map(revoke),
      index.map(startSession),
      address.map(restore),
    ],
    { maxCommands: 40 },
  )
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      api.emulator.reset()
      const setup = () => ({
        model: {
          users: new Map(),
          organizations: new Map(),
          invitations: new Map(),
          sessions: new Map(),
        },
        real: api,
      })
      await fc.asyncModelRun(setup, sequence)
    }),
    { numRuns: 40 },
  )
}, 120_000)
