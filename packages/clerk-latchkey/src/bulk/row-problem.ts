/** Why a row cannot be sent, or was refused. No value of the row is in it: rows hold passwords. */
export interface RowProblem {
  /** The wire name of the parameter, where it is about one: `email_address`. */
  readonly field?: string
  /** `invalid_…` and `missing_…` are found before a call; others are Clerk's own, such as `form_identifier_exists`. */
  readonly code: string
  readonly message: string
}
