/**
 * What a person decides about one method: the operation that it calls, how it is called, and one sentence.
 *
 * The signature names positional parameters; `params` is an object with all others, `params[]` an array that is the
 * body. A `?` makes one optional. What the official client has is called the same way here.
 */
type MethodName = readonly [operation: string, signature: string, summary: string]

/** The methods of one resource, by name. */
export type ResourceNames = Readonly<Record<string, MethodName>>
