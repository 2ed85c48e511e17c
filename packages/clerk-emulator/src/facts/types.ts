// Written by `npm run generate`: change the generator, not this file.

export type JWKS = {
  readonly keys: ReadonlyArray<Jwk>
}

export type SessionActivityResponse = {
  readonly object: string
  readonly id: string
  readonly device_type?: string | undefined
  readonly is_mobile: boolean
  readonly browser_name?: string | undefined
  readonly browser_version?: string | undefined
  readonly ip_address?: string | undefined
  readonly city?: string | undefined
  readonly country?: string | undefined
} | null

export type SessionTask = {
  readonly key: string
}

export type Session = {
  readonly object: 'session'
  readonly id: string
  readonly user_id: string
  readonly client_id: string
  readonly actor?: Readonly<Record<string, unknown>> | null | undefined
  readonly status:
    | 'active'
    | 'revoked'
    | 'ended'
    | 'expired'
    | 'removed'
    | 'abandoned'
    | 'replaced'
    | 'pending'
  readonly last_active_organization_id?: string | null | undefined
  readonly last_active_at: number
  readonly latest_activity?: SessionActivityResponse | undefined
  readonly expire_at: number
  readonly abandon_at: number
  readonly updated_at: number
  readonly created_at: number
  readonly tasks?: ReadonlyArray<SessionTask> | null | undefined
}

export type Client = {
  readonly object: 'client'
  readonly id: string
  readonly session_ids: ReadonlyArray<string>
  readonly sessions: ReadonlyArray<Session>
  readonly sign_in_id: string | null
  readonly sign_up_id: string | null
  readonly last_active_session_id: string | null
  readonly last_authentication_strategy: string | null
  readonly updated_at: number
  readonly created_at: number
}

export type ClerkError = {
  readonly message: string
  readonly long_message: string
  readonly code: string
  readonly meta?: Readonly<Record<string, unknown>> | undefined
}

export type ClerkErrors = {
  readonly errors: ReadonlyArray<ClerkError>
  readonly meta?: Readonly<Record<string, unknown>> | undefined
  readonly clerk_trace_id?: string | undefined
}

export type IdentificationLink = {
  readonly type: string
  readonly id: string
}

