/** The name of a provider on the wire: `oauth_google` for `google`. */
export function toOauthProvider(provider: string): string {
  return provider.startsWith('oauth_') ? provider : `oauth_${provider}`
}
