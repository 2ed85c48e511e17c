import { createClerkClient } from '@clerk/backend'
import type { ClerkClient } from '@clerk/backend'
import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { officialMethods } from '../parity/both.ts'

/** Methods that answered. */
const called = new Set<string>()

let emulator: Emulator
let clerk: ClerkClient
let adaId: string
let graceId: string

beforeAll(async () => {
  emulator = await createEmulator({
    seed: {
      users: [
        {
          email: 'ada@example.com',
          password: 'correct horse battery',
          plan: 'trial',
          externalAccounts: [{ provider: 'google', providerUserId: 'g1', accessToken: 'ya29' }],
          passkeys: [{ name: 'Laptop' }],
        },
        { email: 'grace@example.com', username: 'grace' },
      ],
      organizations: [
        { name: 'Acme', slug: 'acme', members: [{ email: 'ada@example.com', role: 'org:admin' }] },
      ],
      plans: [{ slug: 'trial', payerType: 'user', amount: 500, freeTrialDays: 7 }],
    },
  })
  await emulator.listen()
  clerk = connect(emulator.secretKey)
  const { data } = await clerk.users.getUserList({ orderBy: '+created_at' })
  ;[adaId = '', graceId = ''] = data.map(({ id }) => id)
})

afterAll(() => emulator.close())

/** The official client, which notes down what it was asked. */
function connect(secretKey: string): ClerkClient {
  const telemetry = { disabled: true }
  const { publishableKey, url: apiUrl } = emulator
  const client = createClerkClient({ secretKey, publishableKey, apiUrl, telemetry })
  return new Proxy(client, {
    get(target, resource, receiver) {
      const api: unknown = Reflect.get(target, resource, receiver)
      return typeof api === 'object' && api !== null ? noting(api, String(resource)) : api
    },
  })
}

function noting(api: object, resource: string): object {
  return new Proxy(api, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...args: unknown[]) => {
        const answer: unknown = await Reflect.apply(method, target, args)
        called.add(`${resource}.${String(name)}`)
        return answer
      }
    },
  })
}

test('users', async () => {
  const { users, emailAddresses, phoneNumbers } = clerk
  const created = await users.createUser({
    emailAddress: ['new@example.com'],
    username: 'newcomer',
    phoneNumber: ['+15555550100'],
    totpSecret: 'JBSWY3DPEHPK3PXP',
    backupCodes: ['one'],
  })
  const { id } = created
  expect((await users.getUser(id)).username).toBe('newcomer')
  expect(await users.getCount()).toBe(3)
  const updated = await users.updateUser(id, { firstName: 'New', password: 'a long password' })
  expect(updated.firstName).toBe('New')
  expect((await users.updateUserMetadata(id, { publicMetadata: { a: 1 } })).publicMetadata).toEqual(
    { a: 1 },
  )
  expect((await users.replaceUserMetadata(id, { publicMetadata: {} })).publicMetadata).toEqual({})
  expect((await users.banUser(id)).banned).toBe(true)
  expect((await users.unbanUser(id)).banned).toBe(false)
  expect((await users.lockUser(id)).locked).toBe(true)
  expect((await users.unlockUser(id)).locked).toBe(false)
  const file = new Blob(['x'], { type: 'image/png' })
  expect((await users.updateUserProfileImage(id, { file })).hasImage).toBe(true)
  expect((await users.deleteUserProfileImage(id)).hasImage).toBe(false)
  expect(await users.verifyPassword({ userId: id, password: 'a long password' })).toEqual({
    verified: true,
  })
  expect(await users.verifyTOTP({ userId: id, code: 'one' })).toMatchObject({ verified: true })
  expect((await users.setPasswordCompromised(id)).id).toBe(id)
  expect((await users.unsetPasswordCompromised(id)).id).toBe(id)
  expect((await users.removePassword(id)).passwordEnabled).toBe(false)
  for (const disable of ['deleteUserBackupCodes', 'deleteUserTOTP'] as const) {
    // The official client gives these answers as they come, with `user_id`.
    expect(await users[disable](id)).toEqual({ user_id: id })
  }
  expect(await users.disableUserMFA(id)).toEqual({ user_id: id })
  const mail = await users.replaceUserEmailAddress(id, { emailAddress: 'newer@example.com' })
  expect(mail.emailAddress).toBe('newer@example.com')
  const phone = await users.replaceUserPhoneNumber(id, { phoneNumber: '+15555550101' })
  expect((await phoneNumbers.getPhoneNumber(phone.id)).phoneNumber).toBe('+15555550101')
  const other = await emailAddresses.createEmailAddress({ userId: id, emailAddress: 'o@x.org' })
  expect((await emailAddresses.getEmailAddress(other.id)).verification).toBeNull()
  const verified = await emailAddresses.updateEmailAddress(other.id, { verified: true })
  expect(verified.verification?.status).toBe('verified')
  expect((await emailAddresses.deleteEmailAddress(other.id)).deleted).toBe(true)
  const second = await phoneNumbers.createPhoneNumber({ userId: id, phoneNumber: '+15555550102' })
  await phoneNumbers.updatePhoneNumber(second.id, { primary: true })
  expect((await users.getUser(id)).primaryPhoneNumberId).toBe(second.id)
  expect((await phoneNumbers.deletePhoneNumber(second.id)).deleted).toBe(true)
  expect(await users.deleteUser(id)).toMatchObject({ id, deleted: true })
})

