import type { RequestContext } from './request-context.ts'
import type { AnyState } from './request-state.ts'

/** Writes one line about a decision, without secrets: to the console, or to the function that the option is. */
export function logDecision({ facts, settings }: RequestContext, state: AnyState): void {
  const { debug } = settings.options
  const carrier = facts.tokenInHeader === undefined ? 'cookies' : 'Authorization header'
  const why = state.reason === null ? '' : ` (${state.reason}): ${state.message}`
  const line = `${facts.method} ${facts.url.pathname}: ${state.status} by ${carrier}${why}`
  if (typeof debug === 'function') debug(line)
  // The option was set to see this.
  // oxlint-disable-next-line no-console
  else console.debug(`Clerk: ${line}`)
}
