import type { RequestFacts } from './request-facts.ts'

/**
 * Whether a browser is about to show the answer, so that it can be sent to the Frontend API and back. A request with a
 * bearer token comes from a program: it needs more than `Accept: text/html` to be taken for a browser's.
 */
export function isEligibleForHandshake(facts: RequestFacts): boolean {
  if (facts.method !== 'GET') return false
  const { secFetchDest } = facts
  if (secFetchDest !== undefined) return secFetchDest === 'document' || secFetchDest === 'iframe'
  return facts.tokenInHeader === undefined && facts.accept?.startsWith('text/html') === true
}