test('what users have', async () => {
  const { users } = clerk
  const ada = await users.getUser(adaId)
  const tokens = await users.getUserOauthAccessToken(adaId, 'google')
  expect(tokens.data[0]?.token).toBe('ya29')
  const [account] = ada.externalAccounts
  const accounts = { userId: adaId, externalAccountId: account?.id ?? '' }
  expect((await users.deleteUserExternalAccount(accounts)).deleted).toBe(true)
  const raw = await emulator.fetch(
    new Request(`${emulator.url}/v1/users/${adaId}`, {
      headers: { authorization: `Bearer ${emulator.secretKey}` },
    }),
  )
  const { passkeys } = (await raw.json()) as { passkeys: Array<{ id: string }> }
  const passkeyIdentificationId = passkeys[0]?.id ?? ''
  expect((await users.deleteUserPasskey({ userId: adaId, passkeyIdentificationId })).deleted).toBe(
    true,
  )
  const rich = await users.createUser({ emailAddress: ['rich@example.com'] })
  const wallet = await addWallet()
  expect(
    (
      await users.deleteUserWeb3Wallet({
        userId: wallet.user,
        web3WalletIdentificationId: wallet.id,
      })
    ).deleted,
  ).toBe(true)
  const memberships = await users.getOrganizationMembershipList({ userId: adaId })
  expect(memberships.data[0]?.organization.slug).toBe('acme')
  expect((await users.getOrganizationInvitationList({ userId: rich.id })).totalCount).toBe(0)
})

/** A user with a wallet, which the official client cannot make. */
async function addWallet(): Promise<{ user: string; id: string }> {
  const response = await emulator.fetch(
    new Request(`${emulator.url}/v1/users`, {
      method: 'POST',
      headers: { authorization: `Bearer ${emulator.secretKey}` },
      body: JSON.stringify({ username: 'crypto', web3_wallet: ['0x0123456789abcdef0123'] }),
    }),
  )
  const user = (await response.json()) as { id: string; web3_wallets: Array<{ id: string }> }
  return { user: user.id, id: user.web3_wallets[0]?.id ?? '' }
}

test('invitations, lists and tickets', async () => {
  const { invitations, allowlistIdentifiers, blocklistIdentifiers, waitlistEntries } = clerk
  const created = await invitations.createInvitation({ emailAddress: 'guest@example.com' })
  await invitations.createInvitationBulk([{ emailAddress: 'bulk@example.com' }])
  expect((await invitations.getInvitationList()).totalCount).toBe(2)
  expect((await invitations.revokeInvitation(created.id)).status).toBe('revoked')
  expect(await invitations.deleteInvitation(created.id)).toMatchObject({ deleted: true })
  const allowed = await allowlistIdentifiers.createAllowlistIdentifier({
    identifier: 'a@x.org',
    notify: false,
  })
  expect((await allowlistIdentifiers.getAllowlistIdentifierList()).data).toHaveLength(1)
  await allowlistIdentifiers.deleteAllowlistIdentifier(allowed.id)
  const blocked = await blocklistIdentifiers.createBlocklistIdentifier({ identifier: 'b@x.org' })
  expect((await blocklistIdentifiers.getBlocklistIdentifierList()).totalCount).toBe(1)
  await blocklistIdentifiers.deleteBlocklistIdentifier(blocked.id)
  const entry = await waitlistEntries.create({ emailAddress: 'w@x.org' })
  const [second, third] = await waitlistEntries.createBulk([
    { emailAddress: 'w2@x.org' },
    { emailAddress: 'w3@x.org' },
  ])
  expect((await waitlistEntries.list({})).totalCount).toBe(3)
  expect((await waitlistEntries.invite(entry.id)).invitation?.emailAddress).toBe('w@x.org')
  expect((await waitlistEntries.reject(second?.id ?? '')).status).toBe('rejected')
  expect((await waitlistEntries.delete(third?.id ?? '')).deleted).toBe(true)
})

