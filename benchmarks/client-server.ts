// Answers like the Backend API, in a process of its own, so that its work is not measured as the client's.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A user as the Backend API sends one, with everything that a usual user has. */
function user(number: number) {
  const verification = {
    object: 'verification_otp',
    status: 'verified',
    strategy: 'email_code',
    attempts: 1,
    expire_at: 1700000000000,
  }
  return {
    id: `user_2abcdefghijklmnopqrstuv${number}`,
    object: 'user',
    username: `user${number}`,
    first_name: `First${number}`,
    last_name: `Last${number}`,
    locale: 'en-US',
    image_url: 'https://img.clerk.com/eyJ0eXBlIjoiZGVmYXVsdCIsImlpZCI6Imluc18xIiwicmlkIjoidXNlcl8x',
    has_image: true,
    primary_email_address_id: `idn_${number}`,
    primary_phone_number_id: null,
    primary_web3_wallet_id: null,
    password_enabled: true,
    password_last_updated_at: 1700000000000,
    two_factor_enabled: false,
    totp_enabled: false,
    backup_code_enabled: false,
    email_addresses: [
      {
        id: `idn_${number}`,
        object: 'email_address',
        email_address: `user${number}@example.com`,
        reserved: false,
        verification,
        linked_to: [{ type: 'oauth_google', id: `idn_x${number}` }],
        matches_sso_connection: false,
        created_at: 1700000000000,
        updated_at: 1700000000000,
      },
    ],
    phone_numbers: [],
    web3_wallets: [],
    passkeys: [],
    external_accounts: [
      {
        object: 'external_account',
        id: `eac_${number}`,
        provider: 'oauth_google',
        identification_id: `idn_x${number}`,
        provider_user_id: `1234567890${number}`,
        approved_scopes: 'email profile',
        email_address: `user${number}@example.com`,
        email_address_verified: true,
        first_name: `First${number}`,
        last_name: `Last${number}`,
        avatar_url: '',
        image_url:
          'https://img.clerk.com/eyJ0eXBlIjoicHJveHkiLCJzcmMiOiJodHRwczovL2ltYWdlcy5jbGVyay5kZXYi',
        username: null,
        phone_number: null,
        public_metadata: {},
        label: null,
        created_at: 1700000000000,
        updated_at: 1700000000000,
        verification: { ...verification, strategy: 'oauth_google', attempts: null },
      },
    ],
    saml_accounts: [],
    enterprise_accounts: [],
    public_metadata: { role: 'admin', theme_color: 'red' },
    private_metadata: { stripe_id: `cus_${number}` },
    unsafe_metadata: {},
    external_id: null,
    last_sign_in_at: 1700000000000,
    banned: false,
    locked: false,
    lockout_expires_in_seconds: null,
    verification_attempts_remaining: 100,
    created_at: 1700000000000,
    updated_at: 1700000000000,
    delete_self_enabled: true,
    create_organization_enabled: true,
    create_organizations_limit: null,
    last_active_at: 1700000000000,
    mfa_enabled_at: null,
    mfa_disabled_at: null,
    legal_accepted_at: null,
    bypass_client_trust: false,
  }
}

const allUsers = 100_000
const one = Buffer.from(JSON.stringify(user(1)))
const page = Buffer.from(JSON.stringify(Array.from({ length: 500 }, (_, at) => user(at))))
const count = Buffer.from(JSON.stringify({ object: 'total_count', total_count: allUsers }))
let iterated = 0

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost')
  let body = one
  if (pathname === '/v1/users/count') body = count
  else if (pathname === '/v1/users') {
    body = page
    // The cursor is not looked at: every page is the same, and the last one is empty.
    if (!searchParams.has('starting_after')) iterated = 0
    else if ((iterated += 500) >= allUsers) body = Buffer.from('[]')
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
