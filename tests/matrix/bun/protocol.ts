/** A line to the process of the apps. */
export interface Ask {
  /** The variables whose names start with `CLERK_`, in place of those that it has. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** An app to start; the functions of a world are lost on the way. */
  readonly start?: { readonly setup: string; readonly world: object }
}

/** The line that it answers with. */
export interface Answer {
  /** Where the app is. */
  readonly url?: string
  /** Why it is not. */
  readonly error?: {
    readonly name: string
    readonly message: string
    readonly code: string | undefined
  }
}
