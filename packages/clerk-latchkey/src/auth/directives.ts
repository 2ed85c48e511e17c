/** The session token that a list of `Set-Cookie` directives sets: the last one counts; empty when it is cleared. */
export function findSessionToken(directives: readonly string[]): string {
  let token = ''
  for (const directive of directives) {
    const [pair = ''] = directive.split(';', 1)
    const [name = '', value = ''] = pair.split('=')
    if (name.startsWith('__session')) token = value
  }
  return token
}

/** The directives as response headers. */
export function toSetCookies(
  directives: readonly string[],
): ReadonlyArray<readonly ['set-cookie', string]> {
  return directives.map((directive) => ['set-cookie', directive])
}
