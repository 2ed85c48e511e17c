// Written by `npm run import:webhooks`: change spec/import-webhooks.ts, not this file.

/** What all events have in common. */
export interface Webhook<Type extends string, Data> {
  type: Type
  object: 'event'
  data: Data
  /** Who caused the event, where that was a request. */
  event_attributes: { http_request: { client_ip: string; user_agent: string } }
  /** When the event happened, in milliseconds. */
  timestamp: number
  instance_id: string
}

export type BillingAmountJSON = {
  amount: number
  amount_formatted: string
  currency: string
  currency_symbol: string
}

export type BillingPayeeJSON = {
  id: string
  gateway_type: string
  gateway_external_id: string
  gateway_status: string
}

export type BillingPayerEventPayloadJSON = {
  object?: 'commerce_payer'
  id: string
  user_id: string
  first_name: string
  last_name: string
  email: string
  organization_id: string
  organization_name: string
  image_url: string
  created_at?: number
  updated_at?: number
}

export type BillingPaymentFailedReasonJSON = { code: string; decline_code: string }

export type BillingPaymentSourceJSON = {
  id: string
  gateway: string
  gateway_external_id: string
  gateway_external_account_id: string | null
  payment_method: 'link' | 'card'
  status: 'active' | 'disconnected'
  card_type: string | null
  last4: string | null
}

export type BillingPlanJSON = {
  id: string
  slug: string
  name: string
  is_recurring: boolean
  amount: number
  currency: string
}

export type BillingSeatsJSON = { quantity: number | null }

export type BillingSubscriptionCreditJSON = {
  amount: BillingAmountJSON
  cycle_days_remaining: number
  cycle_days_total: number
  cycle_remaining_percent: number
}

export type BillingSubscriptionCreditsJSON = {
  proration?: BillingSubscriptionCreditJSON | null
  payer?: BillingSubscriptionPayerCreditJSON | null
  total: BillingAmountJSON
}

export type BillingSubscriptionItemJSON = {
  id: string
  object: 'commerce_subscription_item'
  status:
    | 'abandoned'
    | 'active'
    | 'canceled'
    | 'ended'
    | 'expired'
    | 'incomplete'
    | 'past_due'
    | 'upcoming'
  created_at: number
  updated_at: number
  period_start: number
  period_end: number
  interval: 'month' | 'annual'
  plan_id: string | null
  plan: BillingPlanJSON | null
  payer?: BillingPayerEventPayloadJSON
  subscription_id?: string
  credit?: BillingSubscriptionCreditJSON
  credits?: BillingSubscriptionCreditsJSON | null
}

export type BillingSubscriptionItemEventPayloadJSON = {
  object: 'commerce_subscription_item'
  id: string
  status: 'abandoned' | 'active' | 'canceled' | 'ended' | 'incomplete' | 'past_due' | 'upcoming'
  is_free_trial: boolean
  created_at: number
  updated_at: number
  period_start: number
  period_end: number | null
  interval: string
  plan_id: string | null
  plan: BillingSubscriptionItemEventPlanJSON | null
  payer?: BillingPayerEventPayloadJSON
  subscription_id: string | null
  seats?: BillingSeatsJSON
}

export type BillingSubscriptionItemEventPlanJSON = {
  id: string
  slug: string
  name: string
  is_recurring: boolean
  amount: number
  currency: string
  unit_prices?: Array<BillingSubscriptionItemEventPlanUnitPriceJSON>
}

export type BillingSubscriptionItemEventPlanUnitPriceJSON = {
  name: string
  block_size: number
  tiers: Array<BillingSubscriptionItemEventPlanUnitPriceTierJSON>
}

export type BillingSubscriptionItemEventPlanUnitPriceTierJSON = {
  starts_at_block: number
  ends_after_block: number | null
  amount_per_block: number
  currency: string
}

export type BillingSubscriptionPayerCreditJSON = {
  applied_amount: BillingAmountJSON
  remaining_balance: BillingAmountJSON
}

export type BillingTotalsJSON = {
  subtotal: BillingAmountJSON
  tax_total: BillingAmountJSON
  grand_total: BillingAmountJSON
  per_unit_totals?: Array<BillingUnitTotalJSON>
}

export type BillingUnitTotalJSON = {
  name?: string
  amount?: number
  quantity?: number | null
  total?: number
  currency?: string
}

export type ClerkErrorJSON = {
  message: string
  long_message: string
  code: string
  meta?: Record<string, unknown>
}

export type DeletedObjectJSON = {
  object: string
  id?: string
  slug?: string
  deleted: boolean
  external_id?: string
}