test('tokens that sign somebody in', async () => {
  const { signInTokens, actorTokens, agentTasks, testingTokens } = clerk
  const signIn = await signInTokens.createSignInToken({ userId: adaId, expiresInSeconds: 60 })
  expect(signIn.token.split('.')).toHaveLength(3)
  expect((await signInTokens.revokeSignInToken(signIn.id)).status).toBe('revoked')
  const actor = await actorTokens.create({
    userId: adaId,
    actor: { sub: graceId },
    expiresInSeconds: 60,
  })
  expect((await actorTokens.revoke(actor.id)).status).toBe('revoked')
  const task = await agentTasks.create({
    onBehalfOf: { userId: adaId },
    permissions: '*',
    agentName: 'robot',
    taskDescription: 'reads',
    redirectUrl: 'https://example.com/',
  })
  expect((await agentTasks.revoke(task.agentTaskId)).agentTaskId).toBe(task.agentTaskId)
  // The official client gives this one as it comes, with `expires_at`.
  expect(await testingTokens.createTestingToken()).toMatchObject({
    token: expect.any(String),
    expires_at: expect.any(Number),
  })
})

test('sessions and clients', async () => {
  const { sessions, clients, jwks } = clerk
  const created = await sessions.createSession({ userId: adaId })
  expect((await sessions.getSession(created.id)).status).toBe('active')
  expect((await sessions.getSessionList({ userId: adaId })).totalCount).toBe(1)
  const { jwt } = await sessions.getToken(created.id)
  expect((await sessions.verifySession(created.id, jwt)).id).toBe(created.id)
  const client = await clients.verifyClient(jwt)
  expect((await clients.getClient(client.id)).sessionIds).toEqual([created.id])
  expect((await clients.getClientList()).totalCount).toBeGreaterThan(0)
  const { token, sessionId, refreshToken } = await emulator.signIn({ email: 'ada@example.com' })
  const refreshed = await sessions.refreshSession(sessionId, {
    expired_token: token,
    refresh_token: refreshToken,
    request_origin: 'http://localhost:3000',
    format: 'token',
  })
  expect('jwt' in refreshed).toBe(true)
  expect((await sessions.revokeSession(created.id)).status).toBe('revoked')
  expect((await jwks.getJwks()).keys).toHaveLength(1)
  expect(
    (await clients.getHandshakePayload({ nonce: await leaveHandshake() })).directives,
  ).not.toEqual([])
})

/** A browser's handshake that leaves its cookies for the backend to fetch. */
async function leaveHandshake(): Promise<string> {
  const { cookies } = await emulator.signIn({ email: 'ada@example.com' })
  const url = new URL(`${emulator.url}/v1/client/handshake`)
  url.searchParams.set('redirect_url', 'http://localhost:3000/page')
  url.searchParams.set('format', 'nonce')
  url.searchParams.set('__clerk_db_jwt', cookies['__clerk_db_jwt'])
  const response = await emulator.fetch(new Request(url))
  const back = new URL(response.headers.get('location') ?? '')
  return back.searchParams.get('__clerk_handshake_nonce') ?? ''
}

