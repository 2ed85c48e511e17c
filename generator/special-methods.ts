/**
 * Methods that do more than to call their operation, because the official ones do. Code, so that what is generated
 * looks like what is written here; everything longer than a line is a function of its own in `src/resources`.
 */
export interface SpecialMethod {
  /** Type parameters of the method itself. */
  readonly generics?: string
  /** Arguments, where they are not those of the signature. `…` stands for the generated ones. */
  readonly parameters?: string
  readonly returns?: string
  readonly body: string
  /** Functions written by hand: name, then file in `src/resources`. */
  readonly imports?: Readonly<Record<string, string>>
}

export const specialMethods: Readonly<Record<string, SpecialMethod>> = {
  'users.updateUser': {
    returns: 'Promise<User<Types>>',
    body: 'updateWithMetadata(call, UpdateUser, ReplaceUserMetadata, { userId }, params, options)',
    imports: { updateWithMetadata: './update-with-metadata.ts' },
  },
  'organizations.updateOrganization': {
    returns: 'Promise<Organization<Types>>',
    body: 'updateWithMetadata(call, UpdateOrganization, ReplaceOrganizationMetadata, { organizationId }, params, options)',
    imports: { updateWithMetadata: './update-with-metadata.ts' },
  },
  'users.getCount': {
    returns: 'Promise<number>',
    body: 'call<TotalCount>(GetUsersCount, params, options).then(({ totalCount }) => totalCount)',
  },
  'users.getUserOauthAccessToken': {
    body: 'list(GetOAuthAccessToken, { ...params, userId, provider: toOauthProvider(provider) }, options)',
    imports: { toOauthProvider: './to-oauth-provider.ts' },
  },
  'sessions.getToken': {
    body: 'template ? call(CreateSessionTokenFromTemplate, { sessionId, template, expiresInSeconds }, options) : call(CreateSessionToken, { sessionId, expiresInSeconds }, options)',
  },
  'sessions.refreshSession': {
    generics: "<Format extends 'token' | 'cookie' = 'token'>",
    parameters:
      'sessionId: string, params: RefreshSessionParams & { format?: Format | null | undefined }, options?: CallOptions',
    returns: "ApiPromise<Format extends 'cookie' ? Cookies : Token>",
    body: 'call(RefreshSession, { ...params, sessionId }, options)',
  },
  'idPOAuthAccessToken.verify': {
    returns: 'Promise<IdPOAuthAccessToken>',
    parameters:
      'accessToken: string, params: { audience?: string | readonly string[] | undefined } = {}, options?: CallOptions',
    body: 'call<IdPOAuthAccessToken>(VerifyOAuthAccessToken, { accessToken }, options).then((token) => requireAudience(token, params.audience))',
    imports: { requireAudience: './require-audience.ts' },
  },
  'emails.create': {
    parameters:
      'params: CreateEmailParams, idempotency: { idempotencyKey?: string | undefined } = {}, options?: CallOptions',
    body: 'call(CreateEmail, params, withIdempotencyKey(options, idempotency.idempotencyKey))',
    imports: { withIdempotencyKey: './with-idempotency-key.ts' },
  },
  '__experimental_accountlessApplications.createAccountlessApplication': {
    parameters: accountless(),
    body: 'call(CreateAccountlessApplication, params, withHeaders(options, requestHeaders))',
    imports: { withHeaders: './with-headers.ts' },
  },
  '__experimental_accountlessApplications.completeAccountlessApplicationOnboarding': {
    parameters: accountless(),
    body: 'call(CompleteAccountlessApplicationOnboarding, params, withHeaders(options, requestHeaders))',
    imports: { withHeaders: './with-headers.ts' },
  },
}

function accountless(): string {
  return '{ requestHeaders, ...params }: { requestHeaders?: Headers | undefined; source?: string | undefined } = {}, options?: CallOptions'
}

/** Values that the official client sends when a parameter is not given. */
export const defaults: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  revokeApiKey: { revocationReason: 'null' },
  revokeM2MToken: { revocationReason: 'null' },
  createM2MToken: { claims: 'null', secondsUntilExpiration: 'null', tokenFormat: "'opaque'" },
  CreateOrganizationDomain: { verified: 'true' },
}

/** What the official client sends when it is called without parameters at all. */
export const emptyCalls: Readonly<Record<string, string>> = {
  SetUserPasswordCompromised: '{ revokeAllSessions: false }',
}

/** What is done with an answer before the caller gets it: the function, by the model that is answered. */
export const conversions: Readonly<Record<string, readonly [name: string, file: string]>> = {
  User: ['toUser', './to-user.ts'],
  Organization: ['withRaw', './with-raw.ts'],
  OrganizationMembership: ['withRaw', './with-raw.ts'],
  OrganizationInvitation: ['withRaw', './with-raw.ts'],
  Invitation: ['withRaw', './with-raw.ts'],
  OAuthApplication: ['withIsPublic', './with-is-public.ts'],
  OAuthApplicationWithSecret: ['withIsPublic', './with-is-public.ts'],
  // The official client answers these with the names of the wire, and types them so.
  SvixURL: ['withWireNames', './with-wire-names.ts'],
  VerifiedTOTP: ['withWireNames', './with-wire-names.ts'],
}
