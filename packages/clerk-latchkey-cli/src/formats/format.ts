/** A record of another system, or of a file of our own. */
export type RawRecord = Readonly<Record<string, unknown>>

/** Settings of the system that users come from, which its export does not hold. */
export interface FormatOptions {
  /** Firebase: what its console shows as "Password hash parameters". */
  readonly firebaseHash?: FirebaseHash | undefined
  /** Cognito: lets Clerk check passwords with Cognito at the first sign-in. */
  readonly cognito?: { readonly userPoolId: string; readonly clientId: string } | undefined
}

export interface FirebaseHash {
  readonly signerKey: string
  readonly saltSeparator: string
  readonly rounds: number
  readonly memoryCost: number
}

/** The form in which a system exports its users. */
export interface Format {
  readonly title: string
  /** The member of a JSON document that holds the records. */
  readonly member?: string
  /** The columns of a CSV file without a header. */
  readonly header?: readonly string[]
  /**
   * Makes the parameters of a new user of a record.
   *
   * @throws {FormatProblem} for a record that no user can be made of
   */
  readonly toUser: (raw: RawRecord, options: FormatOptions) => RawRecord
}

/** Why no user can be made of a record. */
export class FormatProblem extends Error {
  override readonly name = 'FormatProblem'
  readonly field: string
  readonly code: string

  constructor(field: string, code: string, message: string) {
    super(message)
    this.field = field
    this.code = code
  }
}
