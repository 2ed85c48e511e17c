export {
  clerkFrontendApiProxy,
  DEFAULT_PROXY_PATH,
  fapiUrlFromPublishableKey,
  matchProxyPath,
  stripTrailingSlashes,
} from './frontend-api-proxy.ts'
export type { FrontendApiProxyOptions, ProxyError, ProxyErrorCode } from './frontend-api-proxy.ts'
