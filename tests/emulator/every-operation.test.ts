import { beforeAll, describe, expect, test } from 'vitest'

import { createCheckedApi, facts, statusOf } from './checked-api.ts'
import type { Body, CheckedApi } from './checked-api.ts'

const picture = () => new Blob([new Uint8Array([137, 80, 78, 71])], { type: 'image/png' })

let api: CheckedApi
let ada: Body
let grace: Body
let acme: Body

beforeAll(async () => {
  api = await createCheckedApi({
    seed: {
      users: [
        {
          email: 'ada@example.com',
          firstName: 'Ada',
          lastName: 'Lovelace',
          password: 'correct horse battery',
          plan: 'gold',
          externalAccounts: [
            { provider: 'google', providerUserId: 'g1', accessToken: 'ya29', scopes: ['email'] },
          ],
          passkeys: [{ name: 'Laptop' }],
          trustedDevices: [{ platform: 'ios', appIdentifier: 'com.example.app' }],
        },
        { email: 'grace@example.com', username: 'grace', plan: 'trial' },
        { email: 'alan@example.com' },
      ],
      organizations: [
        { name: 'Acme', slug: 'acme', members: [{ email: 'ada@example.com', role: 'org:admin' }] },
      ],
      plans: [
        { slug: 'gold', payerType: 'user', amount: 999, features: ['exports'] },
        { slug: 'trial', payerType: 'user', amount: 500, freeTrialDays: 7 },
        { slug: 'silver', payerType: 'user', amount: 500 },
      ],
      discounts: [{ id: 'disc_spring', name: 'Spring', percentOff: 10 }],
    },
  })
  const users: Body[] = await api.get('GetUserList', [], { query: { order_by: '+created_at' } })
  ;[ada, grace] = users
  const { data } = await api.get('ListOrganizations')
  acme = data[0]
})

