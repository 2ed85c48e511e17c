const space = 32
const tab = 9
const underscore = 95

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
    const first = skipSpace(header, start, end)
    // Most cookies are somebody else's: two characters tell.
    if (header.charCodeAt(first) === underscore && header.charCodeAt(first + 1) === underscore) {
      addCookie(cookies, header, first, end)
    }
    start = end + 1
  }
  return cookies
}

function addCookie(cookies: Map<string, string>, header: string, start: number, end: number): void {
  const equals = header.indexOf('=', start)
  if (equals === -1 || equals > end) return
  const name = trimEnd(header, start, equals)
  if (cookies.has(name)) return
  cookies.set(name, decode(trimEnd(header, skipSpace(header, equals + 1, end), end)))
}

/** Only what HTTP calls white space (RFC 9110 section 5.6.3); `trim()` takes more away. */
function isSpace(code: number): boolean {
  return code === space || code === tab
}

function skipSpace(text: string, start: number, end: number): number {
  let index = start
  while (index < end && isSpace(text.charCodeAt(index))) index++
  return index
}

function trimEnd(text: string, start: number, end: number): string {
  let index = end
  while (index > start && isSpace(text.charCodeAt(index - 1))) index--
  return text.slice(start, index)
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