test('organizations', async () => {
  const { organizations } = clerk
  const created = await organizations.createOrganization({ name: 'Engines', createdBy: adaId })
  const organizationId = created.id
  expect((await organizations.getOrganizationList()).totalCount).toBe(2)
  expect((await organizations.getOrganization({ organizationId })).name).toBe('Engines')
  await organizations.updateOrganization(organizationId, { name: 'Engines 2' })
  await organizations.updateOrganizationMetadata(organizationId, { publicMetadata: { a: 1 } })
  const replaced = await organizations.replaceOrganizationMetadata(organizationId, {
    publicMetadata: { b: 2 },
  })
  expect(replaced.publicMetadata).toEqual({ b: 2 })
  const file = new Blob(['x'], { type: 'image/png' })
  const logo = await organizations.updateOrganizationLogo(organizationId, {
    file,
    uploaderUserId: adaId,
  })
  expect(logo.hasImage).toBe(true)
  expect((await organizations.deleteOrganizationLogo(organizationId)).hasImage).toBe(false)
  const member = { organizationId, userId: graceId }
  await organizations.createOrganizationMembership({ ...member, role: 'org:member' })
  await organizations.updateOrganizationMembership({ ...member, role: 'org:admin' })
  const changed = await organizations.updateOrganizationMembershipMetadata({
    ...member,
    publicMetadata: { c: 3 },
  })
  expect(changed.publicMetadata).toEqual({ c: 3 })
  expect((await organizations.getOrganizationMembershipList({ organizationId })).totalCount).toBe(2)
  expect((await organizations.getInstanceOrganizationMembershipList({})).totalCount).toBe(3)
  expect((await organizations.deleteOrganizationMembership(member)).role).toBe('org:admin')
  const invitation = await organizations.createOrganizationInvitation({
    organizationId,
    emailAddress: 'guest@example.com',
    role: 'org:member',
    inviterUserId: adaId,
  })
  await organizations.createOrganizationInvitationBulk(organizationId, [
    { emailAddress: 'bulk@example.com', role: 'org:member', inviterUserId: adaId },
  ])
  const pending = await organizations.getOrganizationInvitationList({
    organizationId,
    status: ['pending'],
  })
  expect(pending.totalCount).toBe(2)
  const invitationId = invitation.id
  await organizations.getOrganizationInvitation({ organizationId, invitationId })
  const revoked = await organizations.revokeOrganizationInvitation({
    organizationId,
    invitationId,
    requestingUserId: adaId,
  })
  expect(revoked.status).toBe('revoked')
  const domain = await organizations.createOrganizationDomain({
    organizationId,
    name: 'engines.org',
    enrollmentMode: 'manual_invitation',
  })
  const domainId = domain.id
  await organizations.updateOrganizationDomain({ organizationId, domainId, verified: true })
  expect((await organizations.getOrganizationDomainList({ organizationId })).totalCount).toBe(1)
  expect(await organizations.deleteOrganizationDomain({ organizationId, domainId })).toMatchObject({
    deleted: true,
  })
  expect(await organizations.deleteOrganization(organizationId)).toMatchObject({ deleted: true })
})

test('roles, permissions and role sets', async () => {
  const { organizationRoles, organizationPermissions, roleSets } = clerk
  const permission = await organizationPermissions.createOrganizationPermission({
    name: 'Read reports',
    key: 'org:reports:read',
  })
  const permissionId = permission.id
  await organizationPermissions.getOrganizationPermission(permissionId)
  await organizationPermissions.updateOrganizationPermission({ permissionId, name: 'Reports' })
  const permissions = await organizationPermissions.getOrganizationPermissionList()
  expect(permissions.totalCount).toBe(9)
  const role = await organizationRoles.createOrganizationRole({ name: 'Reader', key: 'org:reader' })
  const organizationRoleId = role.id
  await organizationRoles.getOrganizationRole(organizationRoleId)
  await organizationRoles.updateOrganizationRole({ organizationRoleId, name: 'Reads' })
  expect((await organizationRoles.getOrganizationRoleList()).totalCount).toBe(3)
  const both = { organizationRoleId, permissionId }
  const assigned = await organizationRoles.assignPermissionToOrganizationRole(both)
  expect(assigned.permissions.map(({ key }) => key)).toEqual(['org:reports:read'])
  await organizationRoles.removePermissionFromOrganizationRole(both)
  const set = await roleSets.createRoleSet({
    name: 'Sales',
    roles: ['org:admin', 'org:member'],
    defaultRoleKey: 'org:member',
    creatorRoleKey: 'org:admin',
  })
  const roleSetKeyOrId = set.key
  await roleSets.getRoleSet(roleSetKeyOrId)
  await roleSets.updateRoleSet({ roleSetKeyOrId, description: 'people who sell' })
  await roleSets.addRolesToRoleSet({ roleSetKeyOrId, roleKeys: ['org:reader'] })
  const swapped = await roleSets.replaceRoleInRoleSet({
    roleSetKeyOrId,
    roleKey: 'org:member',
    toRoleKey: 'org:reader',
  })
  expect(swapped.defaultRole?.key).toBe('org:reader')
  expect((await roleSets.getRoleSetList()).totalCount).toBe(2)
  await roleSets.replaceRoleSet({ roleSetKeyOrId, destRoleSetKey: 'role_set:default' })
  await organizationRoles.deleteOrganizationRole(organizationRoleId)
  expect((await organizationPermissions.deleteOrganizationPermission(permissionId)).deleted).toBe(
    true,
  )
})