export type EmailAddressJSON = {
  id?: string
  object: 'email_address'
  email_address: string
  reserved: boolean
  verification:
    | (
        | VerificationOtpJSON
        | VerificationAdminJSON
        | VerificationFromOauthJSON
        | VerificationTicketJSON
        | VerificationSamlJSON
        | VerificationEmailLinkJSON
        | VerificationScimJSON
      )
    | null
  linked_to: Array<IdentificationLinkJSON>
  matches_sso_connection?: boolean
  created_at: number
  updated_at: number
}

export type EmailEventPayloadJSON = {
  id: string
  object: string
  slug: string | null
  from_email_name: string
  reply_to_email_name?: string | null
  to_email_address?: string
  email_address_id?: string | null
  user_id?: string | null
  subject?: string
  body?: string
  body_plain?: string | null
  status?: string
  data: Record<string, unknown>
  delivered_by_clerk: boolean
}

export type EnterpriseAccountJSON = {
  id: string
  object: 'enterprise_account'
  protocol?: 'oauth' | 'saml'
  provider: string
  active: boolean
  email_address: string
  first_name?: string | null
  last_name?: string | null
  provider_user_id?: string | null
  enterprise_connection_id?: string | null
  public_metadata?: Record<string, unknown>
  verification: (VerificationTicketJSON | VerificationSamlJSON | VerificationOauthJSON) | null
  enterprise_connection?: EnterpriseAccountConnectionJSON | null
  last_authenticated_at?: number | null
}

export type EnterpriseAccountConnectionJSON = unknown | unknown

export type ExternalAccountWithVerificationJSON = {
  object: 'external_account' | 'facebook_account' | 'google_account'
  id: string
  provider: string
  identification_id: string
  provider_user_id: string
  approved_scopes: string
  email_address: string
  email_address_verified?: boolean | null
  first_name: string
  last_name: string
  avatar_url?: string
  image_url?: string | null
  username?: string | null
  phone_number?: string | null
  public_metadata: Record<string, unknown>
  label?: string | null
  created_at: number
  updated_at: number
  verification: (VerificationOauthJSON | VerificationGoogleOneTapJSON) | null
}

export type IdentificationLinkJSON = { type: string; id: string }

export type InvitationJSON = {
  object: 'invitation'
  id: string
  email_address: string
  public_metadata: Record<string, unknown>
  revoked?: boolean
  status: 'pending' | 'accepted' | 'revoked' | 'expired'
  url?: string
  expires_at?: number | null
  created_at: number
  updated_at: number
}

export type OrganizationJSON = {
  object: 'organization'
  id: string
  name: string
  slug: string
  image_url?: string
  has_image: boolean
  members_count?: number
  missing_member_with_elevated_permissions?: boolean
  pending_invitations_count?: number
  max_allowed_memberships: number
  admin_delete_enabled: boolean
  public_metadata: Record<string, unknown>
  private_metadata?: Record<string, unknown>
  created_by?: string
  created_at: number
  updated_at: number
  last_active_at?: number
  role_set_key?: string | null
}

export type OrganizationDomainJSON = {
  object: 'organization_domain'
  id: string
  organization_id: string
  name: string
  enrollment_mode:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
  affiliation_email_address: string | null
  affiliation_verification: OrganizationDomainVerificationJSON | null
  ownership_verification: OrganizationDomainVerificationJSON | null
  verification: OrganizationDomainVerificationJSON | null
  total_pending_invitations: number
  total_pending_suggestions: number
  public_organization_data?: OrganizationInvitationPublicOrganizationDataJSON | null
  created_at: number
  updated_at: number
}

export type OrganizationDomainVerificationJSON = {
  status: string
  strategy: string
  attempts: number | null
  expire_at: number | null
  verified_at: number | null
}

export type OrganizationInvitationJSON = {
  object: 'organization_invitation'
  id: string
  email_address: string
  role: string
  role_name: string
  organization_id?: string
  inviter_id: string | null
  public_inviter_data: OrganizationInvitationPublicUserDataJSON
  status?: string
  public_metadata: Record<string, unknown>
  private_metadata?: Record<string, unknown>
  url: string | null
  expires_at: number | null
  created_at: number
  updated_at: number
}

export type OrganizationInvitationAcceptedPayloadJSON = OrganizationInvitationJSON & {
  user_id: string
  data: { public_organization_data?: OrganizationInvitationPublicOrganizationDataJSON | null }
}

export type OrganizationInvitationPublicOrganizationDataJSON = {
  id: string
  name: string
  slug: string
  image_url?: string
  has_image: boolean
}