describe('people', () => {
  test('users', async () => {
    const created = await api.get('CreateUser', [], {
      body: {
        email_address: ['new@example.com'],
        phone_number: ['+15555550100'],
        web3_wallet: ['0x0123456789abcdef0123'],
        username: 'newcomer',
        totp_secret: 'JBSWY3DPEHPK3PXP',
        backup_codes: ['one', 'two'],
        public_metadata: { a: { b: 1, c: 2 } },
        created_at: '2026-01-01T00:00:00Z',
      },
    })
    const user = [created.id]
    expect(created).toMatchObject({ totp_enabled: true, backup_code_enabled: true })
    expect(await api.get('GetUsersCount')).toMatchObject({ total_count: 4 })
    await api.get('GetUser', user)
    await api.get('UpdateUser', user, { body: { first_name: 'New', password: 'a long password' } })
    const merged = await api.get('UpdateUserMetadata', user, {
      body: { public_metadata: { a: { b: null, d: 3 } } },
    })
    expect(merged.public_metadata).toEqual({ a: { c: 2, d: 3 } })
    const replaced = await api.get('ReplaceUserMetadata', user, {
      body: { public_metadata: { z: 1 } },
    })
    expect(replaced.public_metadata).toEqual({ z: 1 })
    for (const id of ['BanUser', 'UnbanUser', 'LockUser', 'UnlockUser']) await api.get(id, user)
    await api.get('UsersBan', [], { body: { user_ids: user } })
    await api.get('UsersUnban', [], { body: { user_ids: user } })
    const shown = await api.get('SetUserProfileImage', user, { form: { file: picture() } })
    expect(shown.has_image).toBe(true)
    await api.get('DeleteUserProfileImage', user)
    expect(await api.refuse('DeleteUserProfileImage', user)).toEqual([404, 'image_not_found'])
    await api.get('VerifyPassword', user, { body: { password: 'a long password' } })
    expect(await api.get('VerifyTOTP', user, { body: { code: 'one' } })).toEqual({
      verified: true,
      code_type: 'backup_code',
    })
    expect(await api.refuse('VerifyTOTP', user, { body: { code: 'one' } })).toEqual([
      422,
      'totp_incorrect_code',
    ])
    await api.get('SetUserPasswordCompromised', user, { body: {} })
    await api.get('UnsetUserPasswordCompromised', user)
    await api.get('RemoveUserPassword', user, { body: {} })
    expect(await api.refuse('RemoveUserPassword', user, { body: {} })).toEqual([
      400,
      'no_password_set',
    ])
    await api.get('DeleteBackupCode', user)
    await api.get('DeleteTOTP', user)
    await api.get('DisableMFA', user)
    expect(await api.refuse('VerifyTOTP', user, { body: { code: '1' } })).toEqual([
      400,
      'totp_disabled',
    ])
    const [wallet] = created.web3_wallets
    await api.get('UserWeb3WalletDelete', [created.id, wallet.id])
    await api.get('DeleteUser', user)
    expect(await api.refuse('GetUser', user)).toEqual([404, 'resource_not_found'])
  })

  test('what users have', async () => {
    const tokens = await api.get('GetOAuthAccessToken', [ada.id, 'oauth_google'])
    expect(tokens[0]).toMatchObject({ token: 'ya29', scopes: ['email'] })
    expect(
      await api.get('GetOAuthAccessToken', [ada.id, 'google'], { query: { paginated: true } }),
    ).toMatchObject({ total_count: 1 })
    await api.get('UserPasskeyDelete', [ada.id, ada.passkeys[0].id])
    const devices = await api.get('ListUserTrustedDevices', [ada.id])
    const revoked = await api.get('RevokeUserTrustedDevice', [ada.id, devices.data[0].id])
    expect(revoked.status).toBe('revoked')
    await api.get('DeleteExternalAccount', [ada.id, ada.external_accounts[0].id])
    expect((await api.get('GetUser', [ada.id])).external_accounts).toEqual([])
  })

  test.each([
    ['EmailAddress', 'email_address', 'second@example.com', 'third@example.com'],
    ['PhoneNumber', 'phone_number', '+15555550111', '+15555550112'],
  ])('%s: life cycle and verification', async (kind, name, value, other) => {
    const body = { user_id: grace.id, [name]: value }
    const created = await api.get(`Create${kind}`, [], { body })
    expect(created.verification).toBeNull()
    expect(await api.refuse(`Create${kind}`, [], { body })).toEqual([422, 'form_identifier_exists'])
    const path = [created.id]
    await api.get(`Get${kind}`, path)
    const { id } = await api.get(`Prepare${kind}Verification`, path)
    const attempt = (code: string) => ({ body: { verification_id: id, code } })
    expect(await api.refuse(`Attempt${kind}Verification`, path, attempt('000000'))).toEqual([
      400,
      'verification_failed',
    ])
    await api.get(`Attempt${kind}Verification`, path, attempt('424242'))
    expect(await api.refuse(`Prepare${kind}Verification`, path)).toEqual([
      400,
      'verification_already_verified',
    ])
    await api.get(`Update${kind}`, path, { body: { primary: true } })
    expect((await api.get('GetUser', [grace.id]))[`primary_${name}_id`]).toBe(created.id)
    const replaced = await api.get(`ReplaceUser${kind}`, [grace.id], { body: { [name]: other } })
    const after = await api.get('GetUser', [grace.id])
    expect(after[`primary_${name}_id`]).toBe(replaced.id)
    expect(after[kind === 'EmailAddress' ? 'email_addresses' : 'phone_numbers']).toHaveLength(1)
    await api.get(`Delete${kind}`, [replaced.id])
    expect((await api.get('GetUser', [grace.id]))[`primary_${name}_id`]).toBeNull()
  })

  test('invitations', async () => {
    const created = await api.get('CreateInvitation', [], {
      body: { email_address: 'guest@example.com', public_metadata: { a: 1 } },
    })
    expect(created.url).toContain('ticket=')
    expect(
      await api.refuse('CreateInvitation', [], { body: { email_address: 'guest@example.com' } }),
    ).toEqual([400, 'duplicate_record'])
    expect(
      await api.refuse('CreateInvitation', [], { body: { email_address: 'ada@example.com' } }),
    ).toEqual([422, 'form_identifier_exists'])
    await api.get('CreateBulkInvitations', [], { body: [{ email_address: 'b1@example.com' }] })
    await api.get('RevokeInvitation', [created.id])
    expect(await api.refuse('RevokeInvitation', [created.id])).toEqual([
      400,
      'invitation_already_revoked',
    ])
    const pending = await api.get('ListInvitations', [], {
      query: { status: 'pending', paginated: true },
    })
    expect(pending.total_count).toBe(1)
    await api.get('ListInvitations')
  })

  test('allowlist, blocklist and waitlist', async () => {
    const allowed = await api.get('CreateAllowlistIdentifier', [], {
      body: { identifier: '*@example.com', notify: false },
    })
    await api.get('ListAllowlistIdentifiers')
    await api.get('DeleteAllowlistIdentifier', [allowed.id])
    const blocked = await api.get('CreateBlocklistIdentifier', [], {
      body: { identifier: '+15555550199' },
    })
    await api.get('ListBlocklistIdentifiers')
    await api.get('DeleteBlocklistIdentifier', [blocked.id])
    const entry = await api.get('CreateWaitlistEntry', [], { body: { email_address: 'w@x.org' } })
    const again = await api.get('CreateWaitlistEntry', [], { body: { email_address: 'w@x.org' } })
    expect(again.id).toBe(entry.id)
    const others: Body[] = await api.get('CreateBulkWaitlistEntries', [], {
      body: [{ email_address: 'w2@x.org' }, { email_address: 'w3@x.org' }],
    })
    const invited = await api.get('InviteWaitlistEntry', [entry.id], { body: {} })
    expect(invited.invitation.email_address).toBe('w@x.org')
    expect(await api.refuse('InviteWaitlistEntry', [entry.id], { body: {} })).toEqual([
      409,
      'waitlist_entry_already_invited',
    ])
    await api.get('RejectWaitlistEntry', [others[0].id])
    await api.get('DeleteWaitlistEntry', [others[1].id])
    expect(await api.get('ListWaitlistEntries')).toMatchObject({ total_count: 2 })
  })

  test('tickets', async () => {
    const signIn = await api.get('CreateSignInToken', [], { body: { user_id: ada.id } })
    await api.get('RevokeSignInToken', [signIn.id])
    expect(await api.refuse('RevokeSignInToken', [signIn.id])).toEqual([
      400,
      'sign_in_token_cannot_be_revoked_code',
    ])
    const actor = await api.get('CreateActorToken', [], {
      body: { user_id: ada.id, actor: { sub: grace.id } },
    })
    await api.get('RevokeActorToken', [actor.id])
    const task = await api.get('CreateAgentTask', [], {
      body: {
        on_behalf_of: { identifier: 'ada@example.com' },
        permissions: '*',
        agent_name: 'robot',
        task_description: 'reads',
        redirect_url: 'https://example.com/',
      },
    })
    await api.get('RevokeAgentTask', [task.agent_task_id])
    await api.get('CreateTestingToken')
  })

  test('sign-ups', async () => {
    const { emulator } = api
    const form = new URLSearchParams({ email_address: 'up@example.com' })
    const browser = await emulator.fetch(
      new Request('http://e.test/v1/dev_browser', { method: 'POST' }),
    )
    const { id: token } = (await browser.json()) as { id: string }
    const response = await emulator.fetch(
      new Request(`http://e.test/v1/client/sign_ups?__clerk_db_jwt=${token}`, {
        method: 'POST',
        body: form,
      }),
    )
    const { response: signUp } = (await response.json()) as Body
    await api.get('GetSignUp', [signUp.id])
    const changed = await api.get('UpdateSignUp', [signUp.id], { body: { external_id: 'x1' } })
    expect(changed).toMatchObject({ external_id: 'x1', status: 'missing_requirements' })
  })
})

