import { defineAuthorizer } from 'clerk-latchkey/lambda'

/** In front of functions that know nothing of Clerk: they find who it is in `event.requestContext.authorizer`. */
export const handler = defineAuthorizer({ role: 'org:admin' })
