/** What applications can be let into. */
export const supportedScopes: readonly string[] = [
  'openid',
  'profile',
  'email',
  'public_metadata',
  'private_metadata',
  'offline_access',
  'user:org:read',
]

/** What an application is let into that says nothing. */
export const defaultScope = 'profile email'

/** What people are told of a scope. */
export const scopeDescriptions: Readonly<Record<string, string>> = {
  openid: 'Know who you are',
  profile: 'See your name and picture',
  email: 'See your email address',
  public_metadata: 'See what the application keeps of you for everybody',
  private_metadata: 'See what the application keeps of you for itself',
  offline_access: 'Keep access while you are away',
  'user:org:read': 'See your organizations',
}
