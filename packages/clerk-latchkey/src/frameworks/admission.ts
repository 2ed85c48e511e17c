import type { AuthObject } from '../auth/auth-object-types.ts'
import type { Admission } from './gate.ts'
import type { Reject } from './outcome.ts'
import { readAuth } from './read-auth.ts'
import type { ReadAuthOptions } from './read-auth.ts'
import { defineRequirement } from './require-auth.ts'
import type { Predicate, Requirement } from './require-auth.ts'

/** Checks who was admitted. @returns What to answer, or `undefined` where the request may pass. */
export type AdmissionCheck = (admission: Admission) => Promise<Reject | undefined>

/**
 * Makes the guard of a route, where a request passes its guards one after the other before its handler. It leaves behind
 * what it accepts, so that `getAuth` in the handler shows whom it let through without being told again: its type promises
 * that. Where one request has several handlers side by side, as in GraphQL, nothing may be left behind.
 *
 * @throws {ConfigurationError} `option_invalid`
 */
export function defineGuard(demanded?: Requirement | Predicate): AdmissionCheck {
  const check = defineRequirement(demanded)
  const accepted = typeof demanded === 'object' ? toReadOptions(demanded) : undefined
  return async (admission) => {
    const rejection = await check(admission.state)
    if (!rejection) admission.accepted = accepted
    return rejection
  }
}

/** The auth object for what is asked for, or else for what the last guard accepts. */
export function readAdmission(
  { state, accepted }: Admission,
  options: ReadAuthOptions | undefined = accepted,
): AuthObject {
  return readAuth(state, options)
}

function toReadOptions({ acceptsToken, treatPendingAsSignedOut }: Requirement): ReadAuthOptions {
  return { acceptsToken, treatPendingAsSignedOut }
}
