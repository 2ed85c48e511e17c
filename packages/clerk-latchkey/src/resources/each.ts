/** Makes of a conversion one for arrays, and for pages that are no part of an iterable list. */
export function each<Value, Result>(
  convert: (value: Value) => Result,
): (answer: Value[] & { data?: Value[] }) => never {
  return (answer) => {
    const converted = Array.isArray(answer)
      ? answer.map(convert)
      : { ...(answer as { data: Value[] }), data: (answer as { data: Value[] }).data.map(convert) }
    // The answer keeps its shape, which only the operation knows.
    return converted as never
  }
}
