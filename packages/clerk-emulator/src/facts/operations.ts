// Written by `npm run generate`: change the generator, not this file.
import type { OperationFacts, RateLimit } from './schema.ts'

/** Documented rate limits by their name. */
export const rateLimits: Readonly<Record<string, RateLimit>> = {
  invitations: { limit: 100, windowInMs: 3600000, per: [] },
  'invitations-bulk': { limit: 25, windowInMs: 3600000, per: [] },
  'organization-invitations': { limit: 250, windowInMs: 3600000, per: [] },
  'organization-invitations-bulk': { limit: 50, windowInMs: 3600000, per: [] },
  user: { limit: 10, windowInMs: 10000, per: ['user_id'] },
  organization: { limit: 10, windowInMs: 10000, per: ['organization_id'] },
  membership: { limit: 10, windowInMs: 10000, per: ['organization_id', 'user_id'] },
}

/** What is known of each operation, by method and path. */
export const operationFacts = {
  'GET /public/interstitial': {
    id: 'GetPublicInterstitial',
    public: true,
    query: {
      frontendApi: { type: 'string' },
      frontend_api: { type: 'string' },
      publishable_key: { type: 'string' },
      proxy_url: { type: 'string' },
      domain: { type: 'string' },
      sign_in_url: { type: 'string' },
      use_domain_for_script: { type: 'boolean' },
    },
  },
  'GET /jwks': { id: 'GetJWKS', rules: [] },
  'GET /clients': {
    id: 'GetClientList',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /clients/verify': {
    id: 'VerifyClient',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { token: { type: 'string' } },
        required: ['token'],
        additional: false,
      },
      required: true,
    },
  },
  'GET /clients/{client_id}': { id: 'GetClient' },
  'POST /email_addresses': {
    id: 'CreateEmailAddress',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          user_id: { type: 'string' },
          email_address: { type: 'string' },
          verified: { type: 'boolean', nullable: true },
          primary: { type: 'boolean', nullable: true },
          notify_primary_email_address_changed: { type: 'boolean', nullable: true, default: false },
        },
        required: ['user_id', 'email_address'],
      },
      required: true,
    },
  },
  'GET /email_addresses/{email_address_id}': { id: 'GetEmailAddress' },
  'PATCH /email_addresses/{email_address_id}': {
    id: 'UpdateEmailAddress',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          verified: { type: 'boolean', nullable: true },
          primary: { type: 'boolean', nullable: true },
          notify_primary_email_address_changed: { type: 'boolean', nullable: true, default: false },
        },
      },
    },
  },
  'DELETE /email_addresses/{email_address_id}': { id: 'DeleteEmailAddress' },
  'POST /email_addresses/{email_address_id}/prepare_verification': {
    id: 'PrepareEmailAddressVerification',
  },
  'POST /email_addresses/{email_address_id}/attempt_verification': {
    id: 'AttemptEmailAddressVerification',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { verification_id: { type: 'string' }, code: { type: 'string' } },
        required: ['verification_id', 'code'],
        additional: false,
      },
    },
  },
  'PUT /users/{user_id}/email_address': {
    id: 'ReplaceUserEmailAddress',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          email_address: { type: 'string' },
          identification_status: {
            type: 'string',
            enum: ['verified', 'reserved', 'unverified'],
            default: 'verified',
          },
          notify_primary_email_address_changed: { type: 'boolean', nullable: true, default: false },
        },
        required: ['email_address'],
        additional: false,
      },
    },
  },
  'POST /phone_numbers': {
    id: 'CreatePhoneNumber',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          user_id: { type: 'string' },
          phone_number: { type: 'string' },
          verified: { type: 'boolean', nullable: true },
          primary: { type: 'boolean', nullable: true },
          reserved_for_second_factor: { type: 'boolean', nullable: true },
        },
        required: ['user_id', 'phone_number'],
      },
      required: true,
    },
  },
  'GET /phone_numbers/{phone_number_id}': { id: 'GetPhoneNumber' },
  'PATCH /phone_numbers/{phone_number_id}': {
    id: 'UpdatePhoneNumber',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          verified: { type: 'boolean', nullable: true },
          primary: { type: 'boolean', nullable: true },
          reserved_for_second_factor: { type: 'boolean', nullable: true },
        },
      },
    },
  },
  'DELETE /phone_numbers/{phone_number_id}': { id: 'DeletePhoneNumber' },
  'POST /phone_numbers/{phone_number_id}/prepare_verification': {
    id: 'PreparePhoneNumberVerification',
  },
  'POST /phone_numbers/{phone_number_id}/attempt_verification': {
    id: 'AttemptPhoneNumberVerification',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { verification_id: { type: 'string' }, code: { type: 'string' } },
        required: ['verification_id', 'code'],
        additional: false,
      },
    },
  },
  'PUT /users/{user_id}/phone_number': {
    id: 'ReplaceUserPhoneNumber',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          phone_number: { type: 'string' },
          identification_status: {
            type: 'string',
            enum: ['verified', 'reserved', 'unverified'],
            default: 'verified',
          },
        },
        required: ['phone_number'],
        additional: false,
      },
    },
  },
  'GET /sessions': {
    id: 'GetSessionList',
    query: {
      client_id: { type: 'string' },
      user_id: { type: 'string' },
      status: {
        type: 'string',
        enum: [
          'active',
          'revoked',
          'ended',
          'expired',
          'removed',
          'abandoned',
          'replaced',
          'pending',
        ],
      },
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /sessions': {
    id: 'createSession',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { user_id: { type: 'string' }, active_organization_id: { type: 'string' } },
        required: ['user_id'],
      },
      required: true,
    },
  },
  'GET /sessions/{session_id}': { id: 'GetSession' },
  'POST /sessions/{session_id}/refresh': {
    id: 'RefreshSession',
    query: { suffixed_cookies: { type: 'boolean' } },
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          expired_token: { type: 'string' },
          refresh_token: { type: 'string' },
          request_origin: { type: 'string' },
          request_headers: { type: 'object', nullable: true, opaque: true },
          format: { type: 'string', nullable: true, enum: ['token', 'cookie'], default: 'token' },
          request_originating_ip: { type: 'string', nullable: true },
        },
        required: ['expired_token', 'refresh_token', 'request_origin'],
        additional: false,
      },
      required: true,
    },
  },
  'POST /sessions/{session_id}/revoke': { id: 'RevokeSession' },
  'POST /sessions/{session_id}/tokens': {
    id: 'CreateSessionToken',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          expires_in_seconds: { type: 'integer', nullable: true, minimum: 30, maximum: 315360000 },
        },
      },
    },
  },
  'POST /sessions/{session_id}/tokens/{template}': {
    id: 'CreateSessionTokenFromTemplate',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          expires_in_seconds: { type: 'integer', nullable: true, minimum: 30, maximum: 315360000 },
        },
      },
    },
  },
  'GET /templates/{template_type}': {
    id: 'GetTemplateList',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /templates/{template_type}/{slug}': { id: 'GetTemplate' },
  'PUT /templates/{template_type}/{slug}': {
    id: 'UpsertTemplate',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          subject: { type: 'string', nullable: true },
          markup: { type: 'string', nullable: true },
          body: { type: 'string' },
          delivered_by_clerk: { type: 'boolean', nullable: true },
          from_email_name: { type: 'string' },
          reply_to_email_name: { type: 'string' },
        },
        additional: false,
      },
    },
  },
  'POST /templates/{template_type}/{slug}/revert': { id: 'RevertTemplate' },
  'POST /templates/{template_type}/{slug}/preview': {
    id: 'PreviewTemplate',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          subject: { type: 'string', nullable: true },
          body: { type: 'string' },
          from_email_name: { type: 'string' },
          reply_to_email_name: { type: 'string' },
        },
        additional: false,
      },
    },
  },
  'POST /templates/{template_type}/{slug}/toggle_delivery': {
    id: 'ToggleTemplateDelivery',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { delivered_by_clerk: { type: 'boolean' } },
        additional: false,
      },
    },
  },
  'GET /users': {
    id: 'GetUserList',
    query: {
      email_address: { type: 'array', items: { type: 'string' } },
      phone_number: { type: 'array', items: { type: 'string' } },
      external_id: { type: 'array', items: { type: 'string' } },
      username: { type: 'array', items: { type: 'string' } },
      web3_wallet: { type: 'array', items: { type: 'string' } },
      user_id: { type: 'array', items: { type: 'string' } },
      organization_id: { type: 'array', items: { type: 'string' } },
      query: { type: 'string' },
      email_address_query: { type: 'string' },
      phone_number_query: { type: 'string' },
      username_query: { type: 'string' },
      name_query: { type: 'string' },
      banned: { type: 'boolean' },
      last_active_at_before: { type: 'integer' },
      last_active_at_after: { type: 'integer' },
      last_active_at_since: { type: 'integer' },
      created_at_before: { type: 'integer' },
      created_at_after: { type: 'integer' },
      last_sign_in_at_before: { type: 'integer' },
      last_sign_in_at_after: { type: 'integer' },
      provider: { type: 'string' },
      provider_user_id: { type: 'array', items: { type: 'string' } },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      starting_after: { type: 'string' },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'created_at',
          'updated_at',
          'email_address',
          'web3wallet',
          'first_name',
          'last_name',
          'phone_number',
          'username',
          'last_active_at',
          'last_sign_in_at',
          '+created_at',
          '+updated_at',
          '+email_address',
          '+web3wallet',
          '+first_name',
          '+last_name',
          '+phone_number',
          '+username',
          '+last_active_at',
          '+last_sign_in_at',
          '-created_at',
          '-updated_at',
          '-email_address',
          '-web3wallet',
          '-first_name',
          '-last_name',
          '-phone_number',
          '-username',
          '-last_active_at',
          '-last_sign_in_at',
        ],
      },
    },
  },
  'POST /users': {
    id: 'CreateUser',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          external_id: { type: 'string', nullable: true },
          first_name: { type: 'string', nullable: true },
          last_name: { type: 'string', nullable: true },
          locale: { type: 'string', nullable: true },
          email_address: { type: 'array', items: { type: 'string' } },
          email_address_identification_status: {
            type: 'array',
            items: { type: 'string', enum: ['verified', 'reserved'] },
          },
          phone_number: { type: 'array', items: { type: 'string' } },
          phone_number_identification_status: {
            type: 'array',
            items: { type: 'string', enum: ['verified', 'reserved'] },
          },
          web3_wallet: { type: 'array', items: { type: 'string' } },
          username: { type: 'string', nullable: true },
          password: { type: 'string', nullable: true },
          password_digest: { type: 'string', nullable: true },
          password_hasher: { type: 'string' },
          skip_password_checks: { type: 'boolean', nullable: true },
          skip_password_requirement: { type: 'boolean', nullable: true },
          totp_secret: { type: 'string', nullable: true },
          backup_codes: { type: 'array', items: { type: 'string' } },
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
          unsafe_metadata: { type: 'object', opaque: true },
          delete_self_enabled: { type: 'boolean', nullable: true },
          legal_accepted_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          skip_legal_checks: { type: 'boolean', nullable: true },
          skip_user_requirement: { type: 'boolean', nullable: true },
          create_organization_enabled: { type: 'boolean', nullable: true },
          create_organizations_limit: { type: 'integer', nullable: true },
          created_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          bypass_client_trust: { type: 'boolean', nullable: true },
          banned: { type: 'boolean', nullable: true },
          locked: { type: 'boolean', nullable: true },
          timezone: { type: 'string', nullable: true },
        },
        additional: false,
      },
    },
  },
  'GET /users/count': {
    id: 'GetUsersCount',
    query: {
      email_address: { type: 'array', items: { type: 'string' } },
      phone_number: { type: 'array', items: { type: 'string' } },
      external_id: { type: 'array', items: { type: 'string' } },
      username: { type: 'array', items: { type: 'string' } },
      web3_wallet: { type: 'array', items: { type: 'string' } },
      user_id: { type: 'array', items: { type: 'string' } },
      organization_id: { type: 'array', items: { type: 'string' } },
      query: { type: 'string' },
      email_address_query: { type: 'string' },
      phone_number_query: { type: 'string' },
      username_query: { type: 'string' },
      name_query: { type: 'string' },
      banned: { type: 'boolean' },
      last_active_at_before: { type: 'integer' },
      last_active_at_after: { type: 'integer' },
      last_active_at_since: { type: 'integer' },
      created_at_before: { type: 'integer' },
      created_at_after: { type: 'integer' },
      last_sign_in_at_before: { type: 'integer' },
      last_sign_in_at_after: { type: 'integer' },
      provider: { type: 'string' },
      provider_user_id: { type: 'array', items: { type: 'string' } },
    },
  },
  'GET /users/{user_id}': { id: 'GetUser' },
  'PATCH /users/{user_id}': {
    id: 'UpdateUser',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          external_id: { type: 'string', nullable: true },
          first_name: { type: 'string', nullable: true },
          last_name: { type: 'string', nullable: true },
          locale: { type: 'string', nullable: true },
          primary_email_address_id: { type: 'string', nullable: true },
          notify_primary_email_address_changed: { type: 'boolean', nullable: true, default: false },
          primary_phone_number_id: { type: 'string', nullable: true },
          primary_web3_wallet_id: { type: 'string', nullable: true },
          username: { type: 'string', nullable: true },
          profile_image_id: { type: 'string', nullable: true },
          password: { type: 'string', nullable: true },
          password_digest: { type: 'string' },
          password_hasher: { type: 'string' },
          skip_password_checks: { type: 'boolean', nullable: true },
          sign_out_of_other_sessions: { type: 'boolean', nullable: true },
          totp_secret: { type: 'string', nullable: true },
          backup_codes: { type: 'array', items: { type: 'string' } },
          delete_self_enabled: { type: 'boolean', nullable: true },
          create_organization_enabled: { type: 'boolean', nullable: true },
          legal_accepted_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          skip_legal_checks: { type: 'boolean', nullable: true },
          create_organizations_limit: { type: 'integer', nullable: true },
          created_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          bypass_client_trust: { type: 'boolean', nullable: true },
          timezone: { type: 'string', nullable: true },
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
          unsafe_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['user'],
  },
  'DELETE /users/{user_id}': { id: 'DeleteUser' },
  'POST /users/{user_id}/ban': { id: 'BanUser' },
  'POST /users/{user_id}/unban': { id: 'UnbanUser' },
  'POST /users/ban': {
    id: 'UsersBan',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          user_ids: { type: 'array', minItems: 1, maxItems: 50, items: { type: 'string' } },
        },
        required: ['user_ids'],
      },
    },
  },
  'POST /users/unban': {
    id: 'UsersUnban',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          user_ids: { type: 'array', minItems: 1, maxItems: 50, items: { type: 'string' } },
        },
        required: ['user_ids'],
      },
    },
  },
  'POST /users/{user_id}/lock': { id: 'LockUser' },
  'POST /users/{user_id}/unlock': { id: 'UnlockUser' },
  'POST /users/{user_id}/profile_image': {
    id: 'SetUserProfileImage',
    body: {
      type: 'form',
      required: true,
      schema: { type: 'object', properties: { file: { type: 'string' } }, required: ['file'] },
    },
  },
  'DELETE /users/{user_id}/profile_image': { id: 'DeleteUserProfileImage' },
  'PUT /users/{user_id}/metadata': {
    id: 'ReplaceUserMetadata',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
          unsafe_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['user'],
  },
  'PATCH /users/{user_id}/metadata': {
    id: 'UpdateUserMetadata',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
          unsafe_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['user'],
  },
  'GET /users/{user_id}/billing/subscription': { id: 'GetUserBillingSubscription' },
  'GET /users/{user_id}/billing/credits': { id: 'GetUserBillingCreditBalance' },
  'POST /users/{user_id}/billing/credits': {
    id: 'AdjustUserBillingCreditBalance',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          amount: { type: 'integer' },
          action: { type: 'string', enum: ['increase', 'decrease'] },
          currency: { type: 'string' },
          idempotency_key: { type: 'string' },
          note: { type: 'string' },
        },
        required: ['amount', 'action', 'idempotency_key'],
        additional: false,
      },
    },
  },
  'GET /users/{user_id}/oauth_access_tokens/{provider}': {
    id: 'GetOAuthAccessToken',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /users/{user_id}/organization_memberships': {
    id: 'UsersGetOrganizationMemberships',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /users/{user_id}/organization_invitations': {
    id: 'UsersGetOrganizationInvitations',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      status: { type: 'string', enum: ['pending', 'accepted', 'revoked', 'expired'] },
    },
  },
  'POST /users/{user_id}/remove_password': {
    id: 'RemoveUserPassword',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { sign_out_of_other_sessions: { type: 'boolean', default: false } },
        additional: false,
      },
    },
  },
  'POST /users/{user_id}/verify_password': {
    id: 'VerifyPassword',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { password: { type: 'string' } },
        required: ['password'],
        additional: false,
      },
      required: true,
    },
  },
  'POST /users/{user_id}/verify_totp': {
    id: 'VerifyTOTP',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { code: { type: 'string' } },
        required: ['code'],
        additional: false,
      },
      required: true,
    },
  },
  'DELETE /users/{user_id}/mfa': { id: 'DisableMFA' },
  'DELETE /users/{user_id}/backup_code': { id: 'DeleteBackupCode' },
  'DELETE /users/{user_id}/passkeys/{passkey_identification_id}': { id: 'UserPasskeyDelete' },
  'GET /users/{user_id}/trusted_devices': { id: 'ListUserTrustedDevices' },
  'DELETE /users/{user_id}/trusted_devices/{trusted_device_id}': { id: 'RevokeUserTrustedDevice' },
  'DELETE /users/{user_id}/web3_wallets/{web3_wallet_identification_id}': {
    id: 'UserWeb3WalletDelete',
  },
  'DELETE /users/{user_id}/totp': { id: 'DeleteTOTP' },
  'DELETE /users/{user_id}/external_accounts/{external_account_id}': {
    id: 'DeleteExternalAccount',
  },
  'POST /users/{user_id}/password/set_compromised': {
    id: 'SetUserPasswordCompromised',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { revoke_all_sessions: { type: 'boolean', nullable: true } },
        additional: false,
      },
    },
  },
  'POST /users/{user_id}/password/unset_compromised': { id: 'UnsetUserPasswordCompromised' },
  'GET /invitations': {
    id: 'ListInvitations',
    query: {
      status: { type: 'string', enum: ['pending', 'accepted', 'revoked', 'expired'] },
      query: { type: 'string' },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'created_at',
          'email_address',
          'expires_at',
          '+created_at',
          '+email_address',
          '+expires_at',
          '-created_at',
          '-email_address',
          '-expires_at',
        ],
      },
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /invitations': {
    id: 'CreateInvitation',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          email_address: { type: 'string' },
          public_metadata: { type: 'object', opaque: true },
          redirect_url: { type: 'string' },
          notify: { type: 'boolean', nullable: true, default: true },
          ignore_existing: { type: 'boolean', nullable: true, default: false },
          expires_in_days: { type: 'integer', nullable: true, minimum: 1, maximum: 365 },
          template_slug: { type: 'string', enum: ['invitation', 'waitlist_invitation'] },
        },
        required: ['email_address'],
        additional: false,
      },
      required: true,
    },
    rules: ['invitations'],
  },
  'POST /invitations/bulk': {
    id: 'CreateBulkInvitations',
    body: {
      type: 'json',
      schema: {
        type: 'array',
        minItems: 1,
        maxItems: 10,
        items: {
          type: 'object',
          properties: {
            email_address: { type: 'string' },
            public_metadata: { type: 'object', nullable: true, opaque: true },
            redirect_url: { type: 'string', nullable: true },
            notify: { type: 'boolean', nullable: true, default: true },
            ignore_existing: { type: 'boolean', nullable: true, default: false },
            expires_in_days: { type: 'integer', nullable: true, minimum: 1, maximum: 365 },
            template_slug: {
              type: 'string',
              enum: ['invitation', 'waitlist_invitation'],
              default: 'invitation',
            },
          },
          required: ['email_address'],
          additional: false,
        },
      },
      required: true,
    },
    rules: ['invitations-bulk'],
  },
  'POST /invitations/{invitation_id}/revoke': { id: 'RevokeInvitation' },
  'GET /organization_invitations': {
    id: 'ListInstanceOrganizationInvitations',
    query: {
      order_by: { type: 'string', default: '-created_at' },
      status: { type: 'string', enum: ['pending', 'accepted', 'revoked', 'expired'] },
      query: { type: 'string' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /allowlist_identifiers': {
    id: 'ListAllowlistIdentifiers',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /allowlist_identifiers': {
    id: 'CreateAllowlistIdentifier',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { identifier: { type: 'string' }, notify: { type: 'boolean', default: false } },
        required: ['identifier'],
        additional: false,
      },
      required: true,
    },
  },
  'DELETE /allowlist_identifiers/{allowlist_identifier_id}': { id: 'DeleteAllowlistIdentifier' },
  'GET /blocklist_identifiers': {
    id: 'ListBlocklistIdentifiers',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /blocklist_identifiers': {
    id: 'CreateBlocklistIdentifier',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { identifier: { type: 'string' } },
        required: ['identifier'],
        additional: false,
      },
      required: true,
    },
  },
  'DELETE /blocklist_identifiers/{blocklist_identifier_id}': { id: 'DeleteBlocklistIdentifier' },
  'PATCH /beta_features/instance_settings': {
    id: 'UpdateInstanceAuthConfig',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          restricted_to_allowlist: { type: 'boolean', nullable: true, default: false },
          from_email_address: { type: 'string', nullable: true },
          progressive_sign_up: { type: 'boolean', nullable: true },
          test_mode: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'PUT /beta_features/domain': {
    id: 'UpdateProductionInstanceDomain',
    status: 202,
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { home_url: { type: 'string' }, is_secondary: { type: 'boolean' } },
        additional: false,
      },
    },
  },
  'POST /actor_tokens': {
    id: 'CreateActorToken',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          user_id: { type: 'string' },
          actor: {
            type: 'object',
            properties: { sub: { type: 'string' } },
            required: ['sub'],
            additional: true,
            opaque: true,
          },
          expires_in_seconds: { type: 'integer', default: 3600 },
          session_max_duration_in_seconds: { type: 'integer', default: 1800 },
        },
        required: ['user_id', 'actor'],
        additional: false,
      },
      required: true,
    },
  },
  'POST /actor_tokens/{actor_token_id}/revoke': { id: 'RevokeActorToken' },
  'GET /domains': { id: 'ListDomains' },
  'POST /domains': {
    id: 'AddDomain',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          is_satellite: { type: 'boolean' },
          proxy_url: { type: 'string', nullable: true },
        },
        required: ['name', 'is_satellite'],
      },
      required: true,
    },
  },
  'PATCH /domains/{domain_id}': {
    id: 'UpdateDomain',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          proxy_url: { type: 'string', nullable: true },
          is_secondary: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'DELETE /domains/{domain_id}': { id: 'DeleteDomain' },
  'GET /instance': { id: 'GetInstance' },
  'PATCH /instance': {
    id: 'UpdateInstance',
    status: 204,
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          test_mode: { type: 'boolean', nullable: true },
          hibp: { type: 'boolean', nullable: true },
          support_email: { type: 'string', nullable: true },
          clerk_js_version: { type: 'string', nullable: true },
          development_origin: { type: 'string', nullable: true },
          allowed_origins: { type: 'array', items: { type: 'string' } },
          cookieless_dev: { type: 'boolean', nullable: true },
          url_based_session_syncing: { type: 'boolean', nullable: true },
          preferred_sign_in_strategy_when_password_required: {
            type: 'string',
            nullable: true,
            enum: ['password', 'otp', ''],
          },
          enhanced_email_deliverability: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'PATCH /instance/restrictions': {
    id: 'UpdateInstanceRestrictions',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          allowlist: { type: 'boolean', nullable: true },
          blocklist: { type: 'boolean', nullable: true },
          allowlist_blocklist_disabled_on_sign_in: { type: 'boolean', nullable: true },
          block_email_subaddresses: { type: 'boolean', nullable: true },
          block_disposable_email_domains: { type: 'boolean', nullable: true },
          ignore_dots_for_gmail_addresses: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'GET /instance/protect': { id: 'GetInstanceProtect' },
  'PATCH /instance/protect': {
    id: 'UpdateInstanceProtect',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          rules_enabled: { type: 'boolean', nullable: true },
          specter_enabled: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'GET /instance/communication': { id: 'GetInstanceCommunication' },
  'PATCH /instance/communication': {
    id: 'UpdateInstanceCommunication',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          blocked_country_codes: {
            type: 'array',
            nullable: true,
            maxItems: 250,
            uniqueItems: true,
            items: { type: 'string', pattern: '^[A-Z]{2}$' },
          },
        },
        additional: false,
      },
    },
  },
  'GET /instance/oauth_application_settings': { id: 'GetInstanceOAuthApplicationSettings' },
  'PATCH /instance/oauth_application_settings': {
    id: 'UpdateInstanceOAuthApplicationSettings',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          dynamic_oauth_client_registration: { type: 'boolean', nullable: true },
          default_scopes: { type: 'array', nullable: true, items: { type: 'string' } },
          oauth_jwt_access_tokens: { type: 'boolean', nullable: true },
          client_id_metadata_documents_advertised: { type: 'boolean', nullable: true },
          client_id_metadata_documents_only_allow_pre_registered_clients: {
            type: 'boolean',
            nullable: true,
          },
          client_id_metadata_documents_block_implicitly_allowed_clients: {
            type: 'boolean',
            nullable: true,
          },
        },
        additional: false,
      },
    },
  },
  'POST /instance/change_domain': {
    id: 'ChangeProductionInstanceDomain',
    status: 202,
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { home_url: { type: 'string' }, is_secondary: { type: 'boolean' } },
        additional: false,
      },
    },
  },
  'GET /instance/organization_settings': { id: 'GetInstanceOrganizationSettings' },
  'PATCH /instance/organization_settings': {
    id: 'UpdateInstanceOrganizationSettings',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          enabled: { type: 'boolean', nullable: true },
          max_allowed_memberships: { type: 'integer', nullable: true },
          admin_delete_enabled: { type: 'boolean', nullable: true },
          domains_enabled: { type: 'boolean', nullable: true },
          slug_disabled: { type: 'boolean', nullable: true },
          domains_enrollment_modes: { type: 'array', items: { type: 'string' } },
          creator_role_id: { type: 'string', nullable: true },
          domains_default_role_id: { type: 'string', nullable: true },
        },
        additional: false,
      },
    },
  },
  'POST /webhooks/svix': { id: 'CreateSvixApp' },
  'DELETE /webhooks/svix': { id: 'DeleteSvixApp', status: 204 },
  'POST /webhooks/svix_url': { id: 'GenerateSvixAuthURL' },
  'GET /jwt_templates': {
    id: 'ListJWTTemplates',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /jwt_templates': {
    id: 'CreateJWTTemplate',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          claims: { type: 'object', opaque: true },
          lifetime: { type: 'integer', nullable: true, minimum: 30, maximum: 315360000 },
          allowed_clock_skew: { type: 'integer', nullable: true, minimum: 0, maximum: 300 },
          custom_signing_key: { type: 'boolean' },
          signing_algorithm: { type: 'string', nullable: true },
          signing_key: { type: 'string', nullable: true },
        },
        required: ['name', 'claims'],
      },
      required: true,
    },
  },
  'GET /jwt_templates/{template_id}': { id: 'GetJWTTemplate' },
  'PATCH /jwt_templates/{template_id}': {
    id: 'UpdateJWTTemplate',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          claims: { type: 'object', opaque: true },
          lifetime: { type: 'integer', nullable: true, minimum: 30, maximum: 315360000 },
          allowed_clock_skew: { type: 'integer', nullable: true, minimum: 0, maximum: 300 },
          custom_signing_key: { type: 'boolean' },
          signing_algorithm: { type: 'string', nullable: true },
          signing_key: { type: 'string', nullable: true },
        },
        required: ['name', 'claims'],
      },
      required: true,
    },
  },
  'DELETE /jwt_templates/{template_id}': { id: 'DeleteJWTTemplate' },
  'GET /machines': {
    id: 'ListMachines',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      query: { type: 'string' },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: ['name', 'created_at', '+name', '+created_at', '-name', '-created_at'],
      },
    },
  },
  'POST /machines': {
    id: 'CreateMachine',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 255 },
          scoped_machines: { type: 'array', maxItems: 150, items: { type: 'string' } },
          default_token_ttl: { type: 'integer', default: 3600, minimum: 1, maximum: 315360000 },
        },
        required: ['name'],
      },
      required: true,
    },
  },
  'GET /machines/{machine_id}': { id: 'GetMachine' },
  'PATCH /machines/{machine_id}': {
    id: 'UpdateMachine',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', minLength: 1, maxLength: 255 },
          default_token_ttl: { type: 'integer', minimum: 1, maximum: 315360000 },
        },
      },
    },
  },
  'DELETE /machines/{machine_id}': { id: 'DeleteMachine' },
  'GET /machines/{machine_id}/secret_key': { id: 'GetMachineSecretKey' },
  'POST /machines/{machine_id}/secret_key/rotate': {
    id: 'RotateMachineSecretKey',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { previous_token_ttl: { type: 'integer', minimum: 0, maximum: 28800 } },
        required: ['previous_token_ttl'],
      },
    },
  },
  'POST /machines/{machine_id}/scopes': {
    id: 'CreateMachineScope',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { to_machine_id: { type: 'string' } },
        required: ['to_machine_id'],
      },
      required: true,
    },
  },
  'DELETE /machines/{machine_id}/scopes/{other_machine_id}': { id: 'DeleteMachineScope' },
  'GET /organizations': {
    id: 'ListOrganizations',
    query: {
      include_members_count: { type: 'boolean' },
      include_missing_member_with_elevated_permissions: { type: 'boolean' },
      query: { type: 'string' },
      user_id: { type: 'array', items: { type: 'string' } },
      organization_id: { type: 'array', items: { type: 'string' } },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'name',
          'created_at',
          'members_count',
          '+name',
          '+created_at',
          '+members_count',
          '-name',
          '-created_at',
          '-members_count',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organizations': {
    id: 'CreateOrganization',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          created_by: { type: 'string', nullable: true },
          private_metadata: { type: 'object', nullable: true, opaque: true },
          public_metadata: { type: 'object', nullable: true, opaque: true },
          slug: { type: 'string', nullable: true },
          max_allowed_memberships: { type: 'integer', nullable: true, minimum: 0 },
          created_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          role_set_key: { type: 'string', nullable: true },
        },
        required: ['name'],
      },
      required: true,
    },
  },
  'GET /organizations/{organization_id}': {
    id: 'GetOrganization',
    query: {
      include_members_count: { type: 'boolean' },
      include_missing_member_with_elevated_permissions: { type: 'boolean' },
    },
  },
  'PATCH /organizations/{organization_id}': {
    id: 'UpdateOrganization',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          slug: { type: 'string', nullable: true },
          max_allowed_memberships: { type: 'integer', nullable: true, minimum: 0 },
          admin_delete_enabled: { type: 'boolean', nullable: true },
          created_at: { type: 'string', nullable: true, unit: 'rfc3339' },
          role_set_key: { type: 'string', nullable: true },
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['organization'],
  },
  'DELETE /organizations/{organization_id}': { id: 'DeleteOrganization' },
  'PUT /organizations/{organization_id}/metadata': {
    id: 'ReplaceOrganizationMetadata',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['organization'],
  },
  'PATCH /organizations/{organization_id}/metadata': {
    id: 'MergeOrganizationMetadata',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['organization'],
  },
  'PUT /organizations/{organization_id}/logo': {
    id: 'UploadOrganizationLogo',
    body: {
      type: 'form',
      schema: {
        type: 'object',
        properties: { uploader_user_id: { type: 'string' }, file: { type: 'string' } },
        required: ['file'],
      },
      required: true,
    },
  },
  'DELETE /organizations/{organization_id}/logo': { id: 'DeleteOrganizationLogo' },
  'GET /organizations/{organization_id}/billing/subscription': {
    id: 'GetOrganizationBillingSubscription',
  },
  'GET /organizations/{organization_id}/billing/credits': {
    id: 'GetOrganizationBillingCreditBalance',
  },
  'POST /organizations/{organization_id}/billing/credits': {
    id: 'AdjustOrganizationBillingCreditBalance',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          amount: { type: 'integer' },
          action: { type: 'string', enum: ['increase', 'decrease'] },
          currency: { type: 'string' },
          idempotency_key: { type: 'string' },
          note: { type: 'string' },
        },
        required: ['amount', 'action', 'idempotency_key'],
        additional: false,
      },
    },
  },
  'GET /organizations/{organization_id}/invitations': {
    id: 'ListOrganizationInvitations',
    query: {
      status: {
        type: 'array',
        items: { type: 'string', enum: ['pending', 'accepted', 'revoked', 'expired'] },
      },
      email_address: { type: 'string' },
      order_by: { type: 'string', default: '-created_at' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organizations/{organization_id}/invitations': {
    id: 'CreateOrganizationInvitation',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          email_address: { type: 'string' },
          inviter_user_id: { type: 'string', nullable: true },
          role: { type: 'string' },
          public_metadata: { type: 'object', nullable: true, opaque: true },
          private_metadata: { type: 'object', nullable: true, opaque: true },
          redirect_url: { type: 'string', nullable: true },
          expires_in_days: { type: 'integer', nullable: true, minimum: 1, maximum: 365 },
          notify: { type: 'boolean', nullable: true, default: true },
        },
        required: ['email_address', 'role'],
      },
      required: true,
    },
    rules: ['organization-invitations'],
  },
  'POST /organizations/{organization_id}/invitations/bulk': {
    id: 'CreateOrganizationInvitationBulk',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'array',
        minItems: 1,
        maxItems: 10,
        items: {
          type: 'object',
          properties: {
            email_address: { type: 'string' },
            inviter_user_id: { type: 'string', nullable: true },
            role: { type: 'string' },
            public_metadata: { type: 'object', nullable: true, opaque: true },
            private_metadata: { type: 'object', nullable: true, opaque: true },
            redirect_url: { type: 'string', nullable: true },
            expires_in_days: { type: 'integer', nullable: true, minimum: 1, maximum: 365 },
            notify: { type: 'boolean', nullable: true, default: true },
          },
          required: ['email_address', 'role'],
        },
      },
    },
    rules: ['organization-invitations-bulk'],
  },
  'GET /organizations/{organization_id}/invitations/pending': {
    id: 'ListPendingOrganizationInvitations',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /organizations/{organization_id}/invitations/{invitation_id}': {
    id: 'GetOrganizationInvitation',
  },
  'POST /organizations/{organization_id}/invitations/{invitation_id}/revoke': {
    id: 'RevokeOrganizationInvitation',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { requesting_user_id: { type: 'string', nullable: true } },
      },
    },
  },
  'GET /organization_roles': {
    id: 'ListOrganizationRoles',
    query: {
      query: { type: 'string' },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'created_at',
          'name',
          'key',
          '+created_at',
          '+name',
          '+key',
          '-created_at',
          '-name',
          '-key',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organization_roles': {
    id: 'CreateOrganizationRole',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          key: { type: 'string' },
          description: { type: 'string', nullable: true },
          permissions: { type: 'array', nullable: true, items: { type: 'string' } },
          include_in_initial_role_set: { type: 'boolean', nullable: true },
        },
        required: ['name', 'key'],
        additional: false,
      },
    },
  },
  'GET /organization_roles/{organization_role_id}': { id: 'GetOrganizationRole' },
  'PATCH /organization_roles/{organization_role_id}': {
    id: 'UpdateOrganizationRole',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          key: { type: 'string', nullable: true },
          description: { type: 'string', nullable: true },
          permissions: { type: 'array', nullable: true, items: { type: 'string' } },
        },
      },
    },
  },
  'DELETE /organization_roles/{organization_role_id}': { id: 'DeleteOrganizationRole' },
  'POST /organization_roles/{organization_role_id}/permissions/{permission_id}': {
    id: 'AssignPermissionToOrganizationRole',
  },
  'DELETE /organization_roles/{organization_role_id}/permissions/{permission_id}': {
    id: 'RemovePermissionFromOrganizationRole',
  },
  'GET /organizations/{organization_id}/memberships': {
    id: 'ListOrganizationMemberships',
    query: {
      order_by: {
        type: 'string',
        enum: [
          'phone_number',
          'email_address',
          'created_at',
          'first_name',
          'last_name',
          'username',
          '+phone_number',
          '+email_address',
          '+created_at',
          '+first_name',
          '+last_name',
          '+username',
          '-phone_number',
          '-email_address',
          '-created_at',
          '-first_name',
          '-last_name',
          '-username',
        ],
      },
      user_id: { type: 'array', items: { type: 'string' } },
      email_address: { type: 'array', items: { type: 'string' } },
      phone_number: { type: 'array', items: { type: 'string' } },
      username: { type: 'array', items: { type: 'string' } },
      web3_wallet: { type: 'array', items: { type: 'string' } },
      role: { type: 'array', items: { type: 'string' } },
      query: { type: 'string' },
      email_address_query: { type: 'string' },
      phone_number_query: { type: 'string' },
      username_query: { type: 'string' },
      name_query: { type: 'string' },
      last_active_at_before: { type: 'integer' },
      last_active_at_after: { type: 'integer' },
      created_at_before: { type: 'integer' },
      created_at_after: { type: 'integer' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organizations/{organization_id}/memberships': {
    id: 'CreateOrganizationMembership',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          user_id: { type: 'string' },
          role: { type: 'string' },
          public_metadata: { type: 'object', nullable: true, opaque: true },
          private_metadata: { type: 'object', nullable: true, opaque: true },
        },
        required: ['user_id', 'role'],
      },
    },
  },
  'PATCH /organizations/{organization_id}/memberships/{user_id}': {
    id: 'UpdateOrganizationMembership',
    body: {
      type: 'json',
      required: true,
      schema: { type: 'object', properties: { role: { type: 'string' } }, required: ['role'] },
    },
    rules: ['membership'],
  },
  'DELETE /organizations/{organization_id}/memberships/{user_id}': {
    id: 'DeleteOrganizationMembership',
  },
  'PATCH /organizations/{organization_id}/memberships/{user_id}/metadata': {
    id: 'UpdateOrganizationMembershipMetadata',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          public_metadata: { type: 'object', opaque: true },
          private_metadata: { type: 'object', opaque: true },
        },
        additional: false,
      },
    },
    rules: ['membership'],
  },
  'GET /organizations/{organization_id}/domains': {
    id: 'ListOrganizationDomains',
    query: {
      verified: { type: 'boolean' },
      enrollment_mode: {
        type: 'string',
        enum: [
          'manual_invitation',
          'automatic_invitation',
          'automatic_suggestion',
          'enterprise_sso',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organizations/{organization_id}/domains': {
    id: 'CreateOrganizationDomain',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          enrollment_mode: {
            type: 'string',
            enum: [
              'manual_invitation',
              'automatic_invitation',
              'automatic_suggestion',
              'enterprise_sso',
            ],
          },
          verified: { type: 'boolean', nullable: true },
        },
        additional: false,
        required: ['name', 'enrollment_mode'],
      },
    },
  },
  'PATCH /organizations/{organization_id}/domains/{domain_id}': {
    id: 'UpdateOrganizationDomain',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          enrollment_mode: {
            type: 'string',
            nullable: true,
            enum: [
              'manual_invitation',
              'automatic_invitation',
              'automatic_suggestion',
              'enterprise_sso',
            ],
          },
          verified: { type: 'boolean', nullable: true },
          name: { type: 'string' },
        },
      },
    },
  },
  'DELETE /organizations/{organization_id}/domains/{domain_id}': { id: 'DeleteOrganizationDomain' },
  'POST /organizations/{organization_id}/domains/{domain_id}/verify_ownership': {
    id: 'VerifyOrganizationDomainOwnership',
  },
  'GET /organization_domains': {
    id: 'ListAllOrganizationDomains',
    query: {
      organization_id: { type: 'string' },
      verified: { type: 'boolean' },
      enrollment_mode: {
        joined: true,
        type: 'array',
        items: {
          type: 'string',
          enum: [
            'manual_invitation',
            'automatic_invitation',
            'automatic_suggestion',
            'enterprise_sso',
            '-manual_invitation',
            '-automatic_invitation',
            '-automatic_suggestion',
            '-enterprise_sso',
          ],
        },
      },
      query: { type: 'string' },
      domains: { type: 'array', items: { type: 'string' } },
      order_by: { type: 'string', default: '-created_at' },
      offset: { type: 'integer', default: 0, minimum: 0 },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
    },
  },
  'POST /proxy_checks': {
    id: 'VerifyDomainProxy',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { domain_id: { type: 'string' }, proxy_url: { type: 'string' } },
      },
    },
  },
  'GET /redirect_urls': {
    id: 'ListRedirectURLs',
    query: {
      paginated: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /redirect_urls': {
    id: 'CreateRedirectURL',
    body: {
      type: 'json',
      schema: { type: 'object', properties: { url: { type: 'string' } }, required: ['url'] },
      required: true,
    },
  },
  'GET /redirect_urls/{redirect_url_id}': { id: 'GetRedirectURL' },
  'DELETE /redirect_urls/{redirect_url_id}': { id: 'DeleteRedirectURL' },
  'POST /sign_in_tokens': {
    id: 'CreateSignInToken',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          user_id: { type: 'string' },
          org_id: { type: 'string', nullable: true },
          expires_in_seconds: { type: 'integer', nullable: true, default: 2592000, minimum: 1 },
        },
        required: ['user_id'],
      },
      required: true,
    },
  },
  'POST /sign_in_tokens/{sign_in_token_id}/revoke': { id: 'RevokeSignInToken' },
  'GET /sign_ups/{sign_up_attempt_id}': { id: 'GetSignUp' },
  'PATCH /sign_ups/{sign_up_attempt_id}': {
    id: 'UpdateSignUp',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          external_id: { type: 'string', nullable: true },
          custom_action: { type: 'boolean', nullable: true },
        },
      },
    },
  },
  'GET /oauth_applications': {
    id: 'ListOAuthApplications',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      order_by: {
        type: 'string',
        default: '+created_at',
        enum: ['name', 'created_at', '+name', '+created_at', '-name', '-created_at'],
      },
      name_query: { type: 'string' },
    },
  },
  'POST /oauth_applications': {
    id: 'CreateOAuthApplication',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          redirect_uris: { type: 'array', nullable: true, items: { type: 'string' } },
          callback_url: { type: 'string', nullable: true, maxLength: 1024 },
          scopes: { type: 'string', nullable: true, default: 'profile email', maxLength: 1024 },
          consent_screen_enabled: { type: 'boolean', nullable: true, default: true },
          pkce_required: { type: 'boolean', nullable: true, default: false },
          public: { type: 'boolean', nullable: true },
        },
        required: ['name'],
      },
      required: true,
    },
  },
  'GET /oauth_applications/{oauth_application_id}': { id: 'GetOAuthApplication' },
  'PATCH /oauth_applications/{oauth_application_id}': {
    id: 'UpdateOAuthApplication',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          redirect_uris: { type: 'array', nullable: true, items: { type: 'string' } },
          callback_url: { type: 'string', nullable: true, maxLength: 1024 },
          scopes: { type: 'string', nullable: true, default: 'profile email', maxLength: 1024 },
          consent_screen_enabled: { type: 'boolean', nullable: true },
          pkce_required: { type: 'boolean', nullable: true },
          public: { type: 'boolean', nullable: true },
        },
        additional: false,
      },
    },
  },
  'DELETE /oauth_applications/{oauth_application_id}': { id: 'DeleteOAuthApplication' },
  'PUT /oauth_applications/{oauth_application_id}/logo': {
    id: 'UploadOAuthApplicationLogo',
    body: {
      type: 'form',
      schema: {
        type: 'object',
        properties: { uploader_user_id: { type: 'string' }, file: { type: 'string' } },
        required: ['file'],
      },
      required: true,
    },
  },
  'POST /oauth_applications/{oauth_application_id}/rotate_secret': {
    id: 'RotateOAuthApplicationSecret',
  },
  'POST /oauth_applications/{oauth_application_id}/revoke_token': {
    id: 'RevokeOAuthApplicationToken',
    status: 204,
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { token: { type: 'string' } },
        required: ['token'],
        additional: false,
      },
    },
  },
  'GET /saml_connections': {
    id: 'ListSAMLConnections',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      query: { type: 'string' },
      order_by: {
        type: 'string',
        enum: [
          'phone_number',
          'email_address',
          'created_at',
          'first_name',
          'last_name',
          'username',
          '+phone_number',
          '+email_address',
          '+created_at',
          '+first_name',
          '+last_name',
          '+username',
          '-phone_number',
          '-email_address',
          '-created_at',
          '-first_name',
          '-last_name',
          '-username',
        ],
      },
      organization_id: { type: 'array', items: { type: 'string' } },
    },
  },
  'POST /saml_connections': {
    id: 'CreateSAMLConnection',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          domain: { type: 'string' },
          domains: { type: 'array', items: { type: 'string' } },
          provider: {
            type: 'string',
            enum: ['saml_custom', 'saml_okta', 'saml_google', 'saml_microsoft'],
          },
          idp_entity_id: { type: 'string', nullable: true },
          idp_sso_url: { type: 'string', nullable: true },
          idp_certificate: { type: 'string', nullable: true },
          idp_metadata_url: { type: 'string', nullable: true },
          idp_metadata: { type: 'string', nullable: true },
          organization_id: { type: 'string', nullable: true },
          attribute_mapping: {
            type: 'object',
            nullable: true,
            properties: {
              user_id: { type: 'string' },
              email_address: { type: 'string' },
              first_name: { type: 'string' },
              last_name: { type: 'string' },
            },
            additional: false,
          },
          force_authn: { type: 'boolean' },
          login_hint: {
            type: 'object',
            nullable: true,
            properties: {
              mode: { type: 'string', enum: ['email_address', 'custom_attribute', 'off'] },
              source: { type: 'string' },
            },
            required: ['mode'],
            additional: false,
          },
          idp_certificates: { type: 'array', items: { type: 'string' } },
        },
        required: ['name', 'provider'],
        additional: false,
        oneOfRequired: [['domain'], ['domains']],
      },
      required: true,
    },
  },
  'GET /saml_connections/{saml_connection_id}': { id: 'GetSAMLConnection' },
  'PATCH /saml_connections/{saml_connection_id}': {
    id: 'UpdateSAMLConnection',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          domain: { type: 'string', nullable: true },
          domains: { type: 'array', nullable: true, items: { type: 'string' } },
          idp_entity_id: { type: 'string', nullable: true },
          idp_sso_url: { type: 'string', nullable: true },
          idp_certificate: { type: 'string', nullable: true },
          idp_metadata_url: { type: 'string', nullable: true },
          idp_metadata: { type: 'string', nullable: true },
          organization_id: { type: 'string', nullable: true },
          attribute_mapping: {
            type: 'object',
            nullable: true,
            properties: {
              user_id: { type: 'string' },
              email_address: { type: 'string' },
              first_name: { type: 'string' },
              last_name: { type: 'string' },
            },
            additional: false,
          },
          active: { type: 'boolean', nullable: true },
          sync_user_attributes: { type: 'boolean', nullable: true },
          allow_subdomains: { type: 'boolean', nullable: true },
          allow_idp_initiated: { type: 'boolean', nullable: true },
          disable_additional_identifications: { type: 'boolean', nullable: true },
          allow_organization_account_linking: { type: 'boolean', nullable: true },
          force_authn: { type: 'boolean' },
          login_hint: {
            type: 'object',
            nullable: true,
            properties: {
              mode: { type: 'string', enum: ['email_address', 'custom_attribute', 'off'] },
              source: { type: 'string' },
            },
            required: ['mode'],
            additional: false,
          },
          consent_verified_domains_deletion: { type: 'boolean', nullable: true },
          idp_certificates: { type: 'array', items: { type: 'string' } },
          provider: { type: 'string' },
        },
        additional: false,
      },
    },
  },
  'DELETE /saml_connections/{saml_connection_id}': { id: 'DeleteSAMLConnection' },
  'GET /enterprise_connections': {
    id: 'ListEnterpriseConnections',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      organization_id: { type: 'string' },
      active: { type: 'boolean' },
    },
  },
  'POST /enterprise_connections': {
    id: 'CreateEnterpriseConnection',
    status: 201,
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          provider: {
            type: 'string',
            enum: [
              'saml_custom',
              'saml_okta',
              'saml_google',
              'saml_microsoft',
              'oidc_custom',
              'oidc_github_enterprise',
              'oidc_gitlab',
            ],
          },
          domains: { type: 'array', minItems: 1, items: { type: 'string' } },
          organization_id: { type: 'string', nullable: true },
          allow_organization_account_linking: { type: 'boolean', nullable: true },
          active: { type: 'boolean', nullable: true },
          saml: {
            type: 'object',
            nullable: true,
            properties: {
              idp_entity_id: { type: 'string', nullable: true },
              idp_sso_url: { type: 'string', nullable: true },
              idp_certificate: { type: 'string', nullable: true },
              idp_metadata_url: { type: 'string', nullable: true },
              idp_metadata: { type: 'string', nullable: true },
              attribute_mapping: {
                type: 'object',
                nullable: true,
                properties: {
                  user_id: { type: 'string', nullable: true },
                  email_address: { type: 'string', nullable: true },
                  first_name: { type: 'string', nullable: true },
                  last_name: { type: 'string', nullable: true },
                },
                additional: false,
              },
              allow_subdomains: { type: 'boolean', nullable: true },
              allow_idp_initiated: { type: 'boolean', nullable: true },
              force_authn: { type: 'boolean', nullable: true },
              login_hint: {
                type: 'object',
                nullable: true,
                properties: {
                  mode: { type: 'string', enum: ['email_address', 'custom_attribute', 'off'] },
                  source: { type: 'string' },
                },
                required: ['mode'],
                additional: false,
              },
              idp_certificates: { type: 'array', items: { type: 'string' } },
            },
            additional: false,
          },
          oidc: {
            type: 'object',
            nullable: true,
            properties: {
              client_id: { type: 'string', nullable: true },
              client_secret: { type: 'string', nullable: true },
              discovery_url: { type: 'string', nullable: true },
              auth_url: { type: 'string', nullable: true },
              token_url: { type: 'string', nullable: true },
              user_info_url: { type: 'string', nullable: true },
              requires_pkce: { type: 'boolean', nullable: true },
            },
            additional: false,
          },
          custom_attributes: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                name: { type: 'string', minLength: 1 },
                key: { type: 'string', pattern: '^[^_][A-Za-z0-9_-]*$', minLength: 1 },
                sso_path: { type: 'string' },
                scim_path: { type: 'string' },
                directory_path: { type: 'string' },
                multi_valued: { type: 'boolean' },
              },
              required: ['name', 'key'],
              additional: false,
            },
          },
          authenticatable: { type: 'boolean' },
          disable_jit_provisioning: { type: 'boolean' },
          sync_user_attributes: { type: 'boolean' },
        },
        required: ['name', 'provider', 'domains'],
        additional: false,
      },
      required: true,
    },
  },
  'GET /enterprise_connections/{enterprise_connection_id}': { id: 'GetEnterpriseConnection' },
  'PATCH /enterprise_connections/{enterprise_connection_id}': {
    id: 'UpdateEnterpriseConnection',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          domains: { type: 'array', nullable: true, items: { type: 'string' } },
          active: { type: 'boolean', nullable: true },
          sync_user_attributes: { type: 'boolean', nullable: true },
          disable_additional_identifications: { type: 'boolean', nullable: true },
          allow_organization_account_linking: { type: 'boolean', nullable: true },
          organization_id: { type: 'string', nullable: true },
          saml: {
            type: 'object',
            nullable: true,
            properties: {
              name: { type: 'string', nullable: true },
              idp_entity_id: { type: 'string', nullable: true },
              idp_sso_url: { type: 'string', nullable: true },
              idp_certificate: { type: 'string', nullable: true },
              idp_metadata_url: { type: 'string', nullable: true },
              idp_metadata: { type: 'string', nullable: true },
              attribute_mapping: {
                type: 'object',
                nullable: true,
                properties: {
                  user_id: { type: 'string', nullable: true },
                  email_address: { type: 'string', nullable: true },
                  first_name: { type: 'string', nullable: true },
                  last_name: { type: 'string', nullable: true },
                },
                additional: false,
              },
              allow_subdomains: { type: 'boolean', nullable: true },
              allow_idp_initiated: { type: 'boolean', nullable: true },
              force_authn: { type: 'boolean', nullable: true },
              login_hint: {
                type: 'object',
                nullable: true,
                properties: {
                  mode: { type: 'string', enum: ['email_address', 'custom_attribute', 'off'] },
                  source: { type: 'string' },
                },
                required: ['mode'],
                additional: false,
              },
              idp_certificates: { type: 'array', items: { type: 'string' } },
            },
            additional: false,
          },
          oidc: {
            type: 'object',
            nullable: true,
            properties: {
              client_id: { type: 'string', nullable: true },
              client_secret: { type: 'string', nullable: true },
              discovery_url: { type: 'string', nullable: true },
              auth_url: { type: 'string', nullable: true },
              token_url: { type: 'string', nullable: true },
              user_info_url: { type: 'string', nullable: true },
              requires_pkce: { type: 'boolean', nullable: true },
            },
            additional: false,
          },
          custom_attributes: {
            type: 'array',
            nullable: true,
            items: {
              type: 'object',
              properties: {
                name: { type: 'string', minLength: 1 },
                key: { type: 'string', pattern: '^[^_][A-Za-z0-9_-]*$', minLength: 1 },
                sso_path: { type: 'string' },
                scim_path: { type: 'string' },
                directory_path: { type: 'string' },
                multi_valued: { type: 'boolean' },
              },
              required: ['name', 'key'],
              additional: false,
            },
          },
          authenticatable: { type: 'boolean' },
          disable_jit_provisioning: { type: 'boolean' },
          provider: { type: 'string' },
        },
        additional: false,
      },
    },
  },
  'DELETE /enterprise_connections/{enterprise_connection_id}': { id: 'DeleteEnterpriseConnection' },
  'GET /enterprise_connections/{enterprise_connection_id}/test_runs': {
    id: 'ListEnterpriseConnectionTestRuns',
    query: {
      status: { type: 'array', items: { type: 'string', enum: ['pending', 'success', 'failed'] } },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /enterprise_connections/{enterprise_connection_id}/test_runs': {
    id: 'CreateEnterpriseConnectionTestRun',
  },
  'POST /testing_tokens': { id: 'CreateTestingToken' },
  'POST /agents/tasks': {
    id: 'CreateAgentTask',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          on_behalf_of: {
            type: 'object',
            properties: { user_id: { type: 'string' }, identifier: { type: 'string' } },
          },
          permissions: { type: 'string', enum: ['*'] },
          agent_name: { type: 'string' },
          task_description: { type: 'string' },
          redirect_url: { type: 'string' },
          session_max_duration_in_seconds: { type: 'integer', default: 1800 },
        },
        required: ['on_behalf_of', 'permissions', 'agent_name', 'task_description', 'redirect_url'],
        additional: false,
      },
      required: true,
    },
  },
  'POST /agents/tasks/{agent_task_id}/revoke': { id: 'RevokeAgentTask' },
  'GET /organization_memberships': {
    id: 'InstanceGetOrganizationMemberships',
    query: {
      order_by: {
        type: 'string',
        enum: [
          'phone_number',
          'email_address',
          'created_at',
          'first_name',
          'last_name',
          'username',
          '+phone_number',
          '+email_address',
          '+created_at',
          '+first_name',
          '+last_name',
          '+username',
          '-phone_number',
          '-email_address',
          '-created_at',
          '-first_name',
          '-last_name',
          '-username',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /waitlist_entries': {
    id: 'ListWaitlistEntries',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      query: { type: 'string' },
      status: { type: 'string', enum: ['pending', 'invited', 'completed', 'rejected'] },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'created_at',
          'invited_at',
          'email_address',
          '+created_at',
          '+invited_at',
          '+email_address',
          '-created_at',
          '-invited_at',
          '-email_address',
        ],
      },
    },
  },
  'POST /waitlist_entries': {
    id: 'CreateWaitlistEntry',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          email_address: { type: 'string' },
          notify: { type: 'boolean', nullable: true, default: true },
        },
        required: ['email_address'],
      },
      required: true,
    },
  },
  'POST /waitlist_entries/bulk': {
    id: 'CreateBulkWaitlistEntries',
    body: {
      type: 'json',
      schema: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: {
          type: 'object',
          properties: {
            email_address: { type: 'string' },
            notify: { type: 'boolean', nullable: true, default: true },
          },
          required: ['email_address'],
          additional: false,
        },
      },
      required: true,
    },
  },
  'DELETE /waitlist_entries/{id}': { id: 'DeleteWaitlistEntry' },
  'POST /waitlist_entries/{id}/invite': {
    id: 'InviteWaitlistEntry',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: { ignore_existing: { type: 'boolean', nullable: true, default: false } },
      },
    },
  },
  'POST /waitlist_entries/{id}/reject': { id: 'RejectWaitlistEntry' },
  'GET /billing/plans': {
    id: 'GetCommercePlanList',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      payer_type: { type: 'string', enum: ['user', 'org'] },
    },
  },
  'GET /billing/prices': {
    id: 'GetBillingPriceList',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      plan_id: { type: 'string' },
    },
  },
  'POST /billing/prices': {
    id: 'CreateBillingPrice',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          plan_id: { type: 'string' },
          currency: { type: 'string', default: 'USD' },
          amount: { type: 'integer', nullable: true },
          annual_monthly_amount: { type: 'integer', nullable: true },
          description: { type: 'string' },
          supported_billing_periods: { type: 'string', enum: ['month', 'annual', 'both'] },
        },
        required: ['plan_id', 'amount'],
        additional: false,
      },
    },
  },
  'GET /billing/subscription_items': {
    id: 'GetCommerceSubscriptionItemList',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
      status: { type: 'string', enum: ['active', 'ended', 'past_due', 'upcoming', 'free_trial'] },
      payer_type: { type: 'string', enum: ['user', 'org'] },
      plan_id: { type: 'string' },
      include_free: { type: 'boolean', default: false },
      query: { type: 'string' },
    },
  },
  'DELETE /billing/subscription_items/{subscription_item_id}': {
    id: 'CancelCommerceSubscriptionItem',
    query: { end_now: { type: 'boolean', default: false } },
  },
  'POST /billing/subscription_items/{subscription_item_id}/extend_free_trial': {
    id: 'ExtendBillingSubscriptionItemFreeTrial',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { extend_to: { type: 'string', unit: 'rfc3339' } },
        required: ['extend_to'],
        additional: false,
      },
    },
  },
  'POST /billing/subscription_items/{subscription_item_id}/price_transition': {
    id: 'CreateBillingPriceTransition',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { from_price_id: { type: 'string' }, to_price_id: { type: 'string' } },
        required: ['from_price_id', 'to_price_id'],
        additional: false,
      },
    },
  },
  'POST /billing/subscription_items/{subscription_item_id}/discounts': {
    id: 'ApplyBillingSubscriptionItemDiscount',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { discount_id: { type: 'string' } },
        required: ['discount_id'],
        additional: false,
      },
    },
  },
  'DELETE /billing/subscription_items/{subscription_item_id}/discounts/{discount_id}': {
    id: 'RemoveBillingSubscriptionItemDiscount',
  },
  'GET /billing/statements': {
    id: 'GetBillingStatementList',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /billing/statements/{statement_id}': { id: 'GetBillingStatement' },
  'GET /billing/statements/{statement_id}/payment_attempts': {
    id: 'GetBillingStatementPaymentAttempts',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'GET /organization_permissions': {
    id: 'ListOrganizationPermissions',
    query: {
      query: { type: 'string' },
      order_by: {
        type: 'string',
        enum: [
          'created_at',
          'name',
          'key',
          '+created_at',
          '+name',
          '+key',
          '-created_at',
          '-name',
          '-key',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /organization_permissions': {
    id: 'CreateOrganizationPermission',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          key: { type: 'string' },
          description: { type: 'string' },
        },
        required: ['name', 'key'],
      },
    },
  },
  'GET /organization_permissions/{permission_id}': { id: 'GetOrganizationPermission' },
  'PATCH /organization_permissions/{permission_id}': {
    id: 'UpdateOrganizationPermission',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          key: { type: 'string' },
          description: { type: 'string' },
        },
      },
    },
  },
  'DELETE /organization_permissions/{permission_id}': { id: 'DeleteOrganizationPermission' },
  'GET /role_sets': {
    id: 'ListRoleSets',
    query: {
      query: { type: 'string' },
      order_by: {
        type: 'string',
        default: '-created_at',
        enum: [
          'created_at',
          'name',
          'key',
          '+created_at',
          '+name',
          '+key',
          '-created_at',
          '-name',
          '-key',
        ],
      },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /role_sets': {
    id: 'CreateRoleSet',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          key: { type: 'string' },
          description: { type: 'string', nullable: true },
          default_role_key: { type: 'string' },
          creator_role_key: { type: 'string' },
          type: { type: 'string', enum: ['initial', 'custom'] },
          roles: { type: 'array', items: { type: 'string' } },
        },
        required: ['name', 'default_role_key', 'creator_role_key', 'roles'],
        additional: false,
      },
    },
  },
  'GET /role_sets/{role_set_key_or_id}': { id: 'GetRoleSet' },
  'PATCH /role_sets/{role_set_key_or_id}': {
    id: 'UpdateRoleSet',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string', nullable: true },
          key: { type: 'string', nullable: true },
          description: { type: 'string', nullable: true },
          type: { type: 'string', nullable: true, enum: ['initial'] },
          default_role_key: { type: 'string', nullable: true },
          creator_role_key: { type: 'string', nullable: true },
        },
      },
    },
  },
  'POST /role_sets/{role_set_key_or_id}/replace': {
    id: 'ReplaceRoleSet',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          dest_role_set_key: { type: 'string' },
          reassignment_mappings: { type: 'object', additional: { type: 'string' } },
        },
        required: ['dest_role_set_key'],
      },
    },
  },
  'POST /role_sets/{role_set_key_or_id}/roles': {
    id: 'AddRolesToRoleSet',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          role_keys: { type: 'array', items: { type: 'string' } },
          default_role_key: { type: 'string' },
          creator_role_key: { type: 'string' },
        },
        required: ['role_keys'],
      },
    },
  },
  'POST /role_sets/{role_set_key_or_id}/roles/replace': {
    id: 'ReplaceRoleInRoleSet',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { role_key: { type: 'string' }, to_role_key: { type: 'string' } },
        required: ['role_key', 'to_role_key'],
      },
    },
  },
  'GET /scim_directories': {
    id: 'ListSCIMDirectories',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /scim_directories': {
    id: 'CreateSCIMDirectory',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          enterprise_connection_id: { type: 'string' },
          name: { type: 'string' },
          provider: { type: 'string' },
          group_role_mappings: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                scim_group_id: { type: 'string' },
                scim_group_display_name: { type: 'string', maxLength: 255 },
                role_id: { type: 'string' },
                precedence: { type: 'integer', minimum: 1 },
              },
              required: ['scim_group_id', 'role_id'],
            },
          },
        },
        required: ['enterprise_connection_id', 'provider'],
      },
      required: true,
    },
  },
  'GET /scim_directories/{scim_directory_id}': { id: 'GetSCIMDirectory' },
  'PATCH /scim_directories/{scim_directory_id}': {
    id: 'UpdateSCIMDirectory',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          enabled: { type: 'boolean' },
          provider: { type: 'string' },
          attribute_mapping: { type: 'object', additional: { type: 'string', nullable: true } },
          group_role_mapping_enabled: { type: 'boolean' },
        },
      },
    },
  },
  'DELETE /scim_directories/{scim_directory_id}': { id: 'DeleteSCIMDirectory' },
  'POST /scim_directories/{scim_directory_id}/rotate_api_key': { id: 'RotateSCIMDirectoryAPIKey' },
  'GET /scim_directories/{scim_directory_id}/group_role_mappings': {
    id: 'ListSCIMGroupRoleMappings',
  },
  'POST /scim_directories/{scim_directory_id}/group_role_mappings': {
    id: 'CreateSCIMGroupRoleMapping',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          scim_group_id: { type: 'string' },
          role_id: { type: 'string' },
          precedence: { type: 'integer', minimum: 1 },
        },
        required: ['scim_group_id', 'role_id'],
      },
    },
  },
  'PUT /scim_directories/{scim_directory_id}/group_role_mappings': {
    id: 'ReplaceSCIMGroupRoleMappings',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          mappings: {
            type: 'array',
            items: {
              type: 'object',
              properties: { scim_group_id: { type: 'string' }, role_id: { type: 'string' } },
              required: ['scim_group_id', 'role_id'],
            },
          },
        },
        required: ['mappings'],
      },
    },
  },
  'DELETE /scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}': {
    id: 'DeleteSCIMGroupRoleMapping',
  },
  'GET /directories': {
    id: 'ListDirectories',
    query: {
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 500 },
      offset: { type: 'integer', default: 0, minimum: 0 },
    },
  },
  'POST /directories': {
    id: 'CreateDirectory',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          enterprise_connection_id: { type: 'string' },
          name: { type: 'string' },
          provider: { type: 'string' },
          group_role_mappings: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                directory_group_id: { type: 'string' },
                scim_group_id: { type: 'string' },
                directory_group_display_name: { type: 'string', maxLength: 255 },
                scim_group_display_name: { type: 'string', maxLength: 255 },
                role_id: { type: 'string' },
                precedence: { type: 'integer', minimum: 1 },
              },
              required: ['role_id'],
            },
          },
        },
        required: ['enterprise_connection_id', 'provider'],
      },
      required: true,
    },
  },
  'GET /directories/{directory_id}': { id: 'GetDirectory' },
  'PATCH /directories/{directory_id}': {
    id: 'UpdateDirectory',
    body: {
      type: 'json',
      schema: {
        type: 'object',
        properties: {
          name: { type: 'string' },
          enabled: { type: 'boolean' },
          provider: { type: 'string' },
          attribute_mapping: { type: 'object', additional: { type: 'string', nullable: true } },
          group_role_mapping_enabled: { type: 'boolean' },
        },
      },
    },
  },
  'DELETE /directories/{directory_id}': { id: 'DeleteDirectory' },
  'POST /directories/{directory_id}/rotate_api_key': { id: 'RotateDirectoryAPIKey' },
  'GET /directories/{directory_id}/group_role_mappings': { id: 'ListDirectoryGroupRoleMappings' },
  'POST /directories/{directory_id}/group_role_mappings': {
    id: 'CreateDirectoryGroupRoleMapping',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          directory_group_id: { type: 'string' },
          scim_group_id: { type: 'string' },
          role_id: { type: 'string' },
          precedence: { type: 'integer', minimum: 1 },
        },
        required: ['role_id'],
      },
    },
  },
  'PUT /directories/{directory_id}/group_role_mappings': {
    id: 'ReplaceDirectoryGroupRoleMappings',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          mappings: {
            type: 'array',
            items: {
              type: 'object',
              properties: {
                directory_group_id: { type: 'string' },
                scim_group_id: { type: 'string' },
                role_id: { type: 'string' },
              },
              required: ['role_id'],
            },
          },
        },
        required: ['mappings'],
      },
    },
  },
  'DELETE /directories/{directory_id}/group_role_mappings/{mapping_id}': {
    id: 'DeleteDirectoryGroupRoleMapping',
  },
  'POST /admin_portal_link_tokens': {
    id: 'createAdminPortalLinkToken',
    status: 201,
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          organization_id: { type: 'string', pattern: '^org_\\w{27}$' },
          it_contact_id: { type: 'string', minLength: 1 },
          scopes: { type: 'array', items: { type: 'string', minLength: 1 } },
          seconds_until_expiration: {
            type: 'integer',
            default: 3600,
            minimum: 0,
            maximum: 86400,
            exclusiveMinimum: true,
          },
        },
        additional: false,
      },
    },
  },
  'POST /admin_portal_link_tokens/{admin_portal_link_token_id}/revoke': {
    id: 'revokeAdminPortalLinkToken',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { revocation_reason: { type: 'string', nullable: true } },
        additional: false,
      },
    },
  },
  'GET /api_keys': {
    id: 'getApiKeys',
    query: {
      type: { type: 'string', default: 'api_key', minLength: 3 },
      subject: { required: true, type: 'string', pattern: '^(user|org|mch|scim)_\\w{27}$' },
      include_invalid: { type: 'boolean' },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 100 },
      offset: { type: 'integer', nullable: true, default: 0, minimum: 0 },
      query: { type: 'string' },
    },
  },
  'POST /api_keys': {
    id: 'createApiKey',
    status: 201,
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          type: { type: 'string', default: 'api_key', minLength: 3, maxLength: 25 },
          name: { type: 'string', pattern: '^(\\S(.*\\S)?)?$', minLength: 3 },
          description: { type: 'string', nullable: true, maxLength: 255 },
          subject: { type: 'string', pattern: '^(user|org|mch|scim)_\\w{27}$' },
          claims: { nullable: true, opaque: true },
          scopes: { type: 'array', default: [], items: { type: 'string' } },
          created_by: { type: 'string', nullable: true, pattern: '^user_\\w{27}$' },
          seconds_until_expiration: {
            type: 'number',
            nullable: true,
            minimum: 0,
            exclusiveMinimum: true,
          },
        },
        required: ['name', 'subject'],
        additional: false,
      },
    },
  },
  'GET /api_keys/{api_key_id}': { id: 'getApiKey' },
  'PATCH /api_keys/{api_key_id}': {
    id: 'updateApiKey',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          claims: { nullable: true, opaque: true },
          scopes: { type: 'array', items: { type: 'string' } },
          description: { type: 'string', nullable: true, maxLength: 255 },
          subject: { type: 'string', pattern: '^(user|org|mch|scim)_\\w{27}$' },
          seconds_until_expiration: {
            type: 'number',
            nullable: true,
            minimum: 0,
            exclusiveMinimum: true,
          },
        },
        additional: false,
      },
    },
  },
  'DELETE /api_keys/{api_key_id}': { id: 'deleteApiKey' },
  'GET /api_keys/{api_key_id}/secret': { id: 'getApiKeySecret' },
  'POST /api_keys/{api_key_id}/revoke': {
    id: 'revokeApiKey',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { revocation_reason: { type: 'string', nullable: true } },
        additional: false,
      },
    },
  },
  'POST /api_keys/verify': {
    id: 'verifyApiKey',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { secret: { type: 'string' } },
        required: ['secret'],
        additional: false,
      },
    },
  },
  'GET /m2m_tokens': {
    id: 'getM2MTokens',
    query: {
      subject: { required: true, type: 'string', pattern: '^mch_\\w{27}$' },
      revoked: { type: 'boolean', nullable: true, default: false },
      expired: { type: 'boolean', nullable: true, default: false },
      limit: { type: 'integer', default: 10, minimum: 1, maximum: 100 },
      offset: { type: 'integer', nullable: true, default: 0, minimum: 0 },
    },
  },
  'POST /m2m_tokens': {
    id: 'createM2MToken',
    status: 201,
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          token_format: { type: 'string', enum: ['opaque', 'jwt'], default: 'opaque' },
          seconds_until_expiration: {
            type: 'number',
            nullable: true,
            minimum: 0,
            exclusiveMinimum: true,
          },
          claims: { nullable: true, opaque: true },
          min_remaining_ttl_seconds: { type: 'integer', minimum: 0 },
        },
        additional: false,
      },
    },
  },
  'POST /m2m_tokens/{m2m_token_id}/revoke': {
    id: 'revokeM2MToken',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { revocation_reason: { type: 'string', nullable: true } },
        additional: false,
      },
    },
  },
  'POST /m2m_tokens/verify': {
    id: 'verifyM2MToken',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { token: { type: 'string' } },
        required: ['token'],
        additional: false,
      },
    },
  },
  'POST /oauth_applications/access_tokens/verify': {
    id: 'verifyOAuthAccessToken',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { access_token: { type: 'string' }, secret: { type: 'string' } },
      },
    },
  },
  'GET /clients/handshake_payload': {
    id: 'GetHandshakePayload',
    query: { nonce: { required: true, type: 'string' } },
  },
  'POST /sessions/{session_id}/verify': {
    id: 'VerifySession',
    body: {
      type: 'json',
      required: true,
      schema: { type: 'object', properties: { token: { type: 'string' } }, required: ['token'] },
    },
  },
  'DELETE /invitations/{invitation_id}': { id: 'DeleteInvitation' },
  'POST /beta_features/change_domain': {
    id: 'ChangeDomain',
    status: 202,
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: { home_url: { type: 'string' }, is_secondary: { type: 'boolean' } },
      },
    },
  },
  'POST /email': {
    id: 'CreateEmail',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          from: {
            type: 'object',
            properties: { address: { type: 'string' }, name: { type: 'string' } },
            required: ['address'],
          },
          to: {
            type: 'object',
            properties: { address: { type: 'string' }, user_id: { type: 'string' } },
          },
          reply_to: {
            type: 'object',
            properties: { address: { type: 'string' }, name: { type: 'string' } },
            required: ['address'],
          },
          subject: { type: 'string' },
          html: { type: 'string' },
          text: { type: 'string' },
          cc: { type: 'array', items: { type: 'string' } },
          bcc: { type: 'array', items: { type: 'string' } },
          headers: { type: 'object', additional: { type: 'string' } },
          attachments: {
            type: 'array',
            items: {
              type: 'object',
              properties: { filename: { type: 'string' }, content: { type: 'string' } },
              required: ['filename', 'content'],
            },
          },
        },
        required: ['from', 'to', 'subject'],
      },
    },
  },
  'POST /email/batch': {
    id: 'CreateEmailBatch',
    body: {
      type: 'json',
      required: true,
      schema: {
        type: 'object',
        properties: {
          messages: {
            type: 'array',
            minItems: 1,
            maxItems: 100,
            items: {
              type: 'object',
              properties: {
                from: {
                  type: 'object',
                  properties: { address: { type: 'string' }, name: { type: 'string' } },
                  required: ['address'],
                },
                to: {
                  type: 'object',
                  properties: { address: { type: 'string' }, user_id: { type: 'string' } },
                },
                reply_to: {
                  type: 'object',
                  properties: { address: { type: 'string' }, name: { type: 'string' } },
                  required: ['address'],
                },
                subject: { type: 'string' },
                html: { type: 'string' },
                text: { type: 'string' },
                cc: { type: 'array', items: { type: 'string' } },
                bcc: { type: 'array', items: { type: 'string' } },
                headers: { type: 'object', additional: { type: 'string' } },
                attachments: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: { filename: { type: 'string' }, content: { type: 'string' } },
                    required: ['filename', 'content'],
                  },
                },
                idempotency_key: { type: 'string', pattern: '^[a-zA-Z0-9_-]{1,255}$' },
              },
              required: ['from', 'to', 'subject'],
            },
          },
        },
        required: ['messages'],
      },
    },
  },
  'GET /email/{email_id}': { id: 'GetEmail' },
  'POST /accountless_applications': {
    id: 'CreateAccountlessApplication',
    public: true,
    query: { source: { type: 'string' } },
  },
  'POST /accountless_applications/complete': {
    id: 'CompleteAccountlessApplicationOnboarding',
    public: true,
    query: { source: { type: 'string' } },
  },
} satisfies Readonly<Record<string, OperationFacts>>