describe('sessions and tokens', () => {
  test('sessions', async () => {
    // Each answer is looked at where it arrives.
    expect.hasAssertions()
    const session = await api.get('createSession', [], { body: { user_id: ada.id } })
    await api.get('GetSession', [session.id])
    await api.get('GetSessionList', [], { query: { user_id: ada.id } })
    await api.get('GetSessionList', [], { query: { user_id: ada.id, paginated: true } })
    const { jwt } = await api.get('CreateSessionToken', [session.id], { body: {} })
    await api.get('VerifyClient', [], { body: { token: jwt } })
    await api.get('GetClient', [session.client_id])
    await api.get('GetClientList')
    const { refreshToken, sessionId, token } = await api.emulator.signIn({
      email: 'ada@example.com',
    })
    await api.get('RefreshSession', [sessionId], {
      body: {
        expired_token: token,
        refresh_token: refreshToken,
        request_origin: 'http://localhost:3000',
      },
    })
    await api.get('GetJWKS')
    await api.get('RevokeSession', [session.id])
  })

  test('JWT templates', async () => {
    // Each answer is looked at where it arrives.
    expect.hasAssertions()
    const created = await api.get('CreateJWTTemplate', [], {
      body: { name: 'hasura', claims: { mail: '{{user.primary_email_address}}' } },
    })
    await api.get('ListJWTTemplates')
    await api.get('GetJWTTemplate', [created.id])
    await api.get('UpdateJWTTemplate', [created.id], { body: { name: 'hasura', claims: {} } })
    const { sessionId } = await api.emulator.signIn({ email: 'ada@example.com' })
    await api.get('CreateSessionTokenFromTemplate', [sessionId, 'hasura'], { body: {} })
    await api.get('DeleteJWTTemplate', [created.id])
  })

  test('machines and their tokens', async () => {
    const [one, other] = [
      await api.get('CreateMachine', [], { body: { name: 'one' } }),
      await api.get('CreateMachine', [], { body: { name: 'other', default_token_ttl: 60 } }),
    ]
    await api.get('CreateMachineScope', [one.id], { body: { to_machine_id: other.id } })
    expect(
      await api.refuse('CreateMachineScope', [one.id], { body: { to_machine_id: other.id } }),
    ).toEqual([409, 'form_already_exists'])
    expect((await api.get('GetMachine', [one.id])).scoped_machines).toHaveLength(1)
    await api.get('ListMachines', [], { query: { query: 'one' } })
    await api.get('UpdateMachine', [one.id], { body: { name: 'first' } })
    const { secret } = await api.get('GetMachineSecretKey', [one.id])
    expect(secret).toBe(one.secret_key)
    const rotated = await api.get('RotateMachineSecretKey', [one.id], {
      body: { previous_token_ttl: 0 },
    })
    const key = rotated.secret
    expect(await api.refuse('createM2MToken', [], { body: {}, key: secret })).toEqual([
      401,
      'clerk_key_invalid',
    ])
    const opaque = await api.get('createM2MToken', [], { body: { claims: { a: 1 } }, key })
    const jwt = await api.get('createM2MToken', [], { body: { token_format: 'jwt' }, key })
    expect(jwt.token.split('.')).toHaveLength(3)
    for (const { token } of [opaque, jwt]) {
      await api.get('verifyM2MToken', [], { body: { token } })
      await api.get('verifyM2MToken', [], { body: { token }, key: other.secret_key })
    }
    await api.get('getM2MTokens', [], { query: { subject: one.id } })
    await api.get('revokeM2MToken', [opaque.id], { body: { revocation_reason: 'old' } })
    expect(await api.refuse('verifyM2MToken', [], { body: { token: opaque.token } })).toEqual([
      404,
      'resource_not_found',
    ])
    await api.get('DeleteMachineScope', [one.id, other.id])
    await api.get('DeleteMachine', [one.id])
  })

  test('API keys', async () => {
    const created = await api.get('createApiKey', [], {
      body: { name: 'key', subject: ada.id, seconds_until_expiration: 60, scopes: ['read'] },
    })
    const path = [created.id]
    await api.get('getApiKey', path)
    expect((await api.get('getApiKeySecret', path)).secret).toBe(created.secret)
    await api.get('updateApiKey', path, { body: { description: 'mine' } })
    const verified = await api.get('verifyApiKey', [], { body: { secret: created.secret } })
    expect(verified).toMatchObject({ id: created.id, scopes: ['read'] })
    api.emulator.clock.advance(61_000)
    expect(await api.refuse('verifyApiKey', [], { body: { secret: created.secret } })).toEqual([
      404,
      'resource_not_found',
    ])
    expect(await api.get('getApiKeys', [], { query: { subject: ada.id } })).toMatchObject({
      total_count: 0,
    })
    const all = await api.get('getApiKeys', [], {
      query: { subject: ada.id, include_invalid: true },
    })
    expect(all.data[0].expired).toBe(true)
    await api.get('revokeApiKey', path, { body: {} })
    await api.get('deleteApiKey', path)
  })

  test('OAuth applications and access tokens', async () => {
    const created = await api.get('CreateOAuthApplication', [], {
      body: { name: 'app', redirect_uris: ['https://example.com/callback'] },
    })
    const path = [created.id]
    await api.get('ListOAuthApplications', [], { query: { name_query: 'app' } })
    await api.get('GetOAuthApplication', path)
    await api.get('UpdateOAuthApplication', path, { body: { name: 'other' } })
    const rotated = await api.get('RotateOAuthApplicationSecret', path)
    expect(rotated.client_secret).not.toBe(created.client_secret)
    await api.get('UploadOAuthApplicationLogo', path, { form: { file: picture() } })
    for (const format of ['opaque', 'jwt'] as const) {
      const access_token = api.emulator.createOAuthToken({
        email: 'ada@example.com',
        clientId: created.client_id,
        scopes: ['email'],
        format,
      })
      const verified = await api.get('verifyOAuthAccessToken', [], { body: { access_token } })
      expect(verified).toMatchObject({ subject: ada.id, client_id: created.client_id })
      await api.get('RevokeOAuthApplicationToken', path, { body: { token: access_token } })
      expect(await api.refuse('verifyOAuthAccessToken', [], { body: { access_token } })).toEqual([
        404,
        'resource_not_found',
      ])
    }
    await api.get('DeleteOAuthApplication', path)
  })

  test('links to the admin portal', async () => {
    // Each answer is looked at where it arrives.
    expect.hasAssertions()
    const created = await api.get('createAdminPortalLinkToken', [], {
      body: { organization_id: acme.id },
    })
    await api.get('revokeAdminPortalLinkToken', [created.id], { body: {} })
  })
})