test('machines, keys and applications', async () => {
  const { machines, apiKeys, oauthApplications, idPOAuthAccessToken } = clerk
  const machine = await machines.create({ name: 'one' })
  const other = await machines.create({ name: 'other' })
  await machines.createScope(machine.id, other.id)
  expect((await machines.get(machine.id)).scopedMachines[0]?.id).toBe(other.id)
  expect((await machines.list()).totalCount).toBe(2)
  expect((await machines.update({ machineId: machine.id, name: 'first' })).name).toBe('first')
  const { secret } = await machines.getSecretKey(machine.id)
  const { m2m } = connect(secret)
  const token = await m2m.createToken({ machineSecretKey: secret })
  expect((await m2m.verify({ token: token.token ?? '' })).subject).toBe(machine.id)
  const jwt = await m2m.createToken({ machineSecretKey: secret, tokenFormat: 'jwt' })
  expect((await clerk.m2m.verify({ token: jwt.token ?? '' })).subject).toBe(machine.id)
  const list = await clerk.m2m.list({ subject: machine.id })
  expect(list.totalCount).toBe(2)
  expect((await clerk.m2m.revokeToken({ m2mTokenId: token.id })).revoked).toBe(true)
  await machines.rotateSecretKey({ machineId: machine.id, previousTokenTtl: 0 })
  await machines.deleteScope(machine.id, other.id)
  expect(await machines.delete(machine.id)).toMatchObject({ deleted: true })
  const key = await apiKeys.create({ name: 'key', subject: adaId })
  expect((await apiKeys.verify(key.secret ?? '')).id).toBe(key.id)
  expect((await apiKeys.getSecret(key.id)).secret).toBe(key.secret)
  await apiKeys.get(key.id)
  await apiKeys.update({ apiKeyId: key.id, subject: adaId, description: 'mine' })
  expect((await apiKeys.list({ subject: adaId })).totalCount).toBe(1)
  expect((await apiKeys.revoke({ apiKeyId: key.id })).revoked).toBe(true)
  expect((await apiKeys.delete(key.id)).deleted).toBe(true)
  const application = await oauthApplications.create({
    name: 'app',
    redirectUris: ['https://example.com/callback'],
  })
  const oauthApplicationId = application.id
  expect((await oauthApplications.list()).totalCount).toBe(1)
  await oauthApplications.get(oauthApplicationId)
  await oauthApplications.update({ oauthApplicationId, name: 'other' })
  expect((await oauthApplications.rotateSecret(oauthApplicationId)).clientSecret).toBeTypeOf(
    'string',
  )
  const access = emulator.createOAuthToken({
    email: 'ada@example.com',
    clientId: application.clientId,
  })
  expect((await idPOAuthAccessToken.verify(access)).subject).toBe(adaId)
  await oauthApplications.revokeToken({ oauthApplicationId, token: access })
  expect((await oauthApplications.delete(oauthApplicationId)).deleted).toBe(true)
})

test('connections', async () => {
  const { samlConnections, enterpriseConnections } = clerk
  const saml = await samlConnections.createSamlConnection({
    name: 'Okta',
    domain: 'okta.org',
    provider: 'saml_okta',
  })
  await samlConnections.getSamlConnection(saml.id)
  await samlConnections.updateSamlConnection(saml.id, { name: 'Okta 2' })
  expect((await samlConnections.getSamlConnectionList()).totalCount).toBe(1)
  await samlConnections.deleteSamlConnection(saml.id)
  const created = await enterpriseConnections.createEnterpriseConnection({
    name: 'OIDC',
    provider: 'oidc_custom',
    domains: ['oidc.org'],
  })
  await enterpriseConnections.getEnterpriseConnection(created.id)
  await enterpriseConnections.updateEnterpriseConnection(created.id, { name: 'OIDC 2' })
  expect((await enterpriseConnections.getEnterpriseConnectionList()).totalCount).toBe(1)
  await enterpriseConnections.deleteEnterpriseConnection(created.id)
})

