/**
 * A short name for a key, for places that others can read: a registry of the process, a shared store. Two FNV-1a hashes
 * of 32 bits say nothing of a key of 200 random bits; they only have to tell a few keys apart.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
 */
export function hashOf(text: string): string {
  let one = 0x811c9dc5
  let other = 0xcbf29ce4
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ code, 0x01000193)
    // Another odd factor: the two must not be equal for the same two texts.
    other = Math.imul(other ^ code, 0x5bd1e995)
  }
  return (one >>> 0).toString(36) + (other >>> 0).toString(36)
}
