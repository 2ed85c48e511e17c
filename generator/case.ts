/** `first_name` -> `firstName`. */
export function toCamelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** `firstName` -> `first_name`, letter by letter: an acronym comes apart, and needs an entry in `rename`. */
export function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `GetUser` from `getUser`. */
export function toPascalCase(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** `organization-roles` from `organizationRoles`. */
export function toKebabCase(name: string): string {
  return name.replace(
    /[A-Z]+(?![a-z])|[A-Z]/g,
    (letters, at: number) => (at > 0 ? '-' : '') + letters.toLowerCase(),
  )
}
