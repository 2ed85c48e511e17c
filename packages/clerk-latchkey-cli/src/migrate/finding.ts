/** Something for a person to look at. */
export interface Finding {
  readonly file: string
  readonly line: number
  /** `left`: it could not be changed. `check`: it was, and behaves otherwise now. */
  readonly kind: 'left' | 'check'
  /** What is there, and why it is listed. */
  readonly what: string
  /** What to do about it. */
  readonly todo: string
}
