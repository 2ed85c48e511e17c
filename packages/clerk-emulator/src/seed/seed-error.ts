/** What can be wrong with a seed. */
export type SeedErrorCode =
  | 'seed_not_readable'
  | 'seed_syntax'
  | 'seed_field_missing'
  | 'seed_field_unknown'
  | 'seed_value_invalid'
  | 'seed_duplicate'
  | 'seed_unknown_user'
  | 'seed_unknown_role'
  | 'seed_unknown_permission'

/** A seed that cannot be used; the message says what is wrong, where, and what to do. */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  readonly code: SeedErrorCode
  /** Where in the seed, such as `organizations[0].members[1].role`; empty for the seed as a whole. */
  readonly path: string

  constructor(code: SeedErrorCode, path: string, message: string, options?: ErrorOptions) {
    super(path === '' ? message : `Seed, ${path}: ${message}`, options)
    this.code = code
    this.path = path
  }
}