export type OrganizationInvitationPublicUserDataJSON = {
  user_id: string
  first_name: string | null
  last_name: string | null
  image_url: string
  has_image: boolean
  identifier: string
} | null

export type OrganizationMembershipJSON = {
  id: string
  object: 'organization_membership'
  role: string
  role_name?: string
  permissions: Array<string>
  public_metadata: Record<string, unknown>
  private_metadata?: Record<string, unknown>
  organization: OrganizationJSON
  public_user_data?: OrganizationMembershipPublicUserDataJSON
  created_at: number
  updated_at: number
}

export type OrganizationMembershipPublicUserDataJSON = {
  user_id: string
  first_name: string | null
  last_name: string | null
  profile_image_url: string | null
  image_url: string
  has_image: boolean
  identifier?: string | null
  username?: string | null
  banned?: boolean
  deprovisioned?: boolean
}

export type PasskeyJSON = {
  id?: string
  object: 'passkey'
  name: string
  last_used_at: number
  verification: VerificationPasskeyJSON | null
}

export type PaymentAttemptEventPayloadJSON = {
  id: string
  instance_id: string
  payment_id: string
  invoice_id: string
  statement_id: string
  gateway_external_id: string
  status: 'pending' | 'paid' | 'failed'
  created_at: number
  updated_at: number
  paid_at: number | null
  failed_at: number | null
  failed_reason: BillingPaymentFailedReasonJSON | null
  billing_date: number
  charge_type: 'checkout' | 'recurring'
  payee: BillingPayeeJSON
  payer: BillingPayerEventPayloadJSON
  totals: BillingTotalsJSON
  payment_source: BillingPaymentSourceJSON
  subscription_items: Array<BillingSubscriptionItemJSON>
}

export type PermissionJSON = {
  object: 'permission'
  id: string
  name: string
  key: string
  description: string
  type: string
  created_at: number
  updated_at: number
}

export type PhoneNumberJSON = {
  id?: string
  object: 'phone_number'
  phone_number: string
  reserved_for_second_factor?: boolean
  default_second_factor?: boolean
  reserved: boolean
  verification: (VerificationOtpJSON | VerificationAdminJSON) | null
  linked_to: Array<IdentificationLinkJSON>
  backup_codes?: Array<string> | null
  created_at: number
  updated_at: number
}

export type RoleJSON = {
  object: 'role'
  id: string
  name: string
  key: string
  description: string | null
  is_creator_eligible: boolean
  permissions: Array<PermissionJSON>
  created_at: number
  updated_at: number
}

export type SAMLAccountJSON = {
  id: string
  object: 'saml_account'
  provider: string
  active: boolean
  email_address: string
  first_name?: string | null
  last_name?: string | null
  provider_user_id?: string | null
  last_authenticated_at?: number | null
  public_metadata?: Record<string, unknown>
  verification: (VerificationSamlJSON | VerificationTicketJSON) | null
  saml_connection?: SAMLAccountConnectionJSON | null
}

export type SAMLAccountConnectionJSON = unknown | unknown

export type SCIMUserMetadataJSON = {
  directory_id: string
  directory_enabled?: boolean
  external_id: string | null
}

export type SessionJSON = {
  object: 'session'
  id: string
  user_id: string
  client_id: string
  actor?: Record<string, unknown> | null
  status: 'active' | 'revoked' | 'ended' | 'expired' | 'removed' | 'abandoned' | 'replaced'
  last_active_organization_id?: string | null
  last_active_at: number
  latest_activity?: SessionActivityResponseJSON
  expire_at: number
  abandon_at: number
  updated_at: number
  created_at: number
}

export type SessionActivityResponseJSON = {
  object: string
  id: string
  device_type?: string
  is_mobile: boolean
  browser_name?: string
  browser_version?: string
  ip_address?: string
  city?: string
  country?: string
} | null

export type SessionEventPayloadJSON = SessionJSON & { user: UserJSON }

export type SmsEventPayloadJSON = {
  object: string
  id: string
  slug?: string | null
  from_phone_number: string
  to_phone_number: string
  phone_number_id?: string | null
  user_id?: string | null
  message: string
  status: string
  data: Record<string, unknown>
  delivered_by_clerk: boolean
  created_at_ms: number
}