test('the instance', async () => {
  const { instance, betaFeatures, domains, proxyChecks, redirectUrls, webhooks } = clerk
  expect((await instance.get()).environmentType).toBe('development')
  await instance.update({ testMode: true })
  expect((await instance.updateRestrictions({ allowlist: true })).allowlist).toBe(true)
  expect((await instance.getOrganizationSettings()).enabled).toBe(true)
  await instance.updateOrganizationSettings({ maxAllowedMemberships: 5 })
  await betaFeatures.changeDomain({ homeUrl: 'https://example.com' })
  const domain = await domains.add({ name: 'satellite.org', is_satellite: true })
  expect((await domains.list()).totalCount).toBe(2)
  await domains.update({ domainId: domain.id, proxy_url: 'https://s.org/__clerk' })
  const proxyUrl = 'https://s.org/__clerk'
  expect((await proxyChecks.verify({ domainId: domain.id, proxyUrl })).successful).toBe(true)
  expect((await domains.delete(domain.id)).deleted).toBe(true)
  const second = await domains.add({ name: 'other.org', is_satellite: true })
  expect((await domains.deleteDomain(second.id)).deleted).toBe(true)
  const url = await redirectUrls.createRedirectUrl({ url: 'myapp://back' })
  await redirectUrls.getRedirectUrl(url.id)
  expect((await redirectUrls.getRedirectUrlList()).totalCount).toBe(1)
  await redirectUrls.deleteRedirectUrl(url.id)
  expect((await webhooks.createSvixApp()).svix_url).toContain(emulator.url)
  await webhooks.generateSvixAuthURL()
  await webhooks.deleteSvixApp()
})

test('JWT templates, emails, sign-ups and applications without an account', async () => {
  const { jwtTemplates, emails, signUps, __experimental_accountlessApplications: keyless } = clerk
  const template = await jwtTemplates.create({ name: 'hasura', claims: {} })
  await jwtTemplates.get(template.id)
  await jwtTemplates.update({ templateId: template.id, name: 'hasura', claims: { a: 1 } })
  expect((await jwtTemplates.list()).totalCount).toBe(1)
  await jwtTemplates.delete(template.id)
  const message = {
    from: { address: 'me@example.com' },
    to: { address: 'you@example.com' },
    subject: 'Hello',
    text: 'Hi',
  }
  const email = await emails.create(message)
  expect((await emails.get(email.id)).subject).toBe('Hello')
  expect(await emails.createBatch([message])).toHaveLength(1)
  const signUp = await startSignUp()
  expect((await signUps.get(signUp)).emailAddress).toBe('up@example.com')
  expect((await signUps.update({ signUpAttemptId: signUp, externalId: 'x' })).externalId).toBe('x')
  expect((await keyless.createAccountlessApplication()).secretKey).toBe(emulator.secretKey)
  await keyless.completeAccountlessApplicationOnboarding()
})

/** Somebody begins to sign up in a browser. */
async function startSignUp(): Promise<string> {
  const browser = await emulator.fetch(
    new Request(`${emulator.url}/v1/dev_browser`, { method: 'POST' }),
  )
  const { id } = (await browser.json()) as { id: string }
  const response = await emulator.fetch(
    new Request(`${emulator.url}/v1/client/sign_ups?__clerk_db_jwt=${id}`, {
      method: 'POST',
      body: new URLSearchParams({ email_address: 'up@example.com' }),
    }),
  )
  return ((await response.json()) as { response: { id: string } }).response.id
}

test('billing', async () => {
  const { billing } = clerk
  expect((await billing.getPlanList()).totalCount).toBe(3)
  const subscription = await billing.getUserBillingSubscription(adaId)
  const [item] = subscription.subscriptionItems
  expect(item?.plan?.slug).toBe('trial')
  const extendTo = new Date(Date.now() + 30 * 86_400_000)
  await billing.extendSubscriptionItemFreeTrial(item?.id ?? '', { extendTo })
  const canceled = await billing.cancelSubscriptionItem(item?.id ?? '', { endNow: true })
  expect(canceled.status).toBe('ended')
  const { data } = await clerk.organizations.getOrganizationList()
  const own = await billing.getOrganizationBillingSubscription(data[0]?.id ?? '')
  expect(own.status).toBe('active')
})

test('all 192 methods have been called', () => {
  expect(officialMethods().filter((method) => !called.has(method))).toEqual([])
  expect(called.size).toBeGreaterThanOrEqual(192)
})
