/** What an instance starts with: people, organizations and who is in them, roles and permissions. */
export interface Seed {
  readonly users?: readonly SeedUser[] | undefined
  readonly organizations?: readonly SeedOrganization[] | undefined
  /** Beside `org:admin` and `org:member`, which are always there; naming one of these adds permissions to it. */
  readonly roles?: readonly SeedRole[] | undefined
  readonly permissions?: readonly SeedPermission[] | undefined
  readonly jwtTemplates?: readonly SeedJwtTemplate[] | undefined
  /** Beside the free ones, which are always there. */
  readonly plans?: readonly SeedPlan[] | undefined
  readonly discounts?: readonly SeedDiscount[] | undefined
}

/** A person. At least one of `email`, `phone` and `username` is needed. */
export interface SeedUser {
  /** Made from the email address, phone number or username when left out: the same at each start. */
  readonly id?: string | undefined
  /** One address or several, of which the first is the primary one. */
  readonly email?: string | readonly string[] | undefined
  /** A number or several in E.164, such as `+15555550100`. */
  readonly phone?: string | readonly string[] | undefined
  readonly username?: string | undefined
  readonly firstName?: string | undefined
  readonly lastName?: string | undefined
  /** In plain text; it is not checked for strength. */
  readonly password?: string | undefined
  readonly externalId?: string | undefined
  readonly publicMetadata?: Readonly<Record<string, unknown>> | undefined
  readonly privateMetadata?: Readonly<Record<string, unknown>> | undefined
  readonly unsafeMetadata?: Readonly<Record<string, unknown>> | undefined
  readonly banned?: boolean | undefined
  readonly locked?: boolean | undefined
  /** Slug of the plan that the person is on, for `has({ plan })`. */
  readonly plan?: string | undefined
  /** Slugs of features that the person has, for `has({ feature })`. */
  readonly features?: readonly string[] | undefined
  readonly externalAccounts?: readonly SeedExternalAccount[] | undefined
  readonly passkeys?: ReadonlyArray<{ readonly name: string }> | undefined
  readonly trustedDevices?: readonly SeedTrustedDevice[] | undefined
  /** RFC 3339. */
  readonly createdAt?: string | undefined
}

/** An account with a provider such as `google`. */
export interface SeedExternalAccount {
  readonly provider: string
  readonly providerUserId: string
  readonly emailAddress?: string | undefined
  readonly username?: string | undefined
  /** What `getUserOauthAccessToken` gives. */
  readonly accessToken?: string | undefined
  readonly scopes?: readonly string[] | undefined
}

/** A phone or tablet that the person trusts. */
export interface SeedTrustedDevice {
  readonly platform: 'ios' | 'android'
  readonly appIdentifier: string
  readonly name?: string | undefined
}

/** An organization. */
export interface SeedOrganization {
  /** Made from the slug when left out: the same at each start. */
  readonly id?: string | undefined
  readonly name: string
  /** Made from the name when left out. */
  readonly slug?: string | undefined
  readonly members?: readonly SeedMember[] | undefined
  /** 0, the default, means any number. */
  readonly maxAllowedMemberships?: number | undefined
  readonly publicMetadata?: Readonly<Record<string, unknown>> | undefined
  readonly privateMetadata?: Readonly<Record<string, unknown>> | undefined
  /** Slug of the plan that the organization is on. */
  readonly plan?: string | undefined
  /** Slugs of features that the organization has. */
  readonly features?: readonly string[] | undefined
  /** RFC 3339. */
  readonly createdAt?: string | undefined
}

/** Somebody's place in an organization. */
export interface SeedMember {
  /** Id, email address, phone number or username of a seeded user. */
  readonly user?: string | undefined
  /** The same as `user`, for seeds that read better with it. */
  readonly email?: string | undefined
  /** Key of a role, with or without `org:`; `org:member` when left out. */
  readonly role?: string | undefined
  readonly publicMetadata?: Readonly<Record<string, unknown>> | undefined
}

/** A role that members can have. */
export interface SeedRole {
  /** Such as `org:billing_admin`. */
  readonly key: string
  readonly name?: string | undefined
  readonly description?: string | undefined
  /** Keys of permissions, of the system or of the seed. */
  readonly permissions?: readonly string[] | undefined
}

/** A permission of the application's own. */
export interface SeedPermission {
  /** `org:<feature>:<action>`, such as `org:billing:manage`. */
  readonly key: string
  readonly name?: string | undefined
  readonly description?: string | undefined
}

/** A template of tokens for other services, as `getToken({ template })` names it. */
export interface SeedJwtTemplate {
  readonly name: string
  /** May hold shortcodes, such as `{{user.primary_email_address}}`. */
  readonly claims: Readonly<Record<string, unknown>>
  /** In seconds. Default: 60. */
  readonly lifetime?: number | undefined
}

/** A plan that users or organizations subscribe to. */
export interface SeedPlan {
  /** Such as `gold`: what `plan` of a user or organization names. */
  readonly slug: string
  readonly name?: string | undefined
  readonly description?: string | undefined
  readonly payerType: 'user' | 'org'
  /** Cents a month. Default: 0. */
  readonly amount?: number | undefined
  /** Cents a month when it is paid by the year. Default: as by the month. */
  readonly annualMonthlyAmount?: number | undefined
  /** In days. Default: no trial. */
  readonly freeTrialDays?: number | undefined
  /** Slugs of features that it turns on. */
  readonly features?: readonly string[] | undefined
}

/** A discount that the Backend API can give to subscriptions. */
export interface SeedDiscount {
  /** Such as `disc_spring`. */
  readonly id: string
  readonly name: string
  /** From 1 to 100; this or `amountOff`. */
  readonly percentOff?: number | undefined
  /** In cents. */
  readonly amountOff?: number | undefined
}