export type SubscriptionEventPayloadJSON = {
  object: 'commerce_subscription'
  id: string
  status: 'ended' | 'canceled' | 'abandoned' | 'past_due' | 'active' | 'incomplete'
  active_at: number | null
  canceled_at: number | null
  created_at: number
  ended_at: number | null
  past_due_at: number | null
  updated_at: number
  latest_payment_id: string | null
  payer_id: string
  payer: BillingPayerEventPayloadJSON
  payment_source_id: string | null
  items: Array<BillingSubscriptionItemEventPayloadJSON>
}

export type UserJSON = {
  id: string
  object: 'user'
  external_id: string | null
  primary_email_address_id: string | null
  primary_phone_number_id: string | null
  primary_web3_wallet_id: string | null
  username: string | null
  first_name: string | null
  last_name: string | null
  locale?: string | null
  profile_image_url?: string
  image_url?: string
  has_image: boolean
  public_metadata: Record<string, unknown>
  private_metadata?: Record<string, unknown> | null
  unsafe_metadata?: Record<string, unknown>
  email_addresses: Array<EmailAddressJSON>
  phone_numbers: Array<PhoneNumberJSON>
  web3_wallets: Array<Web3WalletJSON>
  passkeys: Array<PasskeyJSON>
  password_enabled: boolean
  two_factor_enabled: boolean
  totp_enabled: boolean
  backup_code_enabled: boolean
  mfa_enabled_at: number | null
  mfa_disabled_at: number | null
  password_last_updated_at?: number | null
  external_accounts: Array<ExternalAccountWithVerificationJSON>
  saml_accounts: Array<SAMLAccountJSON>
  enterprise_accounts: Array<EnterpriseAccountJSON>
  organization_memberships?: Array<OrganizationMembershipJSON>
  last_sign_in_at: number | null
  banned: boolean
  locked: boolean
  deprovisioned?: boolean
  lockout_expires_in_seconds: number | null
  verification_attempts_remaining: number | null
  updated_at: number
  created_at: number
  delete_self_enabled: boolean
  create_organization_enabled: boolean
  create_organizations_limit?: number | null
  last_active_at: number | null
  legal_accepted_at: number | null
  bypass_client_trust?: boolean
  scim?: SCIMUserMetadataJSON | null
}

export type WaitlistEntryJSON = {
  object: 'waitlist_entry'
  id: string
  email_address: string
  status: 'pending' | 'invited' | 'rejected' | 'completed'
  is_locked?: boolean
  created_at: number
  updated_at: number
  invitation?: InvitationJSON | null
}

export type Web3WalletJSON = {
  id?: string
  object: 'web3_wallet'
  web3_wallet: string
  verification: (VerificationWeb3JSON | VerificationAdminJSON) | null
  created_at: number
  updated_at: number
}

export type VerificationAdminJSON = {
  object?: 'verification_admin'
  status: 'verified'
  strategy: 'admin'
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string | null
}

export type VerificationEmailLinkJSON = {
  object?: 'verification_email_link'
  status: 'unverified' | 'verified' | 'failed' | 'expired'
  strategy: 'email_link'
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string | null
}

export type VerificationFromOauthJSON = {
  object?: 'verification_from_oauth'
  status: 'unverified' | 'verified'
  strategy: string
  error?: ClerkErrorJSON | null
  expire_at: number | null
  attempts: number | null
  verified_at_client?: string | null
}

export type VerificationGoogleOneTapJSON = {
  object?: 'verification_google_one_tap'
  status: 'unverified' | 'verified'
  strategy: 'google_one_tap'
  expire_at: number | null
  attempts: number | null
  verified_at_client?: string | null
  error?: ClerkErrorJSON | null
}

export type VerificationOauthJSON = {
  object?: 'verification_oauth'
  status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable'
  strategy: string
  external_verification_redirect_url?: string
  error?: ClerkErrorJSON | null
  expire_at: number
  attempts: number | null
  verified_at_client?: string | null
}

export type VerificationOtpJSON = {
  object?: 'verification_otp'
  status: 'unverified' | 'verified' | 'failed' | 'expired'
  strategy: 'phone_code' | 'email_code' | 'reset_password_email_code'
  attempts: number | null
  expire_at: number | null
  channel?: string | null
  verified_at_client?: string | null
}

export type VerificationPasskeyJSON = {
  object?: 'verification_passkey'
  status: 'verified'
  strategy: 'passkey'
  nonce?: 'nonce'
  message?: string | null
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string | null
}

export type VerificationSamlJSON = {
  object?: 'verification_saml'
  status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable'
  strategy: 'saml'
  external_verification_redirect_url?: string | null
  error?: ClerkErrorJSON | null
  expire_at?: number | null
  attempts: number | null
  verified_at_client?: string | null
}

