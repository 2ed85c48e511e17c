/** An object that can be had as Clerk sent it. */
export interface Raw {
  /** The same with the names of the wire, made when asked for. Not enumerable. */
  readonly raw: Record<string, unknown>
}