describe('organizations', () => {
  test('organizations and members', async () => {
    const created = await api.get('CreateOrganization', [], {
      body: { name: 'Engines', created_by: ada.id },
    })
    const path = [created.id]
    await api.get('GetOrganization', path, {
      query: {
        include_members_count: true,
        include_missing_member_with_elevated_permissions: true,
      },
    })
    await api.get('UpdateOrganization', path, { body: { name: 'Engines 2' } })
    await api.get('MergeOrganizationMetadata', path, { body: { public_metadata: { a: 1 } } })
    await api.get('ReplaceOrganizationMetadata', path, { body: { public_metadata: {} } })
    await api.get('UploadOrganizationLogo', path, { form: { file: picture() } })
    await api.get('DeleteOrganizationLogo', path)
    await api.get('CreateOrganizationMembership', path, {
      body: { user_id: grace.id, role: 'org:member' },
    })
    await api.get('ListOrganizationMemberships', path)
    const member = [created.id, grace.id]
    await api.get('UpdateOrganizationMembership', member, { body: { role: 'org:admin' } })
    await api.get('UpdateOrganizationMembershipMetadata', member, {
      body: { public_metadata: { a: 1 } },
    })
    await api.get('InstanceGetOrganizationMemberships')
    await api.get('UsersGetOrganizationMemberships', [grace.id])
    await api.get('DeleteOrganizationMembership', member)
    expect(await api.refuse('DeleteOrganizationMembership', [created.id, ada.id])).toEqual([
      400,
      'organization_minimum_permissions_needed',
    ])
    await api.get('DeleteOrganization', path)
  })

  test('invitations to organizations', async () => {
    const path = [acme.id]
    const body = { email_address: 'alan@example.com', role: 'org:member', inviter_user_id: ada.id }
    const created = await api.get('CreateOrganizationInvitation', path, { body })
    expect(created.public_inviter_data.user_id).toBe(ada.id)
    expect(await api.refuse('CreateOrganizationInvitation', path, { body })).toEqual([
      400,
      'organization_invitation_not_unique',
    ])
    await api.get('CreateOrganizationInvitationBulk', path, {
      body: [{ email_address: 'bulk@example.com', role: 'org:member' }],
    })
    await api.get('ListOrganizationInvitations', path, { query: { status: 'pending' } })
    await api.get('ListPendingOrganizationInvitations', path)
    await api.get('ListInstanceOrganizationInvitations')
    await api.get('GetOrganizationInvitation', [acme.id, created.id])
    const alan = (await api.get('GetUserList', [], { query: { query: 'alan' } }))[0]
    const own = await api.get('UsersGetOrganizationInvitations', [alan.id])
    expect(own.data[0].public_organization_data.slug).toBe('acme')
    await api.get('RevokeOrganizationInvitation', [acme.id, created.id], {
      body: { requesting_user_id: ada.id },
    })
  })

  test('domains of organizations', async () => {
    // Each answer is looked at where it arrives.
    expect.hasAssertions()
    const created = await api.get('CreateOrganizationDomain', [acme.id], {
      body: { name: 'acme.org', enrollment_mode: 'automatic_invitation', verified: true },
    })
    const path = [acme.id, created.id]
    await api.get('ListOrganizationDomains', [acme.id], { query: { verified: true } })
    await api.get('ListAllOrganizationDomains', [], { query: { verified: 'true' } })
    await api.get('UpdateOrganizationDomain', path, { body: { verified: false } })
    await api.get('VerifyOrganizationDomainOwnership', path)
    await api.get('DeleteOrganizationDomain', path)
  })

  test('roles, permissions and role sets', async () => {
    const permission = await api.get('CreateOrganizationPermission', [], {
      body: { name: 'Read reports', key: 'org:reports:read' },
    })
    await api.get('ListOrganizationPermissions')
    await api.get('GetOrganizationPermission', [permission.id])
    await api.get('UpdateOrganizationPermission', [permission.id], { body: { name: 'Reports' } })
    const role = await api.get('CreateOrganizationRole', [], {
      body: { name: 'Reader', key: 'org:reader' },
    })
    const both = [role.id, permission.id]
    await api.get('AssignPermissionToOrganizationRole', both)
    await api.get('RemovePermissionFromOrganizationRole', both)
    await api.get('ListOrganizationRoles')
    await api.get('GetOrganizationRole', [role.id])
    await api.get('UpdateOrganizationRole', [role.id], { body: { name: 'Reads' } })
    const set = await api.get('CreateRoleSet', [], {
      body: {
        name: 'Sales',
        roles: ['org:admin', 'org:member'],
        default_role_key: 'org:member',
        creator_role_key: 'org:admin',
      },
    })
    await api.get('ListRoleSets')
    await api.get('GetRoleSet', [set.key])
    await api.get('UpdateRoleSet', [set.id], { body: { description: 'people who sell' } })
    await api.get('AddRolesToRoleSet', [set.id], { body: { role_keys: ['org:reader'] } })
    await api.get('UpdateOrganization', [acme.id], { body: { role_set_key: set.key } })
    await api.get('ReplaceRoleInRoleSet', [set.id], {
      body: { role_key: 'org:member', to_role_key: 'org:reader' },
    })
    await api.get('ReplaceRoleSet', [set.id], { body: { dest_role_set_key: 'role_set:default' } })
    expect((await api.get('GetOrganization', [acme.id])).role_set_key).toBe('role_set:default')
    await api.get('DeleteOrganizationRole', [role.id])
    await api.get('DeleteOrganizationPermission', [permission.id])
  })

  test('connections and directories', async () => {
    const saml = await api.get('CreateSAMLConnection', [], {
      body: { name: 'Okta', domain: 'okta.org', provider: 'saml_okta' },
    })
    await api.get('ListSAMLConnections')
    await api.get('GetSAMLConnection', [saml.id])
    await api.get('UpdateSAMLConnection', [saml.id], {
      body: { active: true, idp_sso_url: 'https://okta.org/sso' },
    })
    await api.get('DeleteSAMLConnection', [saml.id])
    const created = await api.get('CreateEnterpriseConnection', [], {
      body: { name: 'OIDC', provider: 'oidc_custom', domains: ['oidc.org'] },
    })
    const path = [created.id]
    await api.get('ListEnterpriseConnections', [], { query: { active: false } })
    await api.get('GetEnterpriseConnection', path)
    expect(
      await api.refuse('UpdateEnterpriseConnection', path, { body: { active: true } }),
    ).toEqual([422, 'saml_connection_cant_be_activated'])
    await api.get('UpdateEnterpriseConnection', path, {
      body: { active: true, oidc: { client_id: 'x', discovery_url: 'https://oidc.org/' } },
    })
    await api.get('CreateEnterpriseConnectionTestRun', path)
    await api.get('ListEnterpriseConnectionTestRuns', path)
    const { data: roles } = await api.get('ListOrganizationRoles')
    for (const kind of ['SCIMDirectory', 'Directory']) {
      const name = kind === 'Directory' ? 'DirectoryGroupRoleMapping' : 'SCIMGroupRoleMapping'
      const directory = await api.get(`Create${kind}`, [], {
        body: { enterprise_connection_id: created.id, provider: 'custom' },
      })
      const own = [directory.id]
      expect(directory.api_key).not.toBeNull()
      await api.get(kind === 'Directory' ? 'ListDirectories' : 'ListSCIMDirectories')
      expect((await api.get(`Get${kind}`, own)).api_key).toBeNull()
      await api.get(`Update${kind}`, own, { body: { attribute_mapping: { first_name: null } } })
      await api.get(`Rotate${kind}APIKey`, own)
      const role_id = roles[0].id
      const mapping = await api.get(`Create${name}`, own, {
        body: { scim_group_id: 'g1', role_id },
      })
      await api.get(`List${name}s`, own)
      await api.get(`Delete${name}`, [directory.id, mapping.id])
      const mappings = [{ scim_group_id: 'g2', role_id }]
      await api.get(`Replace${name}s`, own, { body: { mappings } })
      await api.get(`Delete${kind}`, own)
    }
    await api.get('DeleteEnterpriseConnection', path)
  })
})

