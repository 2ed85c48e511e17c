/**
 * Response headers as they are written, one pair each. A list and not a map, because a response may carry several
 * `Set-Cookie` headers, which cannot be joined (RFC 9110 section 5.3); an adapter appends those and sets the others.
 */
export type HeaderList = ReadonlyArray<readonly [name: string, value: string]>

/** The request goes on to its handler; the headers belong on whatever response it gives. */
export interface Continue {
  readonly kind: 'continue'
  readonly headers: HeaderList
}

/** The browser is sent elsewhere and comes back: a handshake. `Location` is among the headers. */
export interface Redirect {
  readonly kind: 'redirect'
  readonly status: 302 | 307
  readonly headers: HeaderList
}

/** The request ends here, with a JSON body. `Content-Type` is among the headers. */
export interface Reject {
  readonly kind: 'reject'
  readonly status: 400 | 401 | 403 | 503
  readonly headers: HeaderList
  readonly body: ClerkErrorBody | ReverificationBody
}

/** What an adapter has to do with a request. */
export type Outcome = Continue | Redirect | Reject

/** The shape of every error of Clerk's APIs, so that one handler in a frontend reads them all. */
export interface ClerkErrorBody {
  readonly errors: ReadonlyArray<{
    readonly code: string
    readonly message: string
    readonly long_message: string
  }>
}

/** What Clerk's frontend SDKs look for to ask the user to verify again; see https://clerk.com/docs/guides/secure/reverification. */
export interface ReverificationBody {
  readonly clerk_error: {
    readonly type: 'forbidden'
    readonly reason: 'reverification-error'
    readonly metadata: { readonly reverification: unknown }
  }
}

/** Reads a `Headers` object as a list. Its iterator gives each `Set-Cookie` on its own (Fetch standard, "sort and combine"). */
export function toHeaderList(headers: Headers): HeaderList {
  return [...headers]
}
