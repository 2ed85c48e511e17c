import { GraphQLError } from 'graphql'

import type { Reject } from './outcome.ts'
import { ClerkRejectionError } from './rejection-error.ts'

/** How a server wants the headers in `extensions.http`: Yoga as a record, Apollo as a map. */
export type HeaderForm = 'record' | 'map'

/**
 * The GraphQL error for a rejection. Its extensions have a code that every client of GraphQL knows, what Clerk's frontends
 * read (`errors`, or `clerk_error` for a reverification), and the status and headers of the HTTP response.
 */
export function toGraphQLError(rejection: Reject, headerForm?: HeaderForm): GraphQLError {
  const cause = new ClerkRejectionError(rejection)
  const { status, body } = rejection
  const http = { status, ...(headerForm && { headers: toForm(rejection, headerForm) }) }
  const extensions: Record<string, unknown> = { code: codes[status], ...body, http }
  return Object.assign(
    new GraphQLError(cause.message, { extensions }),
    // The constructor takes no cause, and what it takes in place of it hides the error from servers that mask others.
    { cause },
  )
}

const codes = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  503: 'SERVICE_UNAVAILABLE',
} as const

function toForm({ headers }: Reject, form: HeaderForm): object {
  const own = headers
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'content-type')
  return form === 'map' ? new Map(own) : Object.fromEntries(own)
}
