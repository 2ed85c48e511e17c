import type { Settings } from './settings.ts'

/** The `proxyUrl` option as an absolute URL, or the empty string: a path is taken on the origin of the request. */
export function resolveProxyUrl(
  { options: { proxyUrl = '' }, autoProxy }: Settings,
  origin: () => string,
): string {
  if (autoProxy) return `${origin()}/__clerk`
  return proxyUrl.startsWith('/') ? origin() + proxyUrl : proxyUrl
}
