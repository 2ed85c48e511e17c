/** The parameters that were sent, `null` included. */
export function sent<const T extends object>(
  values: T,
): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
    // Entries without those that are undefined are what the type says.
  ) as { [Name in keyof T]?: Exclude<T[Name], undefined> }
}

/** The parameters that were sent with a value: `null` means that nothing changes. */
export function given<const T extends object>(
  values: T,
): { [Name in keyof T]?: NonNullable<T[Name]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== null),
    // Entries without those that are undefined or null are what the type says.
  ) as { [Name in keyof T]?: NonNullable<T[Name]> }
}