export type EmailAddress = {
  readonly id?: string | undefined
  readonly object: 'email_address'
  readonly email_address: string
  readonly reserved: boolean
  readonly verification: Verification | null
  readonly linked_to: ReadonlyArray<IdentificationLink>
  readonly matches_sso_connection?: boolean | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type DeletedObject = {
  readonly object: string
  readonly id?: string | undefined
  readonly slug?: string | undefined
  readonly deleted: boolean
  readonly external_id?: string | undefined
}

export type PhoneNumber = {
  readonly id?: string | undefined
  readonly object: 'phone_number'
  readonly phone_number: string
  readonly reserved_for_second_factor?: boolean | undefined
  readonly default_second_factor?: boolean | undefined
  readonly reserved: boolean
  readonly verification: Verification | null
  readonly linked_to: ReadonlyArray<IdentificationLink>
  readonly backup_codes?: ReadonlyArray<string> | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type Token = {
  readonly object: 'token'
  readonly jwt: string
}

export type Cookies = {
  readonly object: 'cookies'
  readonly cookies: ReadonlyArray<string>
}

export type SessionRefresh = Token | Cookies

export type Template = {
  readonly id?: string | undefined
  readonly object?: 'template' | undefined
  readonly instance_id?: string | null | undefined
  readonly resource_type?: string | undefined
  readonly template_type?: string | undefined
  readonly name?: string | undefined
  readonly slug?: string | undefined
  readonly position?: number | undefined
  readonly can_revert?: boolean | undefined
  readonly can_delete?: boolean | undefined
  readonly can_edit_body?: boolean | undefined
  readonly can_toggle?: boolean | undefined
  readonly subject?: string | null | undefined
  readonly markup?: string | undefined
  readonly body?: string | undefined
  readonly available_variables?: ReadonlyArray<string> | undefined
  readonly required_variables?: ReadonlyArray<string> | undefined
  readonly from_email_name?: string | undefined
  readonly reply_to_email_name?: string | undefined
  readonly delivered_by_clerk?: boolean | undefined
  readonly enabled?: boolean | undefined
  readonly flagged_as_suspicious?: boolean | undefined
  readonly updated_at?: number | undefined
  readonly created_at?: number | undefined
}

export type Web3Wallet = {
  readonly id?: string | undefined
  readonly object: 'web3_wallet'
  readonly web3_wallet: string
  readonly verification: Verification | null
  readonly created_at: number
  readonly updated_at: number
}

export type Passkey = {
  readonly id?: string | undefined
  readonly object: 'passkey'
  readonly name: string
  readonly last_used_at: number
  readonly verification: Verification | null
}

export type ExternalAccountWithVerification = {
  readonly object: 'external_account' | 'facebook_account' | 'google_account'
  readonly id: string
  readonly provider: string
  readonly identification_id: string
  readonly provider_user_id: string
  readonly approved_scopes: string
  readonly email_address: string
  readonly email_address_verified?: boolean | null | undefined
  readonly first_name: string
  readonly last_name: string
  readonly avatar_url?: string | undefined
  readonly image_url?: string | null | undefined
  readonly username?: string | null | undefined
  readonly phone_number?: string | null | undefined
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly label?: string | null | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly verification: Verification | null
  readonly external_account_id?: string | undefined
}

export type SAMLAccountConnection = {
  readonly id: string
  readonly name: string
  readonly domain?: string | undefined
  readonly domains?: ReadonlyArray<string> | undefined
  readonly active: boolean
  readonly provider: string
  readonly sync_user_attributes: boolean
  readonly allow_subdomains?: boolean | undefined
  readonly allow_idp_initiated?: boolean | undefined
  readonly disable_additional_identifications?: boolean | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type SAMLAccount = {
  readonly id: string
  readonly object: 'saml_account'
  readonly provider: string
  readonly active: boolean
  readonly email_address: string
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly provider_user_id?: string | null | undefined
  readonly last_authenticated_at?: number | null | undefined
  readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly verification: Verification | null
  readonly saml_connection?: SAMLAccountConnection | null | undefined
}

export type EnterpriseAccountConnection = {
  readonly id: string
  readonly protocol: string
  readonly provider: string
  readonly name: string
  readonly logo_public_url: string | null
  readonly domain?: string | undefined
  readonly domains?: ReadonlyArray<string> | undefined
  readonly active: boolean
  readonly sync_user_attributes: boolean
  readonly allow_subdomains: boolean
  readonly allow_idp_initiated: boolean
  readonly disable_additional_identifications: boolean
  readonly created_at: number
  readonly updated_at: number
}

export type EnterpriseAccount = {
  readonly id: string
  readonly object: 'enterprise_account'
  readonly protocol?: 'oauth' | 'saml' | undefined
  readonly provider: string
  readonly active: boolean
  readonly email_address: string
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly provider_user_id?: string | null | undefined
  readonly enterprise_connection_id?: string | null | undefined
  readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly verification: Verification | null
  readonly enterprise_connection?: EnterpriseAccountConnection | null | undefined
  readonly last_authenticated_at?: number | null | undefined
}

export type Organization = {
  readonly object: 'organization'
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly image_url?: string | undefined
  readonly has_image: boolean
  readonly members_count?: number | undefined
  readonly missing_member_with_elevated_permissions?: boolean | undefined
  readonly pending_invitations_count?: number | undefined
  readonly max_allowed_memberships: number
  readonly admin_delete_enabled: boolean
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly created_by?: string | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly last_active_at?: number | undefined
  readonly role_set_key?: string | null | undefined
}

export type OrganizationMembershipPublicUserData = {
  readonly user_id: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly profile_image_url: string | null
  readonly image_url: string
  readonly has_image: boolean
  readonly identifier?: string | null | undefined
  readonly username?: string | null | undefined
  readonly banned?: boolean | undefined
  readonly deprovisioned?: boolean | undefined
}

export type OrganizationMembership = {
  readonly id: string
  readonly object: 'organization_membership'
  readonly role: string
  readonly role_name?: string | undefined
  readonly permissions: ReadonlyArray<string> | null
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly organization: Organization
  readonly public_user_data?: OrganizationMembershipPublicUserData | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type SCIMUserMetadata = {
  readonly directory_id: string
  readonly directory_enabled?: boolean | undefined
  readonly external_id: string | null
}

export type User = {
  readonly id: string
  readonly object: 'user'
  readonly external_id: string | null
  readonly primary_email_address_id: string | null
  readonly primary_phone_number_id: string | null
  readonly primary_web3_wallet_id: string | null
  readonly username: string | null
  readonly first_name: string | null
  readonly last_name: string | null
  readonly locale?: string | null | undefined
  readonly profile_image_url?: string | undefined
  readonly image_url?: string | undefined
  readonly has_image: boolean
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly private_metadata?: Readonly<Record<string, unknown>> | null | undefined
  readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly email_addresses: ReadonlyArray<EmailAddress>
  readonly phone_numbers: ReadonlyArray<PhoneNumber>
  readonly web3_wallets: ReadonlyArray<Web3Wallet>
  readonly passkeys: ReadonlyArray<Passkey>
  readonly password_enabled: boolean
  readonly two_factor_enabled: boolean
  readonly totp_enabled: boolean
  readonly backup_code_enabled: boolean
  readonly mfa_enabled_at: number | null
  readonly mfa_disabled_at: number | null
  readonly password_last_updated_at?: number | null | undefined
  readonly external_accounts: ReadonlyArray<ExternalAccountWithVerification>
  readonly saml_accounts: ReadonlyArray<SAMLAccount>
  readonly enterprise_accounts: ReadonlyArray<EnterpriseAccount>
  readonly organization_memberships?: ReadonlyArray<OrganizationMembership> | undefined
  readonly last_sign_in_at: number | null
  readonly banned: boolean
  readonly locked: boolean
  readonly deprovisioned?: boolean | undefined
  readonly lockout_expires_in_seconds: number | null
  readonly verification_attempts_remaining: number | null
  readonly updated_at: number
  readonly created_at: number
  readonly delete_self_enabled: boolean
  readonly create_organization_enabled: boolean
  readonly create_organizations_limit?: number | null | undefined
  readonly last_active_at: number | null
  readonly legal_accepted_at: number | null
  readonly bypass_client_trust?: boolean | undefined
  readonly scim?: SCIMUserMetadata | null | undefined
  readonly timezone?: string | null | undefined
}

export type PasswordHasher = string

export type TotalCount = {
  readonly object: 'total_count'
  readonly total_count: number
}

export type CommerceMoneyResponse = {
  readonly amount: number
  readonly amount_formatted: string
  readonly currency: string
  readonly currency_symbol: string
}

export type CommerceSubscriptionCreditResponse = {
  readonly amount?: CommerceMoneyResponse | null | undefined
  readonly cycle_remaining_percent?: number | undefined
}

export type CommerceProrationCreditDetailResponse = {
  readonly amount: CommerceMoneyResponse
  readonly cycle_days_remaining: number
  readonly cycle_days_total: number
  readonly cycle_remaining_percent: number
}

export type CommercePayerCreditResponse = {
  readonly remaining_balance: CommerceMoneyResponse
  readonly applied_amount: CommerceMoneyResponse
}

export type CommerceCreditsResponse = {
  readonly proration: CommerceProrationCreditDetailResponse | null
  readonly payer: CommercePayerCreditResponse | null
  readonly total: CommerceMoneyResponse
}

export type FeatureResponse = {
  readonly object: 'feature'
  readonly id: string
  readonly name: string
  readonly description: string | null
  readonly slug: string
  readonly avatar_url: string | null
}

export type CommercePlanUnitPriceTier = {
  readonly starts_at_block: number
  readonly ends_after_block?: number | null | undefined
  readonly fee_per_block: CommerceMoneyResponse
}

export type CommercePlanUnitPrice = {
  readonly name: string
  readonly block_size: number
  readonly tiers: ReadonlyArray<CommercePlanUnitPriceTier>
}

export type CommercePlan = {
  readonly object: 'commerce_plan'
  readonly id: string
  readonly name: string
  readonly fee: CommerceMoneyResponse | null
  readonly annual_monthly_fee: CommerceMoneyResponse | null
  readonly annual_fee: CommerceMoneyResponse | null
  readonly description: string | null
  readonly product_id: string
  readonly is_default: boolean
  readonly is_recurring: boolean
  readonly publicly_visible: boolean
  readonly has_base_fee: boolean
  readonly for_payer_type: string
  readonly slug: string
  readonly avatar_url: string | null
  readonly features?: ReadonlyArray<FeatureResponse> | undefined
  readonly free_trial_enabled: boolean
  readonly free_trial_days: number | null
  readonly unit_prices?: ReadonlyArray<CommercePlanUnitPrice> | undefined
}

export type CommercePaymentMethodResponse = {
  readonly object: 'commerce_payment_method'
  readonly id: string
  readonly payer_id: string
  readonly payment_type: 'card' | 'link' | 'payer-credits'
  readonly is_default?: boolean | undefined
  readonly gateway: string
  readonly gateway_external_id: string
  readonly gateway_external_account_id: string | null
  readonly last4: string | null
  readonly status: 'active' | 'disconnected'
  readonly wallet_type?: string | null | undefined
  readonly card_type: string | null
  readonly expiry_year?: number | null | undefined
  readonly expiry_month?: number | null | undefined
  readonly created_at?: number | undefined
  readonly updated_at?: number | undefined
  readonly is_removable?: boolean | undefined
}

export type CommercePerUnitTotalTier = {
  readonly quantity?: number | null | undefined
  readonly fee_per_block: CommerceMoneyResponse
  readonly total: CommerceMoneyResponse
}

export type CommercePerUnitTotal = {
  readonly name: string
  readonly block_size: number
  readonly tiers: ReadonlyArray<CommercePerUnitTotalTier>
}

export type CommerceProrationDiscountResponse = {
  readonly amount: CommerceMoneyResponse
  readonly cycle_days_passed: number
  readonly cycle_days_total: number
  readonly cycle_passed_percent: number
}

export type CommerceDiscountsResponse = {
  readonly proration: CommerceProrationDiscountResponse | null
  readonly total: CommerceMoneyResponse
}

export type CommerceTotalsResponse = {
  readonly subtotal: CommerceMoneyResponse
  readonly base_fee: CommerceMoneyResponse
  readonly tax_total: CommerceMoneyResponse
  readonly grand_total: CommerceMoneyResponse
  readonly per_unit_totals?: ReadonlyArray<CommercePerUnitTotal> | undefined
  readonly credits?: CommerceCreditsResponse | null | undefined
  readonly discounts?: CommerceDiscountsResponse | null | undefined
}

export type CommerceSubscriptionItemNextPaymentResponse = {
  readonly amount?: CommerceMoneyResponse | null | undefined
  readonly date?: number | null | undefined
  readonly per_unit_totals?: ReadonlyArray<CommercePerUnitTotal> | undefined
  readonly totals?: CommerceTotalsResponse | null | undefined
}

export type CommercePayerResponse = {
  readonly object: 'commerce_payer'
  readonly id: string
  readonly instance_id: string
  readonly user_id?: string | null | undefined
  readonly first_name?: string | null | undefined
  readonly last_name?: string | null | undefined
  readonly email?: string | null | undefined
  readonly organization_id?: string | null | undefined
  readonly organization_name?: string | null | undefined
  readonly image_url?: string | undefined
  readonly credits_balance?: CommerceMoneyResponse | undefined
  readonly created_at?: number | undefined
  readonly updated_at?: number | undefined
}

export type CommerceSubscriptionItemSeatsResponse = {
  readonly quantity: number | null
  readonly tiers?: ReadonlyArray<CommercePerUnitTotalTier> | undefined
}

export type BillingProrationDiscountDetail = {
  readonly amount: CommerceMoneyResponse
  readonly cycle_days_passed: number
  readonly cycle_days_total: number
  readonly cycle_passed_percent: number
}

export type BillingDiscountsResponse = {
  readonly proration: BillingProrationDiscountDetail | null
  readonly total: CommerceMoneyResponse
}

export type CommerceTotalsResponse2 = {
  readonly subtotal: CommerceMoneyResponse
  readonly base_fee: CommerceMoneyResponse
  readonly tax_total: CommerceMoneyResponse
  readonly grand_total: CommerceMoneyResponse
  readonly per_unit_totals?: ReadonlyArray<CommercePerUnitTotal> | undefined
  readonly credits?: CommerceCreditsResponse | null | undefined
  readonly discounts?: BillingDiscountsResponse | null | undefined
}

export type CommerceSubscriptionItem = {
  readonly object: 'commerce_subscription_item'
  readonly id: string
  readonly instance_id: string
  readonly status:
    | 'active'
    | 'canceled'
    | 'expired'
    | 'ended'
    | 'past_due'
    | 'upcoming'
    | 'incomplete'
    | 'abandoned'
  readonly credit?: CommerceSubscriptionCreditResponse | undefined
  readonly credits?: CommerceCreditsResponse | null | undefined
  readonly plan_id: string | null
  readonly price_id?: string | undefined
  readonly plan?: CommercePlan | null | undefined
  readonly plan_period: 'month' | 'annual'
  readonly payment_method?: CommercePaymentMethodResponse | undefined
  readonly lifetime_paid?: CommerceMoneyResponse | undefined
  readonly next_payment?: CommerceSubscriptionItemNextPaymentResponse | null | undefined
  readonly payer_id: string
  readonly payer?: CommercePayerResponse | undefined
  readonly is_free_trial: boolean
  readonly period_start: number
  readonly period_end: number | null
  readonly proration_date?: string | undefined
  readonly canceled_at: number | null
  readonly past_due_at: number | null
  readonly ended_at: number | null
  readonly created_at?: number | undefined
  readonly updated_at?: number | undefined
  readonly seats?: CommerceSubscriptionItemSeatsResponse | null | undefined
  readonly totals?: CommerceTotalsResponse2 | null | undefined
}

export type CommerceSubscriptionNextPayment = {
  readonly date: number
  readonly amount: CommerceMoneyResponse
  readonly per_unit_totals?: ReadonlyArray<CommercePerUnitTotal> | undefined
  readonly totals?: CommerceTotalsResponse2 | null | undefined
}

export type CommerceSubscription = {
  readonly object: 'commerce_subscription'
  readonly id: string
  readonly instance_id: string
  readonly status: 'active' | 'past_due' | 'canceled' | 'ended' | 'abandoned' | 'incomplete'
  readonly payer_id: string
  readonly created_at: number
  readonly updated_at: number
  readonly active_at: number | null
  readonly past_due_at: number | null
  readonly subscription_items: ReadonlyArray<CommerceSubscriptionItem>
  readonly next_payment?: CommerceSubscriptionNextPayment | undefined
  readonly eligible_for_free_trial?: boolean | undefined
}

export type CommerceCreditBalanceResponse = {
  readonly object: string
  readonly balance: CommerceMoneyResponse | null
}

export type AdjustCreditBalanceRequest = {
  readonly amount: number
  readonly action: 'increase' | 'decrease'
  readonly currency?: string | undefined
  readonly idempotency_key: string
  readonly note?: string | undefined
}

export type CommerceCreditLedgerResponse = {
  readonly object: string
  readonly id: string
  readonly payer_id: string
  readonly amount: CommerceMoneyResponse
  readonly source_type: string
  readonly source_id: string
  readonly note?: string | null | undefined
  readonly created_at: string
}

export type OAuthAccessToken = {
  readonly object: 'oauth_access_token'
  readonly external_account_id: string
  readonly provider_user_id: string
  readonly token: string
  readonly expires_at: number | null
  readonly provider: string
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly label: string | null
  readonly scopes?: ReadonlyArray<string> | undefined
  readonly id_token?: string | undefined
  readonly token_secret?: string | undefined
}

export type OrganizationMemberships = {
  readonly data: ReadonlyArray<OrganizationMembership>
  readonly total_count: number
}

export type OrganizationInvitationPublicUserData = {
  readonly user_id: string
  readonly first_name: string | null
  readonly last_name: string | null
  readonly image_url: string
  readonly has_image: boolean
  readonly identifier: string
} | null

export type OrganizationInvitationPublicOrganizationData = {
  readonly id: string
  readonly name: string
  readonly slug: string
  readonly image_url?: string | undefined
  readonly has_image: boolean
}

export type OrganizationInvitationWithPublicOrganizationData = {
  readonly object: 'organization_invitation'
  readonly id: string
  readonly email_address: string
  readonly role: string
  readonly role_name: string
  readonly organization_id?: string | undefined
  readonly inviter_id: string | null
  readonly public_inviter_data: OrganizationInvitationPublicUserData
  readonly status?: string | undefined
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly url: string | null
  readonly expires_at: number | null
  readonly created_at: number
  readonly updated_at: number
  readonly public_organization_data?: OrganizationInvitationPublicOrganizationData | undefined
}

export type OrganizationInvitationsWithPublicOrganizationData = {
  readonly data: ReadonlyArray<OrganizationInvitationWithPublicOrganizationData>
  readonly total_count: number
}

export type TrustedDevice = {
  readonly object: 'trusted_device'
  readonly id: string
  readonly platform: 'ios' | 'android'
  readonly app_identifier: string
  readonly name?: string | null | undefined
  readonly algorithm: 'ES256'
  readonly status: 'active' | 'revoked'
  readonly created_at: number
  readonly updated_at: number
  readonly last_used_at?: number | null | undefined
  readonly revoked_at?: number | null | undefined
}

export type Invitation = {
  readonly object: 'invitation'
  readonly id: string
  readonly email_address: string
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly revoked?: boolean | undefined
  readonly status: 'pending' | 'accepted' | 'revoked' | 'expired'
  readonly url?: string | undefined
  readonly expires_at?: number | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type AllowlistIdentifier = {
  readonly object?: 'allowlist_identifier' | undefined
  readonly id?: string | undefined
  readonly invitation_id?: string | undefined
  readonly identifier?: string | undefined
  readonly identifier_type?: 'email_address' | 'phone_number' | 'web3_wallet' | undefined
  readonly instance_id?: string | undefined
  readonly created_at?: number | undefined
  readonly updated_at?: number | undefined
}

export type BlocklistIdentifier = {
  readonly object?: 'blocklist_identifier' | undefined
  readonly id?: string | undefined
  readonly identifier?: string | undefined
  readonly identifier_type?: 'email_address' | 'phone_number' | 'web3_wallet' | undefined
  readonly instance_id?: string | undefined
  readonly created_at?: number | undefined
  readonly updated_at?: number | undefined
}

export type BlocklistIdentifiers = {
  readonly data: ReadonlyArray<BlocklistIdentifier>
  readonly total_count: number
}

export type ActorToken = {
  readonly object: 'actor_token'
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'revoked'
  readonly user_id: string
  readonly actor: Readonly<Record<string, unknown>>
  readonly token?: string | undefined
  readonly url?: string | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type CNameTarget = {
  readonly host: string
  readonly value: string
  readonly required: boolean
}

export type Domain = {
  readonly object: 'domain'
  readonly id: string
  readonly name: string
  readonly is_satellite: boolean
  readonly frontend_api_url: string
  readonly accounts_portal_url?: string | null | undefined
  readonly proxy_url?: string | null | undefined
  readonly development_origin: string
  readonly cname_targets?: ReadonlyArray<CNameTarget> | null | undefined
}

export type Domains = {
  readonly data: ReadonlyArray<Domain>
  readonly total_count: number
}

export type Instance = {
  readonly object: 'instance'
  readonly id: string
  readonly environment_type: string
  readonly allowed_origins: ReadonlyArray<string> | null
  readonly workspace_id: string | null
}

export type InstanceRestrictions = {
  readonly object: 'instance_restrictions'
  readonly allowlist: boolean
  readonly blocklist: boolean
  readonly allowlist_blocklist_disabled_on_sign_in: boolean
  readonly block_email_subaddresses: boolean
  readonly block_disposable_email_domains: boolean
  readonly ignore_dots_for_gmail_addresses?: boolean | undefined
}

export type InstanceProtect = {
  readonly object: 'instance_protect'
  readonly rules_enabled: boolean
  readonly specter_enabled: boolean
  readonly checks_bypassed: boolean
}

export type InstanceCommunication = {
  readonly object: 'instance_communication'
  readonly blocked_country_codes: ReadonlyArray<string>
}

export type OAuthApplicationSettings = {
  readonly object: 'oauth_application_settings'
  readonly dynamic_oauth_client_registration: boolean
  readonly default_scopes: ReadonlyArray<string> | null
  readonly oauth_jwt_access_tokens: boolean
  readonly client_id_metadata_documents_advertised: boolean
  readonly client_id_metadata_documents_only_allow_pre_registered_clients: boolean
  readonly client_id_metadata_documents_block_implicitly_allowed_clients: boolean
}

export type OrganizationSettings = {
  readonly object: 'organization_settings'
  readonly enabled: boolean
  readonly max_allowed_memberships: number
  readonly max_allowed_roles: number
  readonly max_role_sets_allowed?: number | undefined
  readonly max_allowed_domains: number
  readonly max_allowed_permissions?: number | undefined
  readonly creator_role: string
  readonly admin_delete_enabled: boolean
  readonly domains_enabled: boolean
  readonly slug_disabled?: boolean | undefined
  readonly domains_enrollment_modes: ReadonlyArray<
    'manual_invitation' | 'automatic_invitation' | 'automatic_suggestion'
  >
  readonly domains_default_role: string
  readonly initial_role_set_key?: string | null | undefined
}

export type SvixURL = {
  readonly svix_url: string
}

export type JWTTemplate = {
  readonly object: 'jwt_template'
  readonly id: string
  readonly name: string
  readonly claims: Readonly<Record<string, unknown>>
  readonly lifetime: number
  readonly allowed_clock_skew: number
  readonly custom_signing_key: boolean
  readonly signing_algorithm: string
  readonly created_at: number
  readonly updated_at: number
}

export type MachineWithoutScopedMachines = {
  readonly object: 'machine'
  readonly id: string
  readonly name: string
  readonly instance_id: string
  readonly created_at: number
  readonly updated_at: number
  readonly default_token_ttl?: number | undefined
}

export type Machine = MachineWithoutScopedMachines & {
  readonly scoped_machines: ReadonlyArray<MachineWithoutScopedMachines>
}

export type MachineScope = {
  readonly object: 'machine_scope'
  readonly from_machine_id: string
  readonly to_machine_id: string
  readonly created_at: number
}

export type Organizations = {
  readonly data: ReadonlyArray<Organization>
  readonly total_count: number
}

export type OrganizationWithLogo = Organization & {
  readonly logo_url?: string | undefined
  readonly image_url: string
  readonly has_image: boolean
}

export type OrganizationInvitation = {
  readonly object: 'organization_invitation'
  readonly id: string
  readonly email_address: string
  readonly role: string
  readonly role_name: string
  readonly organization_id?: string | undefined
  readonly inviter_id: string | null
  readonly public_inviter_data: OrganizationInvitationPublicUserData
  readonly status?: string | undefined
  readonly public_metadata: Readonly<Record<string, unknown>>
  readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly url: string | null
  readonly expires_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type OrganizationInvitations = {
  readonly data: ReadonlyArray<OrganizationInvitation>
  readonly total_count: number
}

export type Permission = {
  readonly object: 'permission'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string
  readonly type: string
  readonly created_at: number
  readonly updated_at: number
}

export type Role = {
  readonly object: 'role'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly is_creator_eligible: boolean
  readonly permissions: ReadonlyArray<Permission>
  readonly created_at: number
  readonly updated_at: number
}

export type Roles = {
  readonly data: ReadonlyArray<Role>
  readonly total_count: number
}

export type OrganizationDomainVerification = {
  readonly status: string
  readonly strategy: string
  readonly attempts: number | null
  readonly expire_at: number | null
  readonly verified_at: number | null
}

export type OrganizationDomain = {
  readonly object: 'organization_domain'
  readonly id: string
  readonly organization_id: string
  readonly name: string
  readonly enrollment_mode:
    | 'manual_invitation'
    | 'automatic_invitation'
    | 'automatic_suggestion'
    | 'enterprise_sso'
  readonly affiliation_email_address: string | null
  readonly affiliation_verification: OrganizationDomainVerification | null
  readonly ownership_verification: OrganizationDomainVerification | null
  readonly verification: OrganizationDomainVerification | null
  readonly total_pending_invitations: number
  readonly total_pending_suggestions: number
  readonly public_organization_data?:
    | OrganizationInvitationPublicOrganizationData
    | null
    | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type OrganizationDomains = {
  readonly data: ReadonlyArray<OrganizationDomain>
  readonly total_count: number
}

export type ProxyCheck = {
  readonly object: 'proxy_check'
  readonly id: string
  readonly domain_id: string
  readonly last_run_at: number | null
  readonly proxy_url: string
  readonly successful: boolean
  readonly created_at: number
  readonly updated_at: number
}

export type RedirectURL = {
  readonly object: 'redirect_url'
  readonly id: string
  readonly url: string
  readonly created_at: number
  readonly updated_at: number
}

export type SignInToken = {
  readonly object: 'sign_in_token'
  readonly id: string
  readonly status: 'pending' | 'accepted' | 'revoked'
  readonly user_id: string
  readonly token?: string | undefined
  readonly url?: string | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type SignUpVerification = {
  readonly next_action?: 'needs_prepare' | 'needs_attempt' | '' | undefined
  readonly supported_strategies?: ReadonlyArray<string> | undefined
} | null

export type SignUpVerifications = {
  readonly email_address: SignUpVerification
  readonly phone_number: SignUpVerification
  readonly web3_wallet: SignUpVerification
  readonly external_account: Readonly<Record<string, unknown>> | null
}

export type SignUp = {
  readonly object: 'sign_up_attempt'
  readonly id: string
  readonly status: 'missing_requirements' | 'complete' | 'abandoned'
  readonly required_fields: ReadonlyArray<string>
  readonly optional_fields: ReadonlyArray<string>
  readonly missing_fields: ReadonlyArray<string>
  readonly unverified_fields: ReadonlyArray<string>
  readonly verifications: SignUpVerifications
  readonly username: string | null
  readonly email_address: string | null
  readonly phone_number: string | null
  readonly web3_wallet: string | null
  readonly password_enabled: boolean
  readonly first_name: string | null
  readonly last_name: string | null
  readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
  readonly custom_action: boolean
  readonly external_id: string | null
  readonly created_session_id: string | null
  readonly created_user_id: string | null
  readonly abandon_at: number
  readonly legal_accepted_at: number | null
  readonly locale?: string | null | undefined
  readonly external_account?: Readonly<Record<string, unknown>> | undefined
}

export type OAuthApplication = {
  readonly object: 'oauth_application'
  readonly id: string
  readonly instance_id: string
  readonly name: string
  readonly client_id: string
  readonly client_uri: string | null
  readonly client_image_url: string | null
  readonly dynamically_registered: boolean
  readonly consent_screen_enabled: boolean
  readonly pkce_required: boolean
  readonly public: boolean
  readonly scopes: string
  readonly redirect_uris: ReadonlyArray<string>
  readonly callback_url: string
  readonly authorize_url: string
  readonly token_fetch_url: string
  readonly user_info_url: string
  readonly discovery_url: string
  readonly token_introspection_url: string
  readonly created_at: number
  readonly updated_at: number
}

export type OAuthApplications = {
  readonly data: ReadonlyArray<OAuthApplication>
  readonly total_count: number
}

export type OAuthApplicationWithSecret = OAuthApplication & {
  readonly client_secret?: string | undefined
}

export type SAMLConnectionAttributeMapping = {
  readonly user_id: string
  readonly email_address: string
  readonly first_name: string
  readonly last_name: string
}

export type SAMLConnectionLoginHint = {
  readonly mode: 'email_address' | 'custom_attribute' | 'off'
  readonly source?: string | undefined
}

export type SAMLConnection = {
  readonly object: 'saml_connection'
  readonly id: string
  readonly name: string
  readonly domain?: string | undefined
  readonly domains?: ReadonlyArray<string> | undefined
  readonly idp_entity_id: string | null
  readonly idp_sso_url: string | null
  readonly idp_certificate: string | null
  readonly idp_certificate_issued_at: number | null
  readonly idp_certificate_expires_at: number | null
  readonly idp_metadata_url?: string | null | undefined
  readonly idp_metadata?: string | null | undefined
  readonly acs_url: string
  readonly sp_entity_id: string
  readonly sp_metadata_url: string
  readonly organization_id?: string | null | undefined
  readonly attribute_mapping?: SAMLConnectionAttributeMapping | undefined
  readonly active: boolean
  readonly provider: string
  readonly user_count: number
  readonly sync_user_attributes: boolean
  readonly allow_subdomains: boolean
  readonly allow_idp_initiated: boolean
  readonly disable_additional_identifications: boolean
  readonly allow_organization_account_linking: boolean
  readonly force_authn: boolean
  readonly login_hint: SAMLConnectionLoginHint
  readonly enterprise_connection_id?: string | null | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly authenticatable: boolean
  readonly disable_jit_provisioning: boolean
  readonly idp_certificates?:
    | ReadonlyArray<{
        readonly certificate: string
        readonly issued_at: number
        readonly expires_at: number
      }>
    | undefined
}

export type SAMLConnections = {
  readonly data: ReadonlyArray<SAMLConnection>
  readonly total_count: number
}

export type EnterpriseConnection = {
  readonly object: 'enterprise_connection'
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly logo_public_url?: string | null | undefined
  readonly active: boolean
  readonly domains: ReadonlyArray<string>
  readonly organization_id?: string | null | undefined
  readonly sync_user_attributes?: boolean | undefined
  readonly disable_additional_identifications?: boolean | undefined
  readonly allow_organization_account_linking?: boolean | undefined
  readonly custom_attributes?:
    | ReadonlyArray<{
        readonly name: string
        readonly key: string
        readonly sso_path?: string | undefined
        readonly scim_path?: string | undefined
        readonly directory_path?: string | undefined
        readonly multi_valued?: boolean | undefined
      }>
    | undefined
  readonly saml_connection?:
    | {
        readonly id?: string | undefined
        readonly name?: string | undefined
        readonly idp_entity_id?: string | null | undefined
        readonly idp_sso_url?: string | null | undefined
        readonly idp_metadata_url?: string | null | undefined
        readonly acs_url?: string | null | undefined
        readonly sp_entity_id?: string | null | undefined
        readonly sp_metadata_url?: string | null | undefined
        readonly active?: boolean | undefined
        readonly allow_idp_initiated?: boolean | undefined
        readonly allow_subdomains?: boolean | undefined
        readonly force_authn?: boolean | undefined
        readonly login_hint?:
          | {
              readonly mode: 'email_address' | 'custom_attribute' | 'off'
              readonly source?: string | undefined
            }
          | undefined
        readonly idp_certificates?:
          | ReadonlyArray<{
              readonly certificate: string
              readonly issued_at: number
              readonly expires_at: number
            }>
          | undefined
      }
    | null
    | undefined
  readonly oauth_config?:
    | {
        readonly id?: string | undefined
        readonly name?: string | undefined
        readonly provider_key?: string | undefined
        readonly client_id?: string | null | undefined
        readonly discovery_url?: string | null | undefined
        readonly auth_url?: string | null | undefined
        readonly token_url?: string | null | undefined
        readonly user_info_url?: string | null | undefined
        readonly requires_pkce?: boolean | undefined
        readonly logo_public_url?: string | null | undefined
        readonly created_at?: number | undefined
        readonly updated_at?: number | undefined
      }
    | null
    | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly authenticatable: boolean
  readonly disable_jit_provisioning: boolean
}

export type EnterpriseConnections = {
  readonly data: ReadonlyArray<EnterpriseConnection>
  readonly total_count: number
}

export type EnterpriseConnectionTestRun = {
  readonly id: string
  readonly status: 'pending' | 'success' | 'failed'
  readonly connection_type: 'saml' | 'oauth'
  readonly parsed_user_info?:
    | {
        readonly email_address?: string | undefined
        readonly first_name?: string | undefined
        readonly last_name?: string | undefined
        readonly user_id?: string | undefined
      }
    | null
    | undefined
  readonly logs?:
    | ReadonlyArray<{
        readonly level: string
        readonly code?: string | undefined
        readonly short_message?: string | undefined
        readonly message: string
      }>
    | undefined
  readonly saml?:
    | {
        readonly saml_request?: string | undefined
        readonly saml_response?: string | undefined
        readonly relay_state?: string | undefined
      }
    | null
    | undefined
  readonly oauth?:
    | {
        readonly id_token?: string | undefined
        readonly access_token?: string | undefined
        readonly user_info?: string | undefined
      }
    | null
    | undefined
  readonly created_at: number
}

export type EnterpriseConnectionTestRuns = {
  readonly data: ReadonlyArray<EnterpriseConnectionTestRun>
  readonly total_count: number
}

export type EnterpriseConnectionTestRunResponse = {
  readonly url: string
}

export type TestingToken = {
  readonly object: 'testing_token'
  readonly token: string
  readonly expires_at: number
}

export type AgentTask = {
  readonly object: 'agent_task'
  readonly agent_id: string
  readonly agent_task_id: string
  readonly task_id: string
  readonly url?: string | undefined
}

export type WaitlistEntry = {
  readonly object: 'waitlist_entry'
  readonly id: string
  readonly email_address: string
  readonly status: 'pending' | 'invited' | 'rejected' | 'completed'
  readonly is_locked?: boolean | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly invitation?: Invitation | null | undefined
}

export type PaginatedCommercePlanResponse = {
  readonly data: ReadonlyArray<CommercePlan>
  readonly total_count: number
}

export type BillingPriceResponse = {
  readonly object: 'commerce_price'
  readonly id: string
  readonly plan_id: string
  readonly instance_id: string
  readonly currency: string
  readonly currency_symbol: string
  readonly amount: number
  readonly annual_monthly_amount: number
  readonly fee: CommerceMoneyResponse | null
  readonly annual_monthly_fee: CommerceMoneyResponse | null
  readonly description?: string | null | undefined
  readonly is_default: boolean
  readonly created_at: number
  readonly supported_billing_periods: 'month' | 'annual' | 'both'
}

export type PaginatedBillingPriceResponse = {
  readonly data: ReadonlyArray<BillingPriceResponse>
  readonly total_count: number
}

export type CreateBillingPriceRequest = {
  readonly plan_id: string
  readonly currency?: string | undefined
  readonly amount: number | null
  readonly annual_monthly_amount?: number | null | undefined
  readonly description?: string | undefined
  readonly supported_billing_periods?: 'month' | 'annual' | 'both' | undefined
}

export type PaginatedCommerceSubscriptionItemResponse = {
  readonly data: ReadonlyArray<CommerceSubscriptionItem>
  readonly total_count: number
}

export type ExtendFreeTrialRequest = {
  readonly extend_to: string
}

export type CommercePlan2 = {
  readonly object: 'commerce_plan'
  readonly id: string
  readonly name: string
  readonly fee: CommerceMoneyResponse | null
  readonly annual_monthly_fee: CommerceMoneyResponse | null
  readonly annual_fee: CommerceMoneyResponse | null
  readonly amount: number
  readonly amount_formatted: string
  readonly annual_monthly_amount: number
  readonly annual_monthly_amount_formatted: string
  readonly annual_amount: number
  readonly annual_amount_formatted: string
  readonly currency_symbol: string
  readonly currency: string
  readonly description: string
  readonly product_id: string
  readonly is_default: boolean
  readonly is_recurring: boolean
  readonly publicly_visible: boolean
  readonly has_base_fee: boolean
  readonly payer_type: ReadonlyArray<string>
  readonly for_payer_type: string
  readonly slug: string
  readonly avatar_url: string
  readonly period?: string | undefined
  readonly interval?: number | undefined
  readonly features: ReadonlyArray<FeatureResponse>
  readonly free_trial_enabled?: boolean | undefined
  readonly free_trial_days?: number | null | undefined
}

export type CommercePaymentSourceResponse = {
  readonly object: 'commerce_source'
  readonly id: string
  readonly payer_id: string
  readonly payment_method: 'card' | 'apple_pay' | 'google_pay'
  readonly is_default?: boolean | null | undefined
  readonly gateway: string
  readonly gateway_external_id: string
  readonly gateway_external_account_id?: string | null | undefined
  readonly last4: string
  readonly status: 'active' | 'disconnected'
  readonly wallet_type: string
  readonly card_type: string
  readonly expiry_year?: number | undefined
  readonly expiry_month?: number | undefined
  readonly created_at: number
  readonly updated_at: number
  readonly is_removable?: boolean | null | undefined
}

export type CommercePayerResponse2 = {
  readonly object: 'commerce_payer'
  readonly id: string
  readonly instance_id: string
  readonly user_id?: string | undefined
  readonly first_name: string
  readonly last_name: string
  readonly email: string
  readonly organization_id?: string | undefined
  readonly organization_name?: string | undefined
  readonly image_url: string
  readonly credits_balance?: CommerceMoneyResponse | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type CommerceSubscriptionItem2 = {
  readonly object: 'commerce_subscription_item'
  readonly id: string
  readonly instance_id: string
  readonly status: 'active' | 'ended' | 'past_due' | 'upcoming' | 'incomplete' | 'abandoned'
  readonly credit?: CommerceSubscriptionCreditResponse | null | undefined
  readonly plan_id: string
  readonly price_id?: string | undefined
  readonly plan: CommercePlan2 | null
  readonly plan_period: 'month' | 'annual'
  readonly payment_source_id: string
  readonly payment_source?: CommercePaymentSourceResponse | null | undefined
  readonly lifetime_paid?: CommerceMoneyResponse | null | undefined
  readonly amount?: CommerceMoneyResponse | null | undefined
  readonly next_invoice?: CommerceSubscriptionItemNextPaymentResponse | null | undefined
  readonly next_payment?: CommerceSubscriptionItemNextPaymentResponse | null | undefined
  readonly payer_id: string
  readonly payer?: CommercePayerResponse2 | null | undefined
  readonly is_free_trial: boolean
  readonly period_start?: number | null | undefined
  readonly period_end?: number | null | undefined
  readonly proration_date: string
  readonly canceled_at?: number | null | undefined
  readonly past_due_at?: number | null | undefined
  readonly ended_at?: number | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type PriceTransitionRequest = {
  readonly from_price_id: string
  readonly to_price_id: string
}

export type CommercePriceTransitionDetails = {
  readonly previous_plan: CommercePlan2
  readonly previous_price: BillingPriceResponse
  readonly effective_at: number
  readonly effective_mode: 'immediate' | 'end_of_period'
  readonly next_billing_date?: number | null | undefined
  readonly charged_immediately: boolean
  readonly immediate_charge?: CommerceMoneyResponse | null | undefined
  readonly previous_subscription_item_status: 'canceled' | 'ended' | 'abandoned'
  readonly previous_subscription_item_id: string
}

export type CommercePriceTransitionResponse = {
  readonly object: 'commerce_price_transition'
  readonly subscription_item: CommerceSubscriptionItem2
  readonly transition: CommercePriceTransitionDetails
}

export type ApplyCommerceDiscountRequest = {
  readonly discount_id: string
}

export type CommerceDiscountRedemptionResponse = {
  readonly object: 'commerce_discount_redemption'
  readonly id: string
  readonly subscription_item_id: string
  readonly discount_id: string
  readonly name?: string | undefined
  readonly source: 'promotion' | 'manual' | 'promo_code'
  readonly promo_code?: string | undefined
  readonly effect?: 'percentage' | 'fixed_amount' | undefined
  readonly percent_off?: number | null | undefined
  readonly amount_off?: CommerceMoneyResponse | null | undefined
  readonly amount?: CommerceMoneyResponse | null | undefined
  readonly cycles_remaining: number | null
  readonly cycles_applied: number
  readonly status?: 'active' | 'exhausted' | 'removed' | undefined
  readonly redeemed_at: number
  readonly redeemed_by: string | null
}

export type BillingPaymentAttempt = {
  readonly object: 'commerce_payment'
  readonly id: string
  readonly payment_id: string
  readonly instance_id: string
  readonly charge_type: string
  readonly payee_id: string
  readonly payee: Readonly<Record<string, unknown>>
  readonly payer_id: string
  readonly payer: CommercePayerResponse
  readonly subscription_item_id?: string | undefined
  readonly subscription_item?: Readonly<Record<string, unknown>> | undefined
  readonly amount: CommerceMoneyResponse
  readonly totals?: CommerceTotalsResponse2 | null | undefined
  readonly payment_method_id: string
  readonly payment_method: CommercePaymentMethodResponse
  readonly statement_id: string
  readonly gateway_external_id: string | null
  readonly gateway_external_url: string | null
  readonly status: 'pending' | 'paid' | 'failed'
  readonly paid_at: number | null
  readonly failed_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type BillingStatement = {
  readonly object: 'commerce_statement'
  readonly id: string
  readonly instance_id: string
  readonly timestamp: number
  readonly payer: CommercePayerResponse
  readonly status: 'open' | 'closed'
  readonly totals: {
    readonly grand_total: CommerceMoneyResponse
    readonly subtotal: CommerceMoneyResponse
    readonly base_fee: CommerceMoneyResponse
    readonly tax_total: CommerceMoneyResponse
  }
  readonly groups: ReadonlyArray<{
    readonly object: 'commerce_statement_group'
    readonly timestamp: number
    readonly items: ReadonlyArray<BillingPaymentAttempt>
  }>
}

export type PaginatedBillingStatementResponse = {
  readonly data: ReadonlyArray<BillingStatement>
  readonly total_count: number
}

export type PaginatedBillingPaymentAttemptResponse = {
  readonly data: ReadonlyArray<BillingPaymentAttempt>
  readonly total_count: number
}

export type Permissions = {
  readonly data: ReadonlyArray<Permission>
  readonly total_count: number
}

export type RoleSetItem = {
  readonly object: 'role_set_item'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly members_count?: number | null | undefined
  readonly has_members?: boolean | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type RoleSetMigration = {
  readonly object: 'role_set_migration'
  readonly id: string
  readonly organization_id?: string | null | undefined
  readonly instance_id: string
  readonly source_role_set_id: string
  readonly dest_role_set_id?: string | null | undefined
  readonly trigger_type: string
  readonly status: string
  readonly migrated_members: number
  readonly mappings?: Readonly<Record<string, string>> | null | undefined
  readonly started_at?: number | null | undefined
  readonly completed_at?: number | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type RoleSet = {
  readonly object: 'role_set'
  readonly id: string
  readonly name: string
  readonly key: string
  readonly description: string | null
  readonly roles: ReadonlyArray<RoleSetItem>
  readonly default_role?: RoleSetItem | null | undefined
  readonly creator_role?: RoleSetItem | null | undefined
  readonly type: 'initial' | 'custom'
  readonly role_set_migration?: RoleSetMigration | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type RoleSets = {
  readonly data: ReadonlyArray<RoleSet>
  readonly total_count: number
}

export type ReassignmentMappings = Readonly<Record<string, string>>

export type SCIMDirectory = {
  readonly object: 'scim_directory'
  readonly id: string
  readonly name: string
  readonly enterprise_connection_id?: string | null | undefined
  readonly endpoint_url: string
  readonly provider: string
  readonly enabled: boolean
  readonly group_role_mapping_enabled: boolean
  readonly attribute_mapping: Readonly<Record<string, string>>
  readonly custom_attributes?:
    | ReadonlyArray<{
        readonly name?: string | undefined
        readonly key?: string | undefined
        readonly sso_path?: string | undefined
        readonly scim_path?: string | undefined
        readonly directory_path?: string | undefined
        readonly multi_valued?: boolean | undefined
      }>
    | undefined
  readonly api_key?: string | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type SCIMDirectories = ReadonlyArray<SCIMDirectory>

export type SCIMGroupRoleMapping = {
  readonly object: 'scim_group_role_mapping'
  readonly id: string
  readonly scim_directory_id: string
  readonly directory_id: string
  readonly scim_group_id: string
  readonly directory_group_id: string
  readonly scim_group_display_name: string
  readonly directory_group_display_name: string
  readonly role?: Role | undefined
  readonly precedence: number
  readonly created_at: number
  readonly updated_at: number
}

export type SCIMGroupRoleMappings = ReadonlyArray<SCIMGroupRoleMapping>

export type Directory = {
  readonly object: 'directory'
  readonly id: string
  readonly name: string
  readonly enterprise_connection_id?: string | null | undefined
  readonly endpoint_url: string
  readonly provider: string
  readonly enabled: boolean
  readonly group_role_mapping_enabled: boolean
  readonly attribute_mapping: Readonly<Record<string, string>>
  readonly custom_attributes?:
    | ReadonlyArray<{
        readonly name?: string | undefined
        readonly key?: string | undefined
        readonly sso_path?: string | undefined
        readonly scim_path?: string | undefined
        readonly directory_path?: string | undefined
        readonly multi_valued?: boolean | undefined
      }>
    | undefined
  readonly api_key?: string | null | undefined
  readonly created_at: number
  readonly updated_at: number
}

export type Directories = ReadonlyArray<Directory>

export type DirectoryGroupRoleMapping = {
  readonly object: 'directory_group_role_mapping'
  readonly id: string
  readonly directory_id: string
  readonly scim_directory_id: string
  readonly directory_group_id: string
  readonly scim_group_id: string
  readonly directory_group_display_name: string
  readonly scim_group_display_name: string
  readonly role?: Role | undefined
  readonly precedence: number
  readonly created_at: number
  readonly updated_at: number
}

export type DirectoryGroupRoleMappings = ReadonlyArray<DirectoryGroupRoleMapping>

export type Verification = {
  readonly object?:
    | 'verification_otp'
    | 'verification_admin'
    | 'verification_from_oauth'
    | 'verification_ticket'
    | 'verification_saml'
    | 'verification_email_link'
    | 'verification_scim'
    | 'verification_web3'
    | 'verification_passkey'
    | 'verification_oauth'
    | 'verification_google_one_tap'
    | undefined
  readonly status: 'unverified' | 'verified' | 'failed' | 'expired' | 'transferable'
  readonly strategy: string
  readonly attempts: number | null
  readonly expire_at?: number | null | undefined
  readonly channel?: string | null | undefined
  readonly verified_at_client?: string | null | undefined
  readonly error?: ClerkError | null | undefined
  readonly external_verification_redirect_url?: string | null | undefined
  readonly nonce?: string | null | undefined
  readonly message?: string | null | undefined
  readonly id?: string | undefined
}

export type Jwk = {
  readonly kid: string
  readonly alg: string
  readonly use: string
  readonly kty: 'OKP' | 'EC' | 'RSA' | 'oct'
  readonly crv?: string | undefined
  readonly x?: string | undefined
  readonly x5c?: ReadonlyArray<string> | undefined
  readonly x5t?: string | undefined
  readonly 'x5t#S256'?: string | undefined
  readonly x5u?: string | undefined
  readonly y?: string | undefined
  readonly n?: string | undefined
  readonly e?: string | undefined
  readonly d?: string | undefined
  readonly p?: string | undefined
  readonly q?: string | undefined
  readonly dp?: string | undefined
  readonly dq?: string | undefined
  readonly qi?: string | undefined
  readonly k?: string | undefined
}

export type APIKey = {
  readonly object: 'api_key'
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly name: string
  readonly description?: string | null | undefined
  readonly claims: Readonly<Record<string, unknown>> | null
  readonly scopes: ReadonlyArray<string>
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly created_by: string | null
  readonly last_used_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type APIKeyWithSecret = {
  readonly object: 'api_key'
  readonly id: string
  readonly type: string
  readonly subject: string
  readonly name: string
  readonly description?: string | null | undefined
  readonly claims: Readonly<Record<string, unknown>> | null
  readonly scopes: ReadonlyArray<string>
  readonly secret: string
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly created_by: string | null
  readonly last_used_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type M2MToken = {
  readonly object: 'machine_to_machine_token'
  readonly id: string
  readonly subject: string
  readonly claims?: Readonly<Record<string, unknown>> | null | undefined
  readonly scopes?: ReadonlyArray<string> | undefined
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly last_used_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type M2MTokenWithSecret = {
  readonly object: 'machine_to_machine_token'
  readonly id: string
  readonly subject: string
  readonly claims?: Readonly<Record<string, unknown>> | null | undefined
  readonly scopes?: ReadonlyArray<string> | undefined
  readonly token: string
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly last_used_at: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type AdminPortalLinkToken = {
  readonly object: 'admin_portal_link_token'
  readonly id: string
  readonly admin_portal_link_id: string
  readonly instance_id: string
  readonly organization_id: string | null
  readonly it_contact_id: string | null
  readonly scopes: ReadonlyArray<string> | null
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type AdminPortalLinkTokenWithSecret = {
  readonly object: 'admin_portal_link_token'
  readonly id: string
  readonly admin_portal_link_id: string
  readonly instance_id: string
  readonly organization_id: string | null
  readonly it_contact_id: string | null
  readonly scopes: ReadonlyArray<string> | null
  readonly token: string
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly created_at: number
  readonly updated_at: number
}

export type InstanceSettings = {
  readonly object?: 'instance_settings' | undefined
  readonly id?: string | undefined
  readonly restricted_to_allowlist?: boolean | undefined
  readonly from_email_address?: string | undefined
  readonly progressive_sign_up?: boolean | undefined
  readonly enhanced_email_deliverability?: boolean | undefined
}

export type MachineSecretKey = {
  readonly object: 'machine_secret_key'
  readonly secret: string
}

export type VerifiedPassword = {
  readonly verified?: boolean | undefined
}

export type VerifiedTOTP = {
  readonly verified?: boolean | undefined
  readonly code_type?: 'totp' | 'backup_code' | undefined
}

export type UserReference = {
  readonly user_id?: string | undefined
}

export type DeletedMachineScope = {
  readonly object: 'machine_scope'
  readonly from_machine_id: string
  readonly to_machine_id: string
  readonly deleted: true
}

export type IdPOAuthAccessToken = {
  readonly object: 'clerk_idp_oauth_access_token'
  readonly id: string
  readonly client_id: string
  readonly subject: string
  readonly scopes: ReadonlyArray<string>
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expired: boolean
  readonly expiration: number | null
  readonly created_at: number
  readonly updated_at: number
  readonly type?: string | undefined
  readonly aud?: ReadonlyArray<string> | undefined
  readonly act?: Readonly<Record<string, unknown>> | undefined
}

export type HandshakePayload = {
  readonly directives: ReadonlyArray<string>
}

export type AccountlessApplication = {
  readonly object: 'accountless_application'
  readonly publishable_key: string
  readonly secret_key: string
  readonly claim_url: string
  readonly api_keys_url: string
}

export type Email = {
  readonly object: 'email'
  readonly id: string
  readonly slug?: string | null | undefined
  readonly from_email_name: string
  readonly to_email_address?: string | undefined
  readonly email_address_id: string | null
  readonly user_id?: string | null | undefined
  readonly subject?: string | undefined
  readonly body?: string | undefined
  readonly body_plain?: string | null | undefined
  readonly status?: string | undefined
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly delivered_by_clerk: boolean
  readonly suppression_reason?: string | null | undefined
}

export type BatchEmailResult = {
  readonly index: number
  readonly email?: Email | undefined
  readonly errors?: ReadonlyArray<ClerkError> | undefined
  readonly status_code: number
  readonly retry_after_seconds?: number | undefined
}

/** What each operation is given and what it answers. */
export interface OperationTypes {
  'GET /public/interstitial': {
    readonly query: {
      readonly frontendApi?: string | undefined
      readonly frontend_api?: string | undefined
      readonly publishable_key?: string | undefined
      readonly proxy_url?: string | undefined
      readonly domain?: string | undefined
      readonly sign_in_url?: string | undefined
      readonly use_domain_for_script?: boolean | undefined
    }
    readonly body: unknown
    readonly result: undefined
  }
  'GET /jwks': {
    readonly query: unknown
    readonly body: unknown
    readonly result: JWKS
  }
  'GET /clients': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<Client>
          readonly total_count: number
        }
      | ReadonlyArray<Client>
  }
  'POST /clients/verify': {
    readonly query: unknown
    readonly body: {
      readonly token: string
    }
    readonly result: Client
  }
  'GET /clients/{client_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Client
  }
  'POST /email_addresses': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly email_address: string
      readonly verified?: boolean | null | undefined
      readonly primary?: boolean | null | undefined
      readonly notify_primary_email_address_changed?: boolean | null | undefined
    }
    readonly result: EmailAddress
  }
  'GET /email_addresses/{email_address_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: EmailAddress
  }
  'PATCH /email_addresses/{email_address_id}': {
    readonly query: unknown
    readonly body: {
      readonly verified?: boolean | null | undefined
      readonly primary?: boolean | null | undefined
      readonly notify_primary_email_address_changed?: boolean | null | undefined
    }
    readonly result: EmailAddress
  }
  'DELETE /email_addresses/{email_address_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /email_addresses/{email_address_id}/prepare_verification': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Verification
  }
  'POST /email_addresses/{email_address_id}/attempt_verification': {
    readonly query: unknown
    readonly body: {
      readonly verification_id: string
      readonly code: string
    }
    readonly result: Verification
  }
  'PUT /users/{user_id}/email_address': {
    readonly query: unknown
    readonly body: {
      readonly email_address: string
      readonly identification_status?: 'verified' | 'reserved' | 'unverified' | undefined
      readonly notify_primary_email_address_changed?: boolean | null | undefined
    }
    readonly result: EmailAddress
  }
  'POST /phone_numbers': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly phone_number: string
      readonly verified?: boolean | null | undefined
      readonly primary?: boolean | null | undefined
      readonly reserved_for_second_factor?: boolean | null | undefined
    }
    readonly result: PhoneNumber
  }
  'GET /phone_numbers/{phone_number_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: PhoneNumber
  }
  'PATCH /phone_numbers/{phone_number_id}': {
    readonly query: unknown
    readonly body: {
      readonly verified?: boolean | null | undefined
      readonly primary?: boolean | null | undefined
      readonly reserved_for_second_factor?: boolean | null | undefined
    }
    readonly result: PhoneNumber
  }
  'DELETE /phone_numbers/{phone_number_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /phone_numbers/{phone_number_id}/prepare_verification': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Verification
  }
  'POST /phone_numbers/{phone_number_id}/attempt_verification': {
    readonly query: unknown
    readonly body: {
      readonly verification_id: string
      readonly code: string
    }
    readonly result: Verification
  }
  'PUT /users/{user_id}/phone_number': {
    readonly query: unknown
    readonly body: {
      readonly phone_number: string
      readonly identification_status?: 'verified' | 'reserved' | 'unverified' | undefined
    }
    readonly result: PhoneNumber
  }
  'GET /sessions': {
    readonly query: {
      readonly client_id?: string | undefined
      readonly user_id?: string | undefined
      readonly status?:
        | 'active'
        | 'revoked'
        | 'ended'
        | 'expired'
        | 'removed'
        | 'abandoned'
        | 'replaced'
        | 'pending'
        | undefined
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<Session>
          readonly total_count: number
        }
      | ReadonlyArray<Session>
  }
  'POST /sessions': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly active_organization_id?: string | undefined
    }
    readonly result: Session
  }
  'GET /sessions/{session_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Session
  }
  'POST /sessions/{session_id}/refresh': {
    readonly query: {
      readonly suffixed_cookies?: boolean | undefined
    }
    readonly body: {
      readonly expired_token: string
      readonly refresh_token: string
      readonly request_origin: string
      readonly request_headers?: Readonly<Record<string, unknown>> | null | undefined
      readonly format?: 'token' | 'cookie' | null | undefined
      readonly request_originating_ip?: string | null | undefined
    }
    readonly result: SessionRefresh
  }
  'POST /sessions/{session_id}/revoke': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Session
  }
  'POST /sessions/{session_id}/tokens': {
    readonly query: unknown
    readonly body: {
      readonly expires_in_seconds?: number | null | undefined
    }
    readonly result: Token
  }
  'POST /sessions/{session_id}/tokens/{template}': {
    readonly query: unknown
    readonly body: {
      readonly expires_in_seconds?: number | null | undefined
    }
    readonly result: Token
  }
  'GET /templates/{template_type}': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<Template>
          readonly total_count: number
        }
      | ReadonlyArray<Template>
  }
  'GET /templates/{template_type}/{slug}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Template
  }
  'PUT /templates/{template_type}/{slug}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | undefined
      readonly subject?: string | null | undefined
      readonly markup?: string | null | undefined
      readonly body?: string | undefined
      readonly delivered_by_clerk?: boolean | null | undefined
      readonly from_email_name?: string | undefined
      readonly reply_to_email_name?: string | undefined
    }
    readonly result: Template
  }
  'POST /templates/{template_type}/{slug}/revert': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Template
  }
  'POST /templates/{template_type}/{slug}/preview': {
    readonly query: unknown
    readonly body: {
      readonly subject?: string | null | undefined
      readonly body?: string | undefined
      readonly from_email_name?: string | undefined
      readonly reply_to_email_name?: string | undefined
    }
    readonly result: Readonly<Record<string, unknown>>
  }
  'POST /templates/{template_type}/{slug}/toggle_delivery': {
    readonly query: unknown
    readonly body: {
      readonly delivered_by_clerk?: boolean | undefined
    }
    readonly result: Template
  }
  'GET /users': {
    readonly query: {
      readonly email_address?: ReadonlyArray<string> | undefined
      readonly phone_number?: ReadonlyArray<string> | undefined
      readonly external_id?: ReadonlyArray<string> | undefined
      readonly username?: ReadonlyArray<string> | undefined
      readonly web3_wallet?: ReadonlyArray<string> | undefined
      readonly user_id?: ReadonlyArray<string> | undefined
      readonly organization_id?: ReadonlyArray<string> | undefined
      readonly query?: string | undefined
      readonly email_address_query?: string | undefined
      readonly phone_number_query?: string | undefined
      readonly username_query?: string | undefined
      readonly name_query?: string | undefined
      readonly banned?: boolean | undefined
      readonly last_active_at_before?: number | undefined
      readonly last_active_at_after?: number | undefined
      readonly last_active_at_since?: number | undefined
      readonly created_at_before?: number | undefined
      readonly created_at_after?: number | undefined
      readonly last_sign_in_at_before?: number | undefined
      readonly last_sign_in_at_after?: number | undefined
      readonly provider?: string | undefined
      readonly provider_user_id?: ReadonlyArray<string> | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly starting_after?: string | undefined
      readonly order_by?:
        | 'created_at'
        | 'updated_at'
        | 'email_address'
        | 'web3wallet'
        | 'first_name'
        | 'last_name'
        | 'phone_number'
        | 'username'
        | 'last_active_at'
        | 'last_sign_in_at'
        | '+created_at'
        | '+updated_at'
        | '+email_address'
        | '+web3wallet'
        | '+first_name'
        | '+last_name'
        | '+phone_number'
        | '+username'
        | '+last_active_at'
        | '+last_sign_in_at'
        | '-created_at'
        | '-updated_at'
        | '-email_address'
        | '-web3wallet'
        | '-first_name'
        | '-last_name'
        | '-phone_number'
        | '-username'
        | '-last_active_at'
        | '-last_sign_in_at'
        | undefined
    }
    readonly body: unknown
    readonly result: ReadonlyArray<User>
  }
  'POST /users': {
    readonly query: unknown
    readonly body: {
      readonly external_id?: string | null | undefined
      readonly first_name?: string | null | undefined
      readonly last_name?: string | null | undefined
      readonly locale?: string | null | undefined
      readonly email_address?: ReadonlyArray<string> | undefined
      readonly email_address_identification_status?:
        | ReadonlyArray<'verified' | 'reserved'>
        | undefined
      readonly phone_number?: ReadonlyArray<string> | undefined
      readonly phone_number_identification_status?:
        | ReadonlyArray<'verified' | 'reserved'>
        | undefined
      readonly web3_wallet?: ReadonlyArray<string> | undefined
      readonly username?: string | null | undefined
      readonly password?: string | null | undefined
      readonly password_digest?: string | null | undefined
      readonly password_hasher?: PasswordHasher | undefined
      readonly skip_password_checks?: boolean | null | undefined
      readonly skip_password_requirement?: boolean | null | undefined
      readonly totp_secret?: string | null | undefined
      readonly backup_codes?: ReadonlyArray<string> | undefined
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly delete_self_enabled?: boolean | null | undefined
      readonly legal_accepted_at?: string | null | undefined
      readonly skip_legal_checks?: boolean | null | undefined
      readonly skip_user_requirement?: boolean | null | undefined
      readonly create_organization_enabled?: boolean | null | undefined
      readonly create_organizations_limit?: number | null | undefined
      readonly created_at?: string | null | undefined
      readonly bypass_client_trust?: boolean | null | undefined
      readonly banned?: boolean | null | undefined
      readonly locked?: boolean | null | undefined
      readonly timezone?: string | null | undefined
    }
    readonly result: User
  }
  'GET /users/count': {
    readonly query: {
      readonly email_address?: ReadonlyArray<string> | undefined
      readonly phone_number?: ReadonlyArray<string> | undefined
      readonly external_id?: ReadonlyArray<string> | undefined
      readonly username?: ReadonlyArray<string> | undefined
      readonly web3_wallet?: ReadonlyArray<string> | undefined
      readonly user_id?: ReadonlyArray<string> | undefined
      readonly organization_id?: ReadonlyArray<string> | undefined
      readonly query?: string | undefined
      readonly email_address_query?: string | undefined
      readonly phone_number_query?: string | undefined
      readonly username_query?: string | undefined
      readonly name_query?: string | undefined
      readonly banned?: boolean | undefined
      readonly last_active_at_before?: number | undefined
      readonly last_active_at_after?: number | undefined
      readonly last_active_at_since?: number | undefined
      readonly created_at_before?: number | undefined
      readonly created_at_after?: number | undefined
      readonly last_sign_in_at_before?: number | undefined
      readonly last_sign_in_at_after?: number | undefined
      readonly provider?: string | undefined
      readonly provider_user_id?: ReadonlyArray<string> | undefined
    }
    readonly body: unknown
    readonly result: TotalCount
  }
  'GET /users/{user_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'PATCH /users/{user_id}': {
    readonly query: unknown
    readonly body: {
      readonly external_id?: string | null | undefined
      readonly first_name?: string | null | undefined
      readonly last_name?: string | null | undefined
      readonly locale?: string | null | undefined
      readonly primary_email_address_id?: string | null | undefined
      readonly notify_primary_email_address_changed?: boolean | null | undefined
      readonly primary_phone_number_id?: string | null | undefined
      readonly primary_web3_wallet_id?: string | null | undefined
      readonly username?: string | null | undefined
      readonly profile_image_id?: string | null | undefined
      readonly password?: string | null | undefined
      readonly password_digest?: string | undefined
      readonly password_hasher?: PasswordHasher | undefined
      readonly skip_password_checks?: boolean | null | undefined
      readonly sign_out_of_other_sessions?: boolean | null | undefined
      readonly totp_secret?: string | null | undefined
      readonly backup_codes?: ReadonlyArray<string> | undefined
      readonly delete_self_enabled?: boolean | null | undefined
      readonly create_organization_enabled?: boolean | null | undefined
      readonly legal_accepted_at?: string | null | undefined
      readonly skip_legal_checks?: boolean | null | undefined
      readonly create_organizations_limit?: number | null | undefined
      readonly created_at?: string | null | undefined
      readonly bypass_client_trust?: boolean | null | undefined
      readonly timezone?: string | null | undefined
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: User
  }
  'DELETE /users/{user_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /users/{user_id}/ban': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'POST /users/{user_id}/unban': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'POST /users/ban': {
    readonly query: unknown
    readonly body: {
      readonly user_ids: ReadonlyArray<string>
    }
    readonly result: ReadonlyArray<User>
  }
  'POST /users/unban': {
    readonly query: unknown
    readonly body: {
      readonly user_ids: ReadonlyArray<string>
    }
    readonly result: ReadonlyArray<User>
  }
  'POST /users/{user_id}/lock': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'POST /users/{user_id}/unlock': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'POST /users/{user_id}/profile_image': {
    readonly query: unknown
    readonly body: {
      readonly file: string
    }
    readonly result: User
  }
  'DELETE /users/{user_id}/profile_image': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'PUT /users/{user_id}/metadata': {
    readonly query: unknown
    readonly body: {
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: User
  }
  'PATCH /users/{user_id}/metadata': {
    readonly query: unknown
    readonly body: {
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly unsafe_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: User
  }
  'GET /users/{user_id}/billing/subscription': {
    readonly query: unknown
    readonly body: unknown
    readonly result: CommerceSubscription
  }
  'GET /users/{user_id}/billing/credits': {
    readonly query: unknown
    readonly body: unknown
    readonly result: CommerceCreditBalanceResponse
  }
  'POST /users/{user_id}/billing/credits': {
    readonly query: unknown
    readonly body: AdjustCreditBalanceRequest
    readonly result: CommerceCreditLedgerResponse
  }
  'GET /users/{user_id}/oauth_access_tokens/{provider}': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<OAuthAccessToken>
          readonly total_count: number
        }
      | ReadonlyArray<OAuthAccessToken>
  }
  'GET /users/{user_id}/organization_memberships': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationMemberships
  }
  'GET /users/{user_id}/organization_invitations': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined
    }
    readonly body: unknown
    readonly result: OrganizationInvitationsWithPublicOrganizationData
  }
  'POST /users/{user_id}/remove_password': {
    readonly query: unknown
    readonly body: {
      readonly sign_out_of_other_sessions?: boolean | undefined
    }
    readonly result: User
  }
  'POST /users/{user_id}/verify_password': {
    readonly query: unknown
    readonly body: {
      readonly password: string
    }
    readonly result: VerifiedPassword
  }
  'POST /users/{user_id}/verify_totp': {
    readonly query: unknown
    readonly body: {
      readonly code: string
    }
    readonly result: VerifiedTOTP
  }
  'DELETE /users/{user_id}/mfa': {
    readonly query: unknown
    readonly body: unknown
    readonly result: UserReference
  }
  'DELETE /users/{user_id}/backup_code': {
    readonly query: unknown
    readonly body: unknown
    readonly result: UserReference
  }
  'DELETE /users/{user_id}/passkeys/{passkey_identification_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /users/{user_id}/trusted_devices': {
    readonly query: unknown
    readonly body: unknown
    readonly result: {
      readonly data: ReadonlyArray<TrustedDevice>
      readonly total_count: number
    }
  }
  'DELETE /users/{user_id}/trusted_devices/{trusted_device_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: TrustedDevice
  }
  'DELETE /users/{user_id}/web3_wallets/{web3_wallet_identification_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'DELETE /users/{user_id}/totp': {
    readonly query: unknown
    readonly body: unknown
    readonly result: UserReference
  }
  'DELETE /users/{user_id}/external_accounts/{external_account_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /users/{user_id}/password/set_compromised': {
    readonly query: unknown
    readonly body: {
      readonly revoke_all_sessions?: boolean | null | undefined
    }
    readonly result: User
  }
  'POST /users/{user_id}/password/unset_compromised': {
    readonly query: unknown
    readonly body: unknown
    readonly result: User
  }
  'GET /invitations': {
    readonly query: {
      readonly status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined
      readonly query?: string | undefined
      readonly order_by?:
        | 'created_at'
        | 'email_address'
        | 'expires_at'
        | '+created_at'
        | '+email_address'
        | '+expires_at'
        | '-created_at'
        | '-email_address'
        | '-expires_at'
        | undefined
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<Invitation>
          readonly total_count: number
        }
      | ReadonlyArray<Invitation>
  }
  'POST /invitations': {
    readonly query: unknown
    readonly body: {
      readonly email_address: string
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly redirect_url?: string | undefined
      readonly notify?: boolean | null | undefined
      readonly ignore_existing?: boolean | null | undefined
      readonly expires_in_days?: number | null | undefined
      readonly template_slug?: 'invitation' | 'waitlist_invitation' | undefined
    }
    readonly result: Invitation
  }
  'POST /invitations/bulk': {
    readonly query: unknown
    readonly body: ReadonlyArray<{
      readonly email_address: string
      readonly public_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly redirect_url?: string | null | undefined
      readonly notify?: boolean | null | undefined
      readonly ignore_existing?: boolean | null | undefined
      readonly expires_in_days?: number | null | undefined
      readonly template_slug?: 'invitation' | 'waitlist_invitation' | undefined
    }>
    readonly result: ReadonlyArray<Invitation>
  }
  'POST /invitations/{invitation_id}/revoke': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Invitation & {
      readonly revoked?: true | undefined
      readonly status?: 'revoked' | undefined
    }
  }
  'GET /organization_invitations': {
    readonly query: {
      readonly order_by?: string | undefined
      readonly status?: 'pending' | 'accepted' | 'revoked' | 'expired' | undefined
      readonly query?: string | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationInvitationsWithPublicOrganizationData
  }
  'GET /allowlist_identifiers': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<AllowlistIdentifier>
          readonly total_count: number
        }
      | ReadonlyArray<AllowlistIdentifier>
  }
  'POST /allowlist_identifiers': {
    readonly query: unknown
    readonly body: {
      readonly identifier: string
      readonly notify?: boolean | undefined
    }
    readonly result: AllowlistIdentifier
  }
  'DELETE /allowlist_identifiers/{allowlist_identifier_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /blocklist_identifiers': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: BlocklistIdentifiers
  }
  'POST /blocklist_identifiers': {
    readonly query: unknown
    readonly body: {
      readonly identifier: string
    }
    readonly result: BlocklistIdentifier
  }
  'DELETE /blocklist_identifiers/{blocklist_identifier_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'PATCH /beta_features/instance_settings': {
    readonly query: unknown
    readonly body: {
      readonly restricted_to_allowlist?: boolean | null | undefined
      readonly from_email_address?: string | null | undefined
      readonly progressive_sign_up?: boolean | null | undefined
      readonly test_mode?: boolean | null | undefined
    }
    readonly result: InstanceSettings
  }
  'PUT /beta_features/domain': {
    readonly query: unknown
    readonly body: {
      readonly home_url?: string | undefined
      readonly is_secondary?: boolean | undefined
    }
    readonly result: undefined
  }
  'POST /actor_tokens': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly actor: Readonly<Record<string, unknown>>
      readonly expires_in_seconds?: number | undefined
      readonly session_max_duration_in_seconds?: number | undefined
    }
    readonly result: ActorToken
  }
  'POST /actor_tokens/{actor_token_id}/revoke': {
    readonly query: unknown
    readonly body: unknown
    readonly result: ActorToken
  }
  'GET /domains': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Domains
  }
  'POST /domains': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly is_satellite: boolean
      readonly proxy_url?: string | null | undefined
    }
    readonly result: Domain
  }
  'PATCH /domains/{domain_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly proxy_url?: string | null | undefined
      readonly is_secondary?: boolean | null | undefined
    }
    readonly result: Domain
  }
  'DELETE /domains/{domain_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /instance': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Instance
  }
  'PATCH /instance': {
    readonly query: unknown
    readonly body: {
      readonly test_mode?: boolean | null | undefined
      readonly hibp?: boolean | null | undefined
      readonly support_email?: string | null | undefined
      readonly clerk_js_version?: string | null | undefined
      readonly development_origin?: string | null | undefined
      readonly allowed_origins?: ReadonlyArray<string> | undefined
      readonly cookieless_dev?: boolean | null | undefined
      readonly url_based_session_syncing?: boolean | null | undefined
      readonly preferred_sign_in_strategy_when_password_required?:
        | 'password'
        | 'otp'
        | ''
        | null
        | undefined
      readonly enhanced_email_deliverability?: boolean | null | undefined
    }
    readonly result: undefined
  }
  'PATCH /instance/restrictions': {
    readonly query: unknown
    readonly body: {
      readonly allowlist?: boolean | null | undefined
      readonly blocklist?: boolean | null | undefined
      readonly allowlist_blocklist_disabled_on_sign_in?: boolean | null | undefined
      readonly block_email_subaddresses?: boolean | null | undefined
      readonly block_disposable_email_domains?: boolean | null | undefined
      readonly ignore_dots_for_gmail_addresses?: boolean | null | undefined
    }
    readonly result: InstanceRestrictions
  }
  'GET /instance/protect': {
    readonly query: unknown
    readonly body: unknown
    readonly result: InstanceProtect
  }
  'PATCH /instance/protect': {
    readonly query: unknown
    readonly body: {
      readonly rules_enabled?: boolean | null | undefined
      readonly specter_enabled?: boolean | null | undefined
    }
    readonly result: InstanceProtect
  }
  'GET /instance/communication': {
    readonly query: unknown
    readonly body: unknown
    readonly result: InstanceCommunication
  }
  'PATCH /instance/communication': {
    readonly query: unknown
    readonly body: {
      readonly blocked_country_codes?: ReadonlyArray<string> | null | undefined
    }
    readonly result: InstanceCommunication
  }
  'GET /instance/oauth_application_settings': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OAuthApplicationSettings
  }
  'PATCH /instance/oauth_application_settings': {
    readonly query: unknown
    readonly body: {
      readonly dynamic_oauth_client_registration?: boolean | null | undefined
      readonly default_scopes?: ReadonlyArray<string> | null | undefined
      readonly oauth_jwt_access_tokens?: boolean | null | undefined
      readonly client_id_metadata_documents_advertised?: boolean | null | undefined
      readonly client_id_metadata_documents_only_allow_pre_registered_clients?:
        | boolean
        | null
        | undefined
      readonly client_id_metadata_documents_block_implicitly_allowed_clients?:
        | boolean
        | null
        | undefined
    }
    readonly result: OAuthApplicationSettings
  }
  'POST /instance/change_domain': {
    readonly query: unknown
    readonly body: {
      readonly home_url?: string | undefined
      readonly is_secondary?: boolean | undefined
    }
    readonly result: undefined
  }
  'GET /instance/organization_settings': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OrganizationSettings
  }
  'PATCH /instance/organization_settings': {
    readonly query: unknown
    readonly body: {
      readonly enabled?: boolean | null | undefined
      readonly max_allowed_memberships?: number | null | undefined
      readonly admin_delete_enabled?: boolean | null | undefined
      readonly domains_enabled?: boolean | null | undefined
      readonly slug_disabled?: boolean | null | undefined
      readonly domains_enrollment_modes?: ReadonlyArray<string> | undefined
      readonly creator_role_id?: string | null | undefined
      readonly domains_default_role_id?: string | null | undefined
    }
    readonly result: OrganizationSettings
  }
  'POST /webhooks/svix': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SvixURL
  }
  'DELETE /webhooks/svix': {
    readonly query: unknown
    readonly body: unknown
    readonly result: undefined
  }
  'POST /webhooks/svix_url': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SvixURL
  }
  'GET /jwt_templates': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<JWTTemplate>
          readonly total_count: number
        }
      | ReadonlyArray<JWTTemplate>
  }
  'POST /jwt_templates': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly claims: Readonly<Record<string, unknown>>
      readonly lifetime?: number | null | undefined
      readonly allowed_clock_skew?: number | null | undefined
      readonly custom_signing_key?: boolean | undefined
      readonly signing_algorithm?: string | null | undefined
      readonly signing_key?: string | null | undefined
    }
    readonly result: JWTTemplate
  }
  'GET /jwt_templates/{template_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: JWTTemplate
  }
  'PATCH /jwt_templates/{template_id}': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly claims: Readonly<Record<string, unknown>>
      readonly lifetime?: number | null | undefined
      readonly allowed_clock_skew?: number | null | undefined
      readonly custom_signing_key?: boolean | undefined
      readonly signing_algorithm?: string | null | undefined
      readonly signing_key?: string | null | undefined
    }
    readonly result: JWTTemplate
  }
  'DELETE /jwt_templates/{template_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /machines': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly query?: string | undefined
      readonly order_by?:
        | 'name'
        | 'created_at'
        | '+name'
        | '+created_at'
        | '-name'
        | '-created_at'
        | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly data: ReadonlyArray<Machine>
      readonly total_count: number
    }
  }
  'POST /machines': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly scoped_machines?: ReadonlyArray<string> | undefined
      readonly default_token_ttl?: number | undefined
    }
    readonly result: Machine & {
      readonly secret_key: string
    }
  }
  'GET /machines/{machine_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Machine
  }
  'PATCH /machines/{machine_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | undefined
      readonly default_token_ttl?: number | undefined
    }
    readonly result: Machine
  }
  'DELETE /machines/{machine_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /machines/{machine_id}/secret_key': {
    readonly query: unknown
    readonly body: unknown
    readonly result: MachineSecretKey
  }
  'POST /machines/{machine_id}/secret_key/rotate': {
    readonly query: unknown
    readonly body: {
      readonly previous_token_ttl: number
    }
    readonly result: MachineSecretKey
  }
  'POST /machines/{machine_id}/scopes': {
    readonly query: unknown
    readonly body: {
      readonly to_machine_id: string
    }
    readonly result: MachineScope
  }
  'DELETE /machines/{machine_id}/scopes/{other_machine_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedMachineScope
  }
  'GET /organizations': {
    readonly query: {
      readonly include_members_count?: boolean | undefined
      readonly include_missing_member_with_elevated_permissions?: boolean | undefined
      readonly query?: string | undefined
      readonly user_id?: ReadonlyArray<string> | undefined
      readonly organization_id?: ReadonlyArray<string> | undefined
      readonly order_by?:
        | 'name'
        | 'created_at'
        | 'members_count'
        | '+name'
        | '+created_at'
        | '+members_count'
        | '-name'
        | '-created_at'
        | '-members_count'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: Organizations
  }
  'POST /organizations': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly created_by?: string | null | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly public_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly slug?: string | null | undefined
      readonly max_allowed_memberships?: number | null | undefined
      readonly created_at?: string | null | undefined
      readonly role_set_key?: string | null | undefined
    }
    readonly result: Organization
  }
  'GET /organizations/{organization_id}': {
    readonly query: {
      readonly include_members_count?: boolean | undefined
      readonly include_missing_member_with_elevated_permissions?: boolean | undefined
    }
    readonly body: unknown
    readonly result: Organization
  }
  'PATCH /organizations/{organization_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly slug?: string | null | undefined
      readonly max_allowed_memberships?: number | null | undefined
      readonly admin_delete_enabled?: boolean | null | undefined
      readonly created_at?: string | null | undefined
      readonly role_set_key?: string | null | undefined
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: Organization
  }
  'DELETE /organizations/{organization_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'PUT /organizations/{organization_id}/metadata': {
    readonly query: unknown
    readonly body: {
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: Organization
  }
  'PATCH /organizations/{organization_id}/metadata': {
    readonly query: unknown
    readonly body: {
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: Organization
  }
  'PUT /organizations/{organization_id}/logo': {
    readonly query: unknown
    readonly body: {
      readonly uploader_user_id?: string | undefined
      readonly file: string
    }
    readonly result: OrganizationWithLogo
  }
  'DELETE /organizations/{organization_id}/logo': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Organization
  }
  'GET /organizations/{organization_id}/billing/subscription': {
    readonly query: unknown
    readonly body: unknown
    readonly result: CommerceSubscription
  }
  'GET /organizations/{organization_id}/billing/credits': {
    readonly query: unknown
    readonly body: unknown
    readonly result: CommerceCreditBalanceResponse
  }
  'POST /organizations/{organization_id}/billing/credits': {
    readonly query: unknown
    readonly body: AdjustCreditBalanceRequest
    readonly result: CommerceCreditLedgerResponse
  }
  'GET /organizations/{organization_id}/invitations': {
    readonly query: {
      readonly status?: ReadonlyArray<'pending' | 'accepted' | 'revoked' | 'expired'> | undefined
      readonly email_address?: string | undefined
      readonly order_by?: string | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationInvitations
  }
  'POST /organizations/{organization_id}/invitations': {
    readonly query: unknown
    readonly body: {
      readonly email_address: string
      readonly inviter_user_id?: string | null | undefined
      readonly role: string
      readonly public_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly redirect_url?: string | null | undefined
      readonly expires_in_days?: number | null | undefined
      readonly notify?: boolean | null | undefined
    }
    readonly result: OrganizationInvitation
  }
  'POST /organizations/{organization_id}/invitations/bulk': {
    readonly query: unknown
    readonly body: ReadonlyArray<{
      readonly email_address: string
      readonly inviter_user_id?: string | null | undefined
      readonly role: string
      readonly public_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly redirect_url?: string | null | undefined
      readonly expires_in_days?: number | null | undefined
      readonly notify?: boolean | null | undefined
    }>
    readonly result: OrganizationInvitations
  }
  'GET /organizations/{organization_id}/invitations/pending': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationInvitations
  }
  'GET /organizations/{organization_id}/invitations/{invitation_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OrganizationInvitation
  }
  'POST /organizations/{organization_id}/invitations/{invitation_id}/revoke': {
    readonly query: unknown
    readonly body: {
      readonly requesting_user_id?: string | null | undefined
    }
    readonly result: OrganizationInvitation
  }
  'GET /organization_roles': {
    readonly query: {
      readonly query?: string | undefined
      readonly order_by?:
        | 'created_at'
        | 'name'
        | 'key'
        | '+created_at'
        | '+name'
        | '+key'
        | '-created_at'
        | '-name'
        | '-key'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: Roles
  }
  'POST /organization_roles': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly key: string
      readonly description?: string | null | undefined
      readonly permissions?: ReadonlyArray<string> | null | undefined
      readonly include_in_initial_role_set?: boolean | null | undefined
    }
    readonly result: Role
  }
  'GET /organization_roles/{organization_role_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Role
  }
  'PATCH /organization_roles/{organization_role_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly key?: string | null | undefined
      readonly description?: string | null | undefined
      readonly permissions?: ReadonlyArray<string> | null | undefined
    }
    readonly result: Role
  }
  'DELETE /organization_roles/{organization_role_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /organization_roles/{organization_role_id}/permissions/{permission_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Role
  }
  'DELETE /organization_roles/{organization_role_id}/permissions/{permission_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Role
  }
  'GET /organizations/{organization_id}/memberships': {
    readonly query: {
      readonly order_by?:
        | 'phone_number'
        | 'email_address'
        | 'created_at'
        | 'first_name'
        | 'last_name'
        | 'username'
        | '+phone_number'
        | '+email_address'
        | '+created_at'
        | '+first_name'
        | '+last_name'
        | '+username'
        | '-phone_number'
        | '-email_address'
        | '-created_at'
        | '-first_name'
        | '-last_name'
        | '-username'
        | undefined
      readonly user_id?: ReadonlyArray<string> | undefined
      readonly email_address?: ReadonlyArray<string> | undefined
      readonly phone_number?: ReadonlyArray<string> | undefined
      readonly username?: ReadonlyArray<string> | undefined
      readonly web3_wallet?: ReadonlyArray<string> | undefined
      readonly role?: ReadonlyArray<string> | undefined
      readonly query?: string | undefined
      readonly email_address_query?: string | undefined
      readonly phone_number_query?: string | undefined
      readonly username_query?: string | undefined
      readonly name_query?: string | undefined
      readonly last_active_at_before?: number | undefined
      readonly last_active_at_after?: number | undefined
      readonly created_at_before?: number | undefined
      readonly created_at_after?: number | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationMemberships
  }
  'POST /organizations/{organization_id}/memberships': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly role: string
      readonly public_metadata?: Readonly<Record<string, unknown>> | null | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | null | undefined
    }
    readonly result: OrganizationMembership
  }
  'PATCH /organizations/{organization_id}/memberships/{user_id}': {
    readonly query: unknown
    readonly body: {
      readonly role: string
    }
    readonly result: OrganizationMembership
  }
  'DELETE /organizations/{organization_id}/memberships/{user_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OrganizationMembership
  }
  'PATCH /organizations/{organization_id}/memberships/{user_id}/metadata': {
    readonly query: unknown
    readonly body: {
      readonly public_metadata?: Readonly<Record<string, unknown>> | undefined
      readonly private_metadata?: Readonly<Record<string, unknown>> | undefined
    }
    readonly result: OrganizationMembership
  }
  'GET /organizations/{organization_id}/domains': {
    readonly query: {
      readonly verified?: boolean | undefined
      readonly enrollment_mode?:
        | 'manual_invitation'
        | 'automatic_invitation'
        | 'automatic_suggestion'
        | 'enterprise_sso'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationDomains
  }
  'POST /organizations/{organization_id}/domains': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly enrollment_mode:
        | 'manual_invitation'
        | 'automatic_invitation'
        | 'automatic_suggestion'
        | 'enterprise_sso'
      readonly verified?: boolean | null | undefined
    }
    readonly result: OrganizationDomain
  }
  'PATCH /organizations/{organization_id}/domains/{domain_id}': {
    readonly query: unknown
    readonly body: {
      readonly enrollment_mode?:
        | 'manual_invitation'
        | 'automatic_invitation'
        | 'automatic_suggestion'
        | 'enterprise_sso'
        | null
        | undefined
      readonly verified?: boolean | null | undefined
      readonly name?: string | undefined
    }
    readonly result: OrganizationDomain
  }
  'DELETE /organizations/{organization_id}/domains/{domain_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /organizations/{organization_id}/domains/{domain_id}/verify_ownership': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OrganizationDomain
  }
  'GET /organization_domains': {
    readonly query: {
      readonly organization_id?: string | undefined
      readonly verified?: boolean | undefined
      readonly enrollment_mode?:
        | ReadonlyArray<
            | 'manual_invitation'
            | 'automatic_invitation'
            | 'automatic_suggestion'
            | 'enterprise_sso'
            | '-manual_invitation'
            | '-automatic_invitation'
            | '-automatic_suggestion'
            | '-enterprise_sso'
          >
        | undefined
      readonly query?: string | undefined
      readonly domains?: ReadonlyArray<string> | undefined
      readonly order_by?: string | undefined
      readonly offset?: number | undefined
      readonly limit?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationDomains
  }
  'POST /proxy_checks': {
    readonly query: unknown
    readonly body: {
      readonly domain_id?: string | undefined
      readonly proxy_url?: string | undefined
    }
    readonly result: ProxyCheck
  }
  'GET /redirect_urls': {
    readonly query: {
      readonly paginated?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result:
      | {
          readonly data: ReadonlyArray<RedirectURL>
          readonly total_count: number
        }
      | ReadonlyArray<RedirectURL>
  }
  'POST /redirect_urls': {
    readonly query: unknown
    readonly body: {
      readonly url: string
    }
    readonly result: RedirectURL
  }
  'GET /redirect_urls/{redirect_url_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: RedirectURL
  }
  'DELETE /redirect_urls/{redirect_url_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /sign_in_tokens': {
    readonly query: unknown
    readonly body: {
      readonly user_id: string
      readonly org_id?: string | null | undefined
      readonly expires_in_seconds?: number | null | undefined
    }
    readonly result: SignInToken
  }
  'POST /sign_in_tokens/{sign_in_token_id}/revoke': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SignInToken
  }
  'GET /sign_ups/{sign_up_attempt_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SignUp
  }
  'PATCH /sign_ups/{sign_up_attempt_id}': {
    readonly query: unknown
    readonly body: {
      readonly external_id?: string | null | undefined
      readonly custom_action?: boolean | null | undefined
    }
    readonly result: SignUp
  }
  'GET /oauth_applications': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly order_by?:
        | 'name'
        | 'created_at'
        | '+name'
        | '+created_at'
        | '-name'
        | '-created_at'
        | undefined
      readonly name_query?: string | undefined
    }
    readonly body: unknown
    readonly result: OAuthApplications
  }
  'POST /oauth_applications': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly redirect_uris?: ReadonlyArray<string> | null | undefined
      readonly callback_url?: string | null | undefined
      readonly scopes?: string | null | undefined
      readonly consent_screen_enabled?: boolean | null | undefined
      readonly pkce_required?: boolean | null | undefined
      readonly public?: boolean | null | undefined
    }
    readonly result: OAuthApplicationWithSecret
  }
  'GET /oauth_applications/{oauth_application_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OAuthApplication
  }
  'PATCH /oauth_applications/{oauth_application_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly redirect_uris?: ReadonlyArray<string> | null | undefined
      readonly callback_url?: string | null | undefined
      readonly scopes?: string | null | undefined
      readonly consent_screen_enabled?: boolean | null | undefined
      readonly pkce_required?: boolean | null | undefined
      readonly public?: boolean | null | undefined
    }
    readonly result: OAuthApplication
  }
  'DELETE /oauth_applications/{oauth_application_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'PUT /oauth_applications/{oauth_application_id}/logo': {
    readonly query: unknown
    readonly body: {
      readonly uploader_user_id?: string | undefined
      readonly file: string
    }
    readonly result: OAuthApplication
  }
  'POST /oauth_applications/{oauth_application_id}/rotate_secret': {
    readonly query: unknown
    readonly body: unknown
    readonly result: OAuthApplicationWithSecret
  }
  'POST /oauth_applications/{oauth_application_id}/revoke_token': {
    readonly query: unknown
    readonly body: {
      readonly token: string
    }
    readonly result: undefined
  }
  'GET /saml_connections': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly query?: string | undefined
      readonly order_by?:
        | 'phone_number'
        | 'email_address'
        | 'created_at'
        | 'first_name'
        | 'last_name'
        | 'username'
        | '+phone_number'
        | '+email_address'
        | '+created_at'
        | '+first_name'
        | '+last_name'
        | '+username'
        | '-phone_number'
        | '-email_address'
        | '-created_at'
        | '-first_name'
        | '-last_name'
        | '-username'
        | undefined
      readonly organization_id?: ReadonlyArray<string> | undefined
    }
    readonly body: unknown
    readonly result: SAMLConnections
  }
  'POST /saml_connections': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly domain?: string | undefined
      readonly domains?: ReadonlyArray<string> | undefined
      readonly provider: 'saml_custom' | 'saml_okta' | 'saml_google' | 'saml_microsoft'
      readonly idp_entity_id?: string | null | undefined
      readonly idp_sso_url?: string | null | undefined
      readonly idp_certificate?: string | null | undefined
      readonly idp_metadata_url?: string | null | undefined
      readonly idp_metadata?: string | null | undefined
      readonly organization_id?: string | null | undefined
      readonly attribute_mapping?:
        | {
            readonly user_id?: string | undefined
            readonly email_address?: string | undefined
            readonly first_name?: string | undefined
            readonly last_name?: string | undefined
          }
        | null
        | undefined
      readonly force_authn?: boolean | undefined
      readonly login_hint?:
        | {
            readonly mode: 'email_address' | 'custom_attribute' | 'off'
            readonly source?: string | undefined
          }
        | null
        | undefined
      readonly idp_certificates?: ReadonlyArray<string> | undefined
    }
    readonly result: SAMLConnection
  }
  'GET /saml_connections/{saml_connection_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SAMLConnection
  }
  'PATCH /saml_connections/{saml_connection_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly domain?: string | null | undefined
      readonly domains?: ReadonlyArray<string> | null | undefined
      readonly idp_entity_id?: string | null | undefined
      readonly idp_sso_url?: string | null | undefined
      readonly idp_certificate?: string | null | undefined
      readonly idp_metadata_url?: string | null | undefined
      readonly idp_metadata?: string | null | undefined
      readonly organization_id?: string | null | undefined
      readonly attribute_mapping?:
        | {
            readonly user_id?: string | undefined
            readonly email_address?: string | undefined
            readonly first_name?: string | undefined
            readonly last_name?: string | undefined
          }
        | null
        | undefined
      readonly active?: boolean | null | undefined
      readonly sync_user_attributes?: boolean | null | undefined
      readonly allow_subdomains?: boolean | null | undefined
      readonly allow_idp_initiated?: boolean | null | undefined
      readonly disable_additional_identifications?: boolean | null | undefined
      readonly allow_organization_account_linking?: boolean | null | undefined
      readonly force_authn?: boolean | undefined
      readonly login_hint?:
        | {
            readonly mode: 'email_address' | 'custom_attribute' | 'off'
            readonly source?: string | undefined
          }
        | null
        | undefined
      readonly consent_verified_domains_deletion?: boolean | null | undefined
      readonly idp_certificates?: ReadonlyArray<string> | undefined
      readonly provider?: string | undefined
    }
    readonly result: SAMLConnection
  }
  'DELETE /saml_connections/{saml_connection_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /enterprise_connections': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly organization_id?: string | undefined
      readonly active?: boolean | undefined
    }
    readonly body: unknown
    readonly result: EnterpriseConnections
  }
  'POST /enterprise_connections': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly provider:
        | 'saml_custom'
        | 'saml_okta'
        | 'saml_google'
        | 'saml_microsoft'
        | 'oidc_custom'
        | 'oidc_github_enterprise'
        | 'oidc_gitlab'
      readonly domains: ReadonlyArray<string>
      readonly organization_id?: string | null | undefined
      readonly allow_organization_account_linking?: boolean | null | undefined
      readonly active?: boolean | null | undefined
      readonly saml?:
        | {
            readonly idp_entity_id?: string | null | undefined
            readonly idp_sso_url?: string | null | undefined
            readonly idp_certificate?: string | null | undefined
            readonly idp_metadata_url?: string | null | undefined
            readonly idp_metadata?: string | null | undefined
            readonly attribute_mapping?:
              | {
                  readonly user_id?: string | null | undefined
                  readonly email_address?: string | null | undefined
                  readonly first_name?: string | null | undefined
                  readonly last_name?: string | null | undefined
                }
              | null
              | undefined
            readonly allow_subdomains?: boolean | null | undefined
            readonly allow_idp_initiated?: boolean | null | undefined
            readonly force_authn?: boolean | null | undefined
            readonly login_hint?:
              | {
                  readonly mode: 'email_address' | 'custom_attribute' | 'off'
                  readonly source?: string | undefined
                }
              | null
              | undefined
            readonly idp_certificates?: ReadonlyArray<string> | undefined
          }
        | null
        | undefined
      readonly oidc?:
        | {
            readonly client_id?: string | null | undefined
            readonly client_secret?: string | null | undefined
            readonly discovery_url?: string | null | undefined
            readonly auth_url?: string | null | undefined
            readonly token_url?: string | null | undefined
            readonly user_info_url?: string | null | undefined
            readonly requires_pkce?: boolean | null | undefined
          }
        | null
        | undefined
      readonly custom_attributes?:
        | ReadonlyArray<{
            readonly name: string
            readonly key: string
            readonly sso_path?: string | undefined
            readonly scim_path?: string | undefined
            readonly directory_path?: string | undefined
            readonly multi_valued?: boolean | undefined
          }>
        | undefined
      readonly authenticatable?: boolean | undefined
      readonly disable_jit_provisioning?: boolean | undefined
      readonly sync_user_attributes?: boolean | undefined
    }
    readonly result: EnterpriseConnection
  }
  'GET /enterprise_connections/{enterprise_connection_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: EnterpriseConnection
  }
  'PATCH /enterprise_connections/{enterprise_connection_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly domains?: ReadonlyArray<string> | null | undefined
      readonly active?: boolean | null | undefined
      readonly sync_user_attributes?: boolean | null | undefined
      readonly disable_additional_identifications?: boolean | null | undefined
      readonly allow_organization_account_linking?: boolean | null | undefined
      readonly organization_id?: string | null | undefined
      readonly saml?:
        | {
            readonly name?: string | null | undefined
            readonly idp_entity_id?: string | null | undefined
            readonly idp_sso_url?: string | null | undefined
            readonly idp_certificate?: string | null | undefined
            readonly idp_metadata_url?: string | null | undefined
            readonly idp_metadata?: string | null | undefined
            readonly attribute_mapping?:
              | {
                  readonly user_id?: string | null | undefined
                  readonly email_address?: string | null | undefined
                  readonly first_name?: string | null | undefined
                  readonly last_name?: string | null | undefined
                }
              | null
              | undefined
            readonly allow_subdomains?: boolean | null | undefined
            readonly allow_idp_initiated?: boolean | null | undefined
            readonly force_authn?: boolean | null | undefined
            readonly login_hint?:
              | {
                  readonly mode: 'email_address' | 'custom_attribute' | 'off'
                  readonly source?: string | undefined
                }
              | null
              | undefined
            readonly idp_certificates?: ReadonlyArray<string> | undefined
          }
        | null
        | undefined
      readonly oidc?:
        | {
            readonly client_id?: string | null | undefined
            readonly client_secret?: string | null | undefined
            readonly discovery_url?: string | null | undefined
            readonly auth_url?: string | null | undefined
            readonly token_url?: string | null | undefined
            readonly user_info_url?: string | null | undefined
            readonly requires_pkce?: boolean | null | undefined
          }
        | null
        | undefined
      readonly custom_attributes?:
        | ReadonlyArray<{
            readonly name: string
            readonly key: string
            readonly sso_path?: string | undefined
            readonly scim_path?: string | undefined
            readonly directory_path?: string | undefined
            readonly multi_valued?: boolean | undefined
          }>
        | null
        | undefined
      readonly authenticatable?: boolean | undefined
      readonly disable_jit_provisioning?: boolean | undefined
      readonly provider?: string | undefined
    }
    readonly result: EnterpriseConnection
  }
  'DELETE /enterprise_connections/{enterprise_connection_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /enterprise_connections/{enterprise_connection_id}/test_runs': {
    readonly query: {
      readonly status?: ReadonlyArray<'pending' | 'success' | 'failed'> | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: EnterpriseConnectionTestRuns
  }
  'POST /enterprise_connections/{enterprise_connection_id}/test_runs': {
    readonly query: unknown
    readonly body: unknown
    readonly result: EnterpriseConnectionTestRunResponse
  }
  'POST /testing_tokens': {
    readonly query: unknown
    readonly body: unknown
    readonly result: TestingToken
  }
  'POST /agents/tasks': {
    readonly query: unknown
    readonly body: {
      readonly on_behalf_of: {
        readonly user_id?: string | undefined
        readonly identifier?: string | undefined
      }
      readonly permissions: '*'
      readonly agent_name: string
      readonly task_description: string
      readonly redirect_url: string
      readonly session_max_duration_in_seconds?: number | undefined
    }
    readonly result: AgentTask
  }
  'POST /agents/tasks/{agent_task_id}/revoke': {
    readonly query: unknown
    readonly body: unknown
    readonly result: AgentTask
  }
  'GET /organization_memberships': {
    readonly query: {
      readonly order_by?:
        | 'phone_number'
        | 'email_address'
        | 'created_at'
        | 'first_name'
        | 'last_name'
        | 'username'
        | '+phone_number'
        | '+email_address'
        | '+created_at'
        | '+first_name'
        | '+last_name'
        | '+username'
        | '-phone_number'
        | '-email_address'
        | '-created_at'
        | '-first_name'
        | '-last_name'
        | '-username'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: OrganizationMemberships
  }
  'GET /waitlist_entries': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly query?: string | undefined
      readonly status?: 'pending' | 'invited' | 'completed' | 'rejected' | undefined
      readonly order_by?:
        | 'created_at'
        | 'invited_at'
        | 'email_address'
        | '+created_at'
        | '+invited_at'
        | '+email_address'
        | '-created_at'
        | '-invited_at'
        | '-email_address'
        | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly data: ReadonlyArray<WaitlistEntry>
      readonly total_count: number
    }
  }
  'POST /waitlist_entries': {
    readonly query: unknown
    readonly body: {
      readonly email_address: string
      readonly notify?: boolean | null | undefined
    }
    readonly result: WaitlistEntry
  }
  'POST /waitlist_entries/bulk': {
    readonly query: unknown
    readonly body: ReadonlyArray<{
      readonly email_address: string
      readonly notify?: boolean | null | undefined
    }>
    readonly result: ReadonlyArray<WaitlistEntry>
  }
  'DELETE /waitlist_entries/{id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /waitlist_entries/{id}/invite': {
    readonly query: unknown
    readonly body: {
      readonly ignore_existing?: boolean | null | undefined
    }
    readonly result: WaitlistEntry
  }
  'POST /waitlist_entries/{id}/reject': {
    readonly query: unknown
    readonly body: unknown
    readonly result: WaitlistEntry
  }
  'GET /billing/plans': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly payer_type?: 'user' | 'org' | undefined
    }
    readonly body: unknown
    readonly result: PaginatedCommercePlanResponse
  }
  'GET /billing/prices': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly plan_id?: string | undefined
    }
    readonly body: unknown
    readonly result: PaginatedBillingPriceResponse
  }
  'POST /billing/prices': {
    readonly query: unknown
    readonly body: CreateBillingPriceRequest
    readonly result: BillingPriceResponse
  }
  'GET /billing/subscription_items': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
      readonly status?: 'active' | 'ended' | 'past_due' | 'upcoming' | 'free_trial' | undefined
      readonly payer_type?: 'user' | 'org' | undefined
      readonly plan_id?: string | undefined
      readonly include_free?: boolean | undefined
      readonly query?: string | undefined
    }
    readonly body: unknown
    readonly result: PaginatedCommerceSubscriptionItemResponse
  }
  'DELETE /billing/subscription_items/{subscription_item_id}': {
    readonly query: {
      readonly end_now?: boolean | undefined
    }
    readonly body: unknown
    readonly result: CommerceSubscriptionItem
  }
  'POST /billing/subscription_items/{subscription_item_id}/extend_free_trial': {
    readonly query: unknown
    readonly body: ExtendFreeTrialRequest
    readonly result: CommerceSubscriptionItem2
  }
  'POST /billing/subscription_items/{subscription_item_id}/price_transition': {
    readonly query: unknown
    readonly body: PriceTransitionRequest
    readonly result: CommercePriceTransitionResponse
  }
  'POST /billing/subscription_items/{subscription_item_id}/discounts': {
    readonly query: unknown
    readonly body: ApplyCommerceDiscountRequest
    readonly result: CommerceDiscountRedemptionResponse
  }
  'DELETE /billing/subscription_items/{subscription_item_id}/discounts/{discount_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: CommerceDiscountRedemptionResponse
  }
  'GET /billing/statements': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: PaginatedBillingStatementResponse
  }
  'GET /billing/statements/{statement_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: BillingStatement
  }
  'GET /billing/statements/{statement_id}/payment_attempts': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: PaginatedBillingPaymentAttemptResponse
  }
  'GET /organization_permissions': {
    readonly query: {
      readonly query?: string | undefined
      readonly order_by?:
        | 'created_at'
        | 'name'
        | 'key'
        | '+created_at'
        | '+name'
        | '+key'
        | '-created_at'
        | '-name'
        | '-key'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: Permissions
  }
  'POST /organization_permissions': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly key: string
      readonly description?: string | undefined
    }
    readonly result: Permission
  }
  'GET /organization_permissions/{permission_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Permission
  }
  'PATCH /organization_permissions/{permission_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | undefined
      readonly key?: string | undefined
      readonly description?: string | undefined
    }
    readonly result: Permission
  }
  'DELETE /organization_permissions/{permission_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /role_sets': {
    readonly query: {
      readonly query?: string | undefined
      readonly order_by?:
        | 'created_at'
        | 'name'
        | 'key'
        | '+created_at'
        | '+name'
        | '+key'
        | '-created_at'
        | '-name'
        | '-key'
        | undefined
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: RoleSets
  }
  'POST /role_sets': {
    readonly query: unknown
    readonly body: {
      readonly name: string
      readonly key?: string | undefined
      readonly description?: string | null | undefined
      readonly default_role_key: string
      readonly creator_role_key: string
      readonly type?: 'initial' | 'custom' | undefined
      readonly roles: ReadonlyArray<string>
    }
    readonly result: RoleSet
  }
  'GET /role_sets/{role_set_key_or_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: RoleSet
  }
  'PATCH /role_sets/{role_set_key_or_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | null | undefined
      readonly key?: string | null | undefined
      readonly description?: string | null | undefined
      readonly type?: 'initial' | null | undefined
      readonly default_role_key?: string | null | undefined
      readonly creator_role_key?: string | null | undefined
    }
    readonly result: RoleSet
  }
  'POST /role_sets/{role_set_key_or_id}/replace': {
    readonly query: unknown
    readonly body: {
      readonly dest_role_set_key: string
      readonly reassignment_mappings?: ReassignmentMappings | undefined
    }
    readonly result: DeletedObject
  }
  'POST /role_sets/{role_set_key_or_id}/roles': {
    readonly query: unknown
    readonly body: {
      readonly role_keys: ReadonlyArray<string>
      readonly default_role_key?: string | undefined
      readonly creator_role_key?: string | undefined
    }
    readonly result: RoleSet
  }
  'POST /role_sets/{role_set_key_or_id}/roles/replace': {
    readonly query: unknown
    readonly body: {
      readonly role_key: string
      readonly to_role_key: string
    }
    readonly result: RoleSet
  }
  'GET /scim_directories': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly data: SCIMDirectories
      readonly total_count: number
    }
  }
  'POST /scim_directories': {
    readonly query: unknown
    readonly body: {
      readonly enterprise_connection_id: string
      readonly name?: string | undefined
      readonly provider: string
      readonly group_role_mappings?:
        | ReadonlyArray<{
            readonly scim_group_id: string
            readonly scim_group_display_name?: string | undefined
            readonly role_id: string
            readonly precedence?: number | undefined
          }>
        | undefined
    }
    readonly result: SCIMDirectory
  }
  'GET /scim_directories/{scim_directory_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SCIMDirectory
  }
  'PATCH /scim_directories/{scim_directory_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | undefined
      readonly enabled?: boolean | undefined
      readonly provider?: string | undefined
      readonly attribute_mapping?: Readonly<Record<string, string | null>> | undefined
      readonly group_role_mapping_enabled?: boolean | undefined
    }
    readonly result: SCIMDirectory
  }
  'DELETE /scim_directories/{scim_directory_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /scim_directories/{scim_directory_id}/rotate_api_key': {
    readonly query: unknown
    readonly body: unknown
    readonly result: SCIMDirectory
  }
  'GET /scim_directories/{scim_directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: unknown
    readonly result: {
      readonly data: SCIMGroupRoleMappings
      readonly total_count: number
    }
  }
  'POST /scim_directories/{scim_directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: {
      readonly scim_group_id: string
      readonly role_id: string
      readonly precedence?: number | undefined
    }
    readonly result: SCIMGroupRoleMapping
  }
  'PUT /scim_directories/{scim_directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: {
      readonly mappings: ReadonlyArray<{
        readonly scim_group_id: string
        readonly role_id: string
      }>
    }
    readonly result: {
      readonly data: SCIMGroupRoleMappings
      readonly total_count: number
    }
  }
  'DELETE /scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /directories': {
    readonly query: {
      readonly limit?: number | undefined
      readonly offset?: number | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly data: Directories
      readonly total_count: number
    }
  }
  'POST /directories': {
    readonly query: unknown
    readonly body: {
      readonly enterprise_connection_id: string
      readonly name?: string | undefined
      readonly provider: string
      readonly group_role_mappings?:
        | ReadonlyArray<{
            readonly directory_group_id?: string | undefined
            readonly scim_group_id?: string | undefined
            readonly directory_group_display_name?: string | undefined
            readonly scim_group_display_name?: string | undefined
            readonly role_id: string
            readonly precedence?: number | undefined
          }>
        | undefined
    }
    readonly result: Directory
  }
  'GET /directories/{directory_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Directory
  }
  'PATCH /directories/{directory_id}': {
    readonly query: unknown
    readonly body: {
      readonly name?: string | undefined
      readonly enabled?: boolean | undefined
      readonly provider?: string | undefined
      readonly attribute_mapping?: Readonly<Record<string, string | null>> | undefined
      readonly group_role_mapping_enabled?: boolean | undefined
    }
    readonly result: Directory
  }
  'DELETE /directories/{directory_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /directories/{directory_id}/rotate_api_key': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Directory
  }
  'GET /directories/{directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: unknown
    readonly result: {
      readonly data: DirectoryGroupRoleMappings
      readonly total_count: number
    }
  }
  'POST /directories/{directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: {
      readonly directory_group_id?: string | undefined
      readonly scim_group_id?: string | undefined
      readonly role_id: string
      readonly precedence?: number | undefined
    }
    readonly result: DirectoryGroupRoleMapping
  }
  'PUT /directories/{directory_id}/group_role_mappings': {
    readonly query: unknown
    readonly body: {
      readonly mappings: ReadonlyArray<{
        readonly directory_group_id?: string | undefined
        readonly scim_group_id?: string | undefined
        readonly role_id: string
      }>
    }
    readonly result: {
      readonly data: DirectoryGroupRoleMappings
      readonly total_count: number
    }
  }
  'DELETE /directories/{directory_id}/group_role_mappings/{mapping_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /admin_portal_link_tokens': {
    readonly query: unknown
    readonly body: {
      readonly organization_id?: string | undefined
      readonly it_contact_id?: string | undefined
      readonly scopes?: ReadonlyArray<string> | undefined
      readonly seconds_until_expiration?: number | undefined
    }
    readonly result: AdminPortalLinkTokenWithSecret
  }
  'POST /admin_portal_link_tokens/{admin_portal_link_token_id}/revoke': {
    readonly query: unknown
    readonly body: {
      readonly revocation_reason?: string | null | undefined
    }
    readonly result: AdminPortalLinkToken
  }
  'GET /api_keys': {
    readonly query: {
      readonly type?: string | undefined
      readonly subject: string
      readonly include_invalid?: boolean | undefined
      readonly limit?: number | undefined
      readonly offset?: number | null | undefined
      readonly query?: string | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly data: ReadonlyArray<APIKey>
      readonly total_count: number
    }
  }
  'POST /api_keys': {
    readonly query: unknown
    readonly body: {
      readonly type?: string | undefined
      readonly name: string
      readonly description?: string | null | undefined
      readonly subject: string
      readonly claims?: Readonly<Record<string, unknown>> | null | undefined
      readonly scopes?: ReadonlyArray<string> | undefined
      readonly created_by?: string | null | undefined
      readonly seconds_until_expiration?: number | null | undefined
    }
    readonly result: APIKeyWithSecret
  }
  'GET /api_keys/{api_key_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: APIKey
  }
  'PATCH /api_keys/{api_key_id}': {
    readonly query: unknown
    readonly body: {
      readonly claims?: Readonly<Record<string, unknown>> | null | undefined
      readonly scopes?: ReadonlyArray<string> | undefined
      readonly description?: string | null | undefined
      readonly subject?: string | undefined
      readonly seconds_until_expiration?: number | null | undefined
    }
    readonly result: APIKey
  }
  'DELETE /api_keys/{api_key_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'GET /api_keys/{api_key_id}/secret': {
    readonly query: unknown
    readonly body: unknown
    readonly result: {
      readonly secret: string
    }
  }
  'POST /api_keys/{api_key_id}/revoke': {
    readonly query: unknown
    readonly body: {
      readonly revocation_reason?: string | null | undefined
    }
    readonly result: APIKey
  }
  'POST /api_keys/verify': {
    readonly query: unknown
    readonly body: {
      readonly secret: string
    }
    readonly result: APIKey
  }
  'GET /m2m_tokens': {
    readonly query: {
      readonly subject: string
      readonly revoked?: boolean | null | undefined
      readonly expired?: boolean | null | undefined
      readonly limit?: number | undefined
      readonly offset?: number | null | undefined
    }
    readonly body: unknown
    readonly result: {
      readonly m2m_tokens: ReadonlyArray<M2MToken>
      readonly total_count: number
    }
  }
  'POST /m2m_tokens': {
    readonly query: unknown
    readonly body: {
      readonly token_format?: 'opaque' | 'jwt' | undefined
      readonly seconds_until_expiration?: number | null | undefined
      readonly claims?: Readonly<Record<string, unknown>> | null | undefined
      readonly min_remaining_ttl_seconds?: number | undefined
    }
    readonly result: M2MTokenWithSecret
  }
  'POST /m2m_tokens/{m2m_token_id}/revoke': {
    readonly query: unknown
    readonly body: {
      readonly revocation_reason?: string | null | undefined
    }
    readonly result: M2MToken
  }
  'POST /m2m_tokens/verify': {
    readonly query: unknown
    readonly body: {
      readonly token: string
    }
    readonly result: M2MToken
  }
  'POST /oauth_applications/access_tokens/verify': {
    readonly query: unknown
    readonly body: {
      readonly access_token?: string | undefined
      readonly secret?: string | undefined
    }
    readonly result: IdPOAuthAccessToken
  }
  'GET /clients/handshake_payload': {
    readonly query: {
      readonly nonce: string
    }
    readonly body: unknown
    readonly result: HandshakePayload
  }
  'POST /sessions/{session_id}/verify': {
    readonly query: unknown
    readonly body: {
      readonly token: string
    }
    readonly result: Session
  }
  'DELETE /invitations/{invitation_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: DeletedObject
  }
  'POST /beta_features/change_domain': {
    readonly query: unknown
    readonly body: {
      readonly home_url?: string | undefined
      readonly is_secondary?: boolean | undefined
    }
    readonly result: undefined
  }
  'POST /email': {
    readonly query: unknown
    readonly body: {
      readonly from: {
        readonly address: string
        readonly name?: string | undefined
      }
      readonly to: {
        readonly address?: string | undefined
        readonly user_id?: string | undefined
      }
      readonly reply_to?:
        | {
            readonly address: string
            readonly name?: string | undefined
          }
        | undefined
      readonly subject: string
      readonly html?: string | undefined
      readonly text?: string | undefined
      readonly cc?: ReadonlyArray<string> | undefined
      readonly bcc?: ReadonlyArray<string> | undefined
      readonly headers?: Readonly<Record<string, string>> | undefined
      readonly attachments?:
        | ReadonlyArray<{
            readonly filename: string
            readonly content: string
          }>
        | undefined
    }
    readonly result: Email
  }
  'POST /email/batch': {
    readonly query: unknown
    readonly body: {
      readonly messages: ReadonlyArray<{
        readonly from: {
          readonly address: string
          readonly name?: string | undefined
        }
        readonly to: {
          readonly address?: string | undefined
          readonly user_id?: string | undefined
        }
        readonly reply_to?:
          | {
              readonly address: string
              readonly name?: string | undefined
            }
          | undefined
        readonly subject: string
        readonly html?: string | undefined
        readonly text?: string | undefined
        readonly cc?: ReadonlyArray<string> | undefined
        readonly bcc?: ReadonlyArray<string> | undefined
        readonly headers?: Readonly<Record<string, string>> | undefined
        readonly attachments?:
          | ReadonlyArray<{
              readonly filename: string
              readonly content: string
            }>
          | undefined
        readonly idempotency_key?: string | undefined
      }>
    }
    readonly result: ReadonlyArray<BatchEmailResult>
  }
  'GET /email/{email_id}': {
    readonly query: unknown
    readonly body: unknown
    readonly result: Email
  }
  'POST /accountless_applications': {
    readonly query: {
      readonly source?: string | undefined
    }
    readonly body: unknown
    readonly result: AccountlessApplication
  }
  'POST /accountless_applications/complete': {
    readonly query: {
      readonly source?: string | undefined
    }
    readonly body: unknown
    readonly result: AccountlessApplication
  }
}