describe('the instance', () => {
  test('settings', async () => {
    // Each answer is looked at where it arrives.
    expect.hasAssertions()
    await api.get('GetInstance')
    await api.get('UpdateInstance', [], { body: { test_mode: true, allowed_origins: ['x://y'] } })
    await api.get('UpdateInstanceRestrictions', [], { body: { allowlist: true } })
    await api.get('GetInstanceProtect')
    await api.get('UpdateInstanceProtect', [], { body: { rules_enabled: true } })
    await api.get('GetInstanceCommunication')
    await api.get('UpdateInstanceCommunication', [], { body: { blocked_country_codes: ['DE'] } })
    await api.get('GetInstanceOAuthApplicationSettings')
    await api.get('UpdateInstanceOAuthApplicationSettings', [], {
      body: { default_scopes: ['email'] },
    })
    await api.get('GetInstanceOrganizationSettings')
    await api.get('UpdateInstanceOrganizationSettings', [], {
      body: { max_allowed_memberships: 5 },
    })
    const body = { home_url: 'https://example.com' }
    await api.get('ChangeProductionInstanceDomain', [], { body })
    await api.get('UpdateProductionInstanceDomain', [], { body })
    await api.get('UpdateInstanceAuthConfig', [], { body: { restricted_to_allowlist: false } })
  })

  test('domains, redirect URLs, portals and pages', async () => {
    const domain = await api.get('AddDomain', [], {
      body: { name: 'satellite.org', is_satellite: true },
    })
    await api.get('ListDomains')
    await api.get('UpdateDomain', [domain.id], { body: { proxy_url: 'https://s.org/__clerk' } })
    await api.get('VerifyDomainProxy', [], {
      body: { domain_id: domain.id, proxy_url: 'https://s.org/__clerk' },
    })
    await api.get('DeleteDomain', [domain.id])
    const url = await api.get('CreateRedirectURL', [], { body: { url: 'myapp://back' } })
    await api.get('ListRedirectURLs')
    await api.get('GetRedirectURL', [url.id])
    await api.get('DeleteRedirectURL', [url.id])
    await api.get('CreateSvixApp')
    expect(await api.refuse('CreateSvixApp')).toEqual([400, 'svix_app_exists'])
    await api.get('GenerateSvixAuthURL')
    await api.get('DeleteSvixApp')
    await api.get('GetPublicInterstitial', [], { key: null })
  })

  test('templates of messages', async () => {
    const path = ['email', 'verification_code']
    await api.get('GetTemplateList', ['email'])
    await api.get('GetTemplate', path)
    await api.get('UpsertTemplate', path, { body: { name: 'Code', body: '{{otp_code}}!' } })
    expect(await api.refuse('UpsertTemplate', path, { body: { body: 'none' } })).toEqual([
      422,
      'required_variable_missing',
    ])
    await api.get('PreviewTemplate', path, { body: {} })
    await api.get('ToggleTemplateDelivery', path, { body: { delivered_by_clerk: false } })
    await api.get('RevertTemplate', path)
    expect(await api.refuse('RevertTemplate', path)).toEqual([400, 'template_revert_error'])
  })

  test('billing', async () => {
    const { data: plans } = await api.get('GetCommercePlanList', [], {
      query: { payer_type: 'user' },
    })
    const silver = plans.find(({ slug }: Body) => slug === 'silver')
    const price = await api.get('CreateBillingPrice', [], {
      body: { plan_id: silver.id, amount: 400 },
    })
    await api.get('GetBillingPriceList', [], { query: { plan_id: silver.id } })
    const subscription = await api.get('GetUserBillingSubscription', [ada.id])
    const [item] = subscription.subscription_items
    expect(item.plan.slug).toBe('gold')
    await api.get('GetOrganizationBillingSubscription', [acme.id])
    await api.get('GetCommerceSubscriptionItemList', [], { query: { include_free: true } })
    const discount = { body: { discount_id: 'disc_spring' } }
    await api.get('ApplyBillingSubscriptionItemDiscount', [item.id], discount)
    expect(await api.refuse('ApplyBillingSubscriptionItemDiscount', [item.id], discount)).toEqual([
      409,
      'discount_already_applied',
    ])
    await api.get('RemoveBillingSubscriptionItemDiscount', [item.id, 'disc_spring'])
    const transition = { from_price_id: item.price_id, to_price_id: price.id }
    const moved = await api.get('CreateBillingPriceTransition', [item.id], { body: transition })
    expect(
      await api.refuse('CreateBillingPriceTransition', [item.id], { body: transition }),
    ).toEqual([409, 'subscription_item_no_longer_active'])
    await api.get('CancelCommerceSubscriptionItem', [moved.subscription_item.id])
    const trial = await api.get('GetUserBillingSubscription', [grace.id])
    const extend_to = new Date(api.emulator.clock.now() + 30 * 86_400_000).toISOString()
    const extended = await api.get(
      'ExtendBillingSubscriptionItemFreeTrial',
      [trial.subscription_items[0].id],
      { body: { extend_to } },
    )
    expect(extended.period_end).toBe(Date.parse(extend_to))
    const ended = await api.get('CancelCommerceSubscriptionItem', [moved.subscription_item.id], {
      query: { end_now: true },
    })
    expect(ended.status).toBe('ended')
    const { subscription_items } = await api.get('GetUserBillingSubscription', [ada.id])
    expect(subscription_items[0].plan.is_default).toBe(true)
    const { data: statements } = await api.get('GetBillingStatementList')
    await api.get('GetBillingStatement', [statements[0].id])
    await api.get('GetBillingStatementPaymentAttempts', [statements[0].id])
  })

  test.each([
    ['User', () => ada.id],
    ['Organization', () => acme.id],
  ])('credits of a %s', async (kind, id) => {
    const body = { amount: 500, action: 'increase', idempotency_key: 'k1' }
    const path = [id()]
    const first = await api.get(`Adjust${kind}BillingCreditBalance`, path, { body })
    const again = await api.get(`Adjust${kind}BillingCreditBalance`, path, { body })
    expect(again.id).toBe(first.id)
    expect(
      await api.refuse(`Adjust${kind}BillingCreditBalance`, path, {
        body: { ...body, amount: 600, action: 'decrease', idempotency_key: 'k2' },
      }),
    ).toEqual([422, 'insufficient_credit_balance'])
    const { balance } = await api.get(`Get${kind}BillingCreditBalance`, path)
    expect(balance.amount).toBe(500)
  })
})

test('each of the 249 operations was seen to succeed', () => {
  expect(facts.operations).toHaveLength(249)
  const missing = facts.operations.filter(({ id }) => !api.seen.get(id)?.has(statusOf(id) ?? 0))
  expect(missing.map(({ id }) => id)).toEqual([])
})
