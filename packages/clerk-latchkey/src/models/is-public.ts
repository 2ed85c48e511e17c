/** What the official client calls `public`. */
export interface IsPublic {
  /** The same as `public`: a client that cannot keep a secret (RFC 6749 section 2.1). */
  readonly isPublic: boolean
}
