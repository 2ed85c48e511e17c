import { RequestFacts } from '../auth/request-facts.ts'
import type { ProxyTrust, RequestCarrier } from '../auth/request-facts.ts'

/** How an MCP server is described to clients (RFC 9728 section 2). */
export interface ResourceOptions extends ProxyTrust {
  /** The URL of the MCP server, or its path. Default: that of the request, as the client sees it. */
  readonly resource?: string | URL | undefined
  /** The name to show to people. */
  readonly resourceName?: string | undefined
  /** Where developers read about the server. */
  readonly resourceDocumentation?: string | undefined
  /** The scopes that clients ask for, unless a challenge names others. Default: none, which leaves it to them. */
  readonly scopesSupported?: readonly string[] | undefined
  /**
   * The issuer that hands out tokens. Default: `proxyUrl` where it is a URL, else the Frontend API of the Publishable Key,
   * else of the Secret Key.
   */
  readonly authorizationServer?: string | URL | undefined
}

/** Where clients look for metadata, with the path of the server after it (RFC 9728 section 3.1, RFC 8414 section 3.1). */
const wellKnown = {
  resource: '/.well-known/oauth-protected-resource',
  server: '/.well-known/oauth-authorization-server',
} as const

/** What a request asks for, where it asks for metadata. */
export type MetadataRequest =
  | { readonly of: 'resource'; readonly resource: URL }
  | { readonly of: 'server' }

/** The identifier of the server that a request went to: its URL, without query and fragment. */
export function toResource(carrier: RequestCarrier, options: ResourceOptions): URL {
  const { url } = new RequestFacts(carrier, options)
  return withPath(url, options, url.pathname)
}

/** The URL of the metadata that describes a server. */
export function toMetadataUrl(resource: URL): string {
  const path = resource.pathname === '/' ? '' : resource.pathname
  return resource.origin + wellKnown.resource + path + resource.search
}

/** Looks whether a request asks for metadata of the servers that are described by these options. */
export function readMetadataRequest(
  carrier: RequestCarrier,
  options: ResourceOptions,
): MetadataRequest | undefined {
  const { url } = new RequestFacts(carrier, options)
  const path = suffixOf(url.pathname, wellKnown.resource)
  if (path !== undefined) {
    const resource = withPath(url, options, path)
    // Of other servers on the same host, nothing is known here. Older clients leave the path out.
    const isDescribed = path === '' || resource.pathname === path
    return isDescribed ? { of: 'resource', resource } : undefined
  }
  return suffixOf(url.pathname, wellKnown.server) === undefined ? undefined : { of: 'server' }
}

/** A path of the request is appended as text: resolved, `//x` would be the host `x`. */
function withPath({ origin }: URL, { resource }: ResourceOptions, path: string): URL {
  const url = resource === undefined ? new URL(origin + path) : new URL(resource, origin)
  url.hash = ''
  return url
}

function suffixOf(path: string, prefix: string): string | undefined {
  if (path === prefix) return ''
  return path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : undefined
}

/** Metadata of the server. */
export function toResourceJson(resource: URL, issuer: string, options: ResourceOptions): object {
  const { resourceName, resourceDocumentation, scopesSupported } = options
  return {
    resource: resource.href,
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
    ...(scopesSupported && { scopes_supported: scopesSupported }),
    ...(resourceName && { resource_name: resourceName }),
    ...(resourceDocumentation && { resource_documentation: resourceDocumentation }),
  }
}
