import type { IsPublic } from '../models/is-public.ts'

/** Adds the name that the official client has for `public`. */
export function withIsPublic<Value extends IsPublic & { readonly public: boolean }>(
  value: Omit<Value, keyof IsPublic> & { readonly public: boolean },
): Value {
  // What is missing of `Value` is what is added.
  return { ...value, isPublic: value.public } as unknown as Value
}
