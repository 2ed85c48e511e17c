/** Whether code uses a type: comments and the inside of strings do not count. */
export function mentions(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.'])${name}(?![\\w'])`).test(code)
}

/** Code without its comments. */
export function withoutComments(code: string): string {
  return code.replaceAll(/\/\*\*[\s\S]*?\*\//g, '')
}