export type VerificationScimJSON = {
  object?: 'verification_scim'
  status: 'verified'
  strategy: 'scim'
  attempts: number | null
  expire_at: number | null
}

export type VerificationTicketJSON = {
  object?: 'verification_ticket'
  status: 'unverified' | 'verified' | 'expired'
  strategy: 'ticket'
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string | null
}

export type VerificationWeb3JSON = {
  object?: 'verification_web3'
  status: 'unverified' | 'verified' | 'failed' | 'expired'
  strategy:
    | 'web3_metamask_signature'
    | 'web3_base_signature'
    | 'web3_coinbase_wallet_signature'
    | 'web3_okx_wallet_signature'
    | 'web3_solana_signature'
  nonce?: string | null
  message?: string | null
  attempts: number | null
  expire_at: number | null
  verified_at_client?: string | null
}

export type EmailWebhookEvent = Webhook<'email.created', EmailEventPayloadJSON>

export type OrganizationWebhookEvent =
  | Webhook<'organization.created' | 'organization.updated', OrganizationJSON>
  | Webhook<'organization.deleted', DeletedObjectJSON>

export type OrganizationDomainWebhookEvent =
  | Webhook<'organizationDomain.deleted', DeletedObjectJSON>
  | Webhook<'organizationDomain.created' | 'organizationDomain.updated', OrganizationDomainJSON>

export type PermissionWebhookEvent =
  | Webhook<'permission.deleted', DeletedObjectJSON>
  | Webhook<'permission.created' | 'permission.updated', PermissionJSON>

export type RoleWebhookEvent =
  | Webhook<'role.deleted', DeletedObjectJSON>
  | Webhook<'role.created' | 'role.updated', RoleJSON>

export type UserWebhookEvent =
  | Webhook<'user.deleted', DeletedObjectJSON>
  | Webhook<'user.created' | 'user.updated', UserJSON>

export type OrganizationInvitationWebhookEvent =
  | Webhook<
      'organizationInvitation.created' | 'organizationInvitation.revoked',
      OrganizationInvitationJSON & {
        data?: {
          public_organization_data?: OrganizationInvitationPublicOrganizationDataJSON | null
        }
      }
    >
  | Webhook<'organizationInvitation.accepted', OrganizationInvitationAcceptedPayloadJSON>

export type OrganizationMembershipWebhookEvent = Webhook<
  | 'organizationMembership.created'
  | 'organizationMembership.updated'
  | 'organizationMembership.deleted',
  OrganizationMembershipJSON
>

export type BillingPaymentAttemptWebhookEvent = Webhook<
  'paymentAttempt.created' | 'paymentAttempt.updated',
  PaymentAttemptEventPayloadJSON
>

export type SessionWebhookEvent = Webhook<
  'session.created' | 'session.pending' | 'session.ended' | 'session.removed' | 'session.revoked',
  SessionEventPayloadJSON
>

export type SMSWebhookEvent = Webhook<'sms.created', SmsEventPayloadJSON>

export type BillingSubscriptionWebhookEvent = Webhook<
  'subscription.created' | 'subscription.updated' | 'subscription.active' | 'subscription.pastDue',
  SubscriptionEventPayloadJSON
>

export type BillingSubscriptionItemWebhookEvent = Webhook<
  | 'subscriptionItem.abandoned'
  | 'subscriptionItem.active'
  | 'subscriptionItem.canceled'
  | 'subscriptionItem.ended'
  | 'subscriptionItem.freeTrialEnding'
  | 'subscriptionItem.incomplete'
  | 'subscriptionItem.pastDue'
  | 'subscriptionItem.upcoming'
  | 'subscriptionItem.updated',
  BillingSubscriptionItemEventPayloadJSON
>

export type WaitlistEntryWebhookEvent = Webhook<
  'waitlistEntry.created' | 'waitlistEntry.updated',
  WaitlistEntryJSON
>

/** Every event; `type` decides what `data` is. */
export type WebhookEvent =
  | EmailWebhookEvent
  | OrganizationWebhookEvent
  | OrganizationDomainWebhookEvent
  | PermissionWebhookEvent
  | RoleWebhookEvent
  | UserWebhookEvent
  | OrganizationInvitationWebhookEvent
  | OrganizationMembershipWebhookEvent
  | BillingPaymentAttemptWebhookEvent
  | SessionWebhookEvent
  | SMSWebhookEvent
  | BillingSubscriptionWebhookEvent
  | BillingSubscriptionItemWebhookEvent
  | WaitlistEntryWebhookEvent

export type WebhookEventType = WebhookEvent['type']
