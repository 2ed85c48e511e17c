/**
 * Reads the cookies of a `Cookie` header whose names begin with `__`, as all of Clerk's do (RFC 6265 section 4.2.1).
 * The first of two with the same name counts; a value that is percent-encoded is decoded.
 */
export function parseCookies(header: string): ReadonlyMap<string, string> {
  const cookies = new Map<string, string>()
  let start = 0
  while (start < header.length) {
    const semicolon = header.indexOf(';', start)
    const end = semicolon === -1 ? header.length : semicolon
    addCookie(cookies, header.slice(start, end))
    start = end + 1
  }
  return cookies
}

function addCookie(cookies: Map<string, string>, pair: string): void {
  const equals = pair.indexOf('=')
  if (equals === -1) return
  const name = trim(pair.slice(0, equals))
  if (!name.startsWith('__') || cookies.has(name)) return
  cookies.set(name, decode(trim(pair.slice(equals + 1))))
}

/** Only what HTTP calls white space (RFC 9110 section 5.6.3); `trim()` takes more away. */
function trim(text: string): string {
  return text.replace(/^[ \t]+|[ \t]+$/g, '')
}

function decode(value: string): string {
  if (!value.includes('%')) return value
  try {
    return decodeURIComponent(value)
  } catch {
    // A value that nobody encoded, with a "%" in it, is meant as it stands.
    return value
  }
}
