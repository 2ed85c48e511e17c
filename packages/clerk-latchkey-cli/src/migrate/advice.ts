/** Where behaviour that changes is written down. */
export const differencesPage = 'https://github.com/latchkey/latchkey/blob/main/docs/differences.md'

const byName: Readonly<Record<string, string>> = {
  FrontendApiProxyOptions:
    "Write NonNullable<ClerkMiddlewareOptions['frontendApiProxy']>, or NonNullable<ClerkFastifyOptions['frontendApiProxy']>.",
  createClerkRequest:
    'Pass the request itself: authenticateRequest() takes a Request, a Node request, or any object with method, url and headers.',
  ClerkRequest:
    'Pass the request itself: authenticateRequest() takes a Request, a Node request, or any object with method, url and headers.',
  createAuthenticateRequest: 'Use createClerkClient(options).authenticateRequest(request).',
  verifyMachineAuthToken:
    "Use createClerkClient().authenticateRequest(request, { acceptsToken: ['api_key', 'm2m_token', 'oauth_token'] }).",
  getAuthObjectForAcceptedToken: 'Use getAuth(request, { acceptsToken }) of the framework.',
  createRedirect: 'Use redirectToSignIn of your frontend, or answer with the redirect yourself.',
  reverificationErrorResponse: "Use requireAuth({ reverification: 'strict' }), which answers so.",
  reverificationError: "Use requireAuth({ reverification: 'strict' }), which answers so.",
  OrganizationInvitationAcceptedWebhookEvent:
    "Use Extract<WebhookEvent, { type: 'organizationInvitation.accepted' }>.",
}

const asAuthObject =
  'Use the type AuthObject for mocks, or sign somebody in with clerk-emulator in tests.'

/** What to do about a name that `clerk-latchkey` does not have. */
export function adviceFor(name: string, specifier: string): string {
  if (Object.hasOwn(byName, name)) return byName[name] ?? ''
  if (name.endsWith('JSON')) {
    const result = name.slice(0, -'JSON'.length)
    return `It describes the answer as it is on the wire. Use ${result}, the type of what methods give, or keep the import and @clerk/backend as a development dependency.`
  }
  if (name.endsWith('TokenType')) return "Write the text itself, such as 'session_token'."
  if (name.includes('AuthObject')) return asAuthObject
  if (specifier.endsWith('/types')) {
    return 'It is a type of frontends: import it from @clerk/shared/types, which this was passed on from.'
  }
  return 'Keep the import, or do without it.'
}

/** What to do about the package that Clerk retired, by what is imported from it. */
export function retiredAdvice(name: string): string {
  switch (name) {
    case 'ClerkExpressWithAuth':
    case 'withAuth':
      return 'Use app.use(clerkMiddleware()) of clerk-latchkey/express, and getAuth(req) in the handler.'
    case 'ClerkExpressRequireAuth':
    case 'requireAuth':
      return 'Use app.use(clerkMiddleware()) and, before the handler, requireAuth() of clerk-latchkey/express: it answers 401 by itself.'
    case 'createClerkClient':
    case 'Clerk':
      return 'Use createClerkClient() of clerk-latchkey; lists are { data, totalCount }, no bare arrays.'
    case 'LooseAuthProp':
    case 'StrictAuthProp':
    case 'RequireAuthProp':
    case 'WithAuthProp':
      return 'Drop the type: getAuth(req) of clerk-latchkey/express is typed, req.auth is not needed.'
    default:
      return 'Use clerk-latchkey or clerk-latchkey/express: clerkClient, verifyToken and the rest have the same names; lists are { data, totalCount }.'
  }
}
