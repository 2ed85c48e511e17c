/** On Cloudflare Workers a request cannot wait for what another request started: the runtime cancels it. */
export function isWorkers(): boolean {
  return globalThis.navigator?.userAgent === 'Cloudflare-Workers'
}
