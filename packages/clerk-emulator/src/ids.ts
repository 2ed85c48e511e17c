import { createHash, randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Clerk's ids are a prefix and 27 letters and digits, as a KSUID has. */
const idLength = 27

/** Prefix of an id, which says what it is the id of. */
export type IdPrefix =
  | 'user'
  | 'idn'
  | 'org'
  | 'orgmem'
  | 'role'
  | 'perm'
  | 'client'
  | 'sess'
  | 'dvb'
  | 'ins'
  | 'dmn'
  | 'jtmp'
  | 'msg'
  | 'sua'
  | 'sia'
  | 'inv'
  | 'orginv'
  | 'orgdmn'
  | 'wle'
  | 'alid'
  | 'blid'
  | 'act'
  | 'sit'
  | 'agt'
  | 'agent'
  | 'ver'
  | 'eac'
  | 'ru'
  | 'prxchk'
  | 'ema'
  | 'mch'
  | 'mkey'
  | 'mt'
  | 'ak'
  | 'oa'
  | 'oat'
  | 'aplt'
  | 'apl'
  | 'samlc'
  | 'ent'
  | 'oac'
  | 'tr'
  | 'dir'
  | 'grm'
  | 'rset'
  | 'cplan'
  | 'cprice'
  | 'cpayer'
  | 'csub'
  | 'csubi'
  | 'ccredit'
  | 'cdisr'
  | 'feat'
  | 'tmpl'
  | 'trd'
  | 'cpayee'
  | 'cprod'
  | 'cpm'
  | 'cstmt'
  | 'cpay'

/** Tokens have ids of another service, of 32 hexadecimal digits. */
const hexadecimal: ReadonlySet<IdPrefix> = new Set(['mt', 'ak', 'oat', 'aplt'] as const)
const hexLength = 32

/** Where new ids and secrets of an instance come from. */
export interface Ids {
  /** A new id: `user_2b…`. */
  next(prefix: IdPrefix): string
  /** A new secret of `length` letters and digits. */
  secret(length: number): string
  /** How many were given so far, where that says which comes next. */
  readonly count: number
}

/** Ids that nobody can guess. */
export function createRandomIds(): Ids {
  const next = (prefix: IdPrefix): string =>
    hexadecimal.has(prefix)
      ? `${prefix}_${randomBytes(hexLength / 2).toString('hex')}`
      : `${prefix}_${randomText(idLength)}`
  return { next, secret: randomText, count: 0 }
}

/**
 * Ids that count: the same calls in the same order give the same ids, so that a test can compare whole answers.
 *
 * @param start How many were given before.
 */
export function createCountingIds(start = 0): Ids {
  let count = start
  const counted = (length: number): string => String(++count).padStart(length, '0')
  const lengthOf = (prefix: IdPrefix): number => (hexadecimal.has(prefix) ? hexLength : idLength)
  return {
    next: (prefix) => `${prefix}_${counted(lengthOf(prefix))}`,
    secret: counted,
    get count() {
      return count
    },
  }
}

/** The id of something seeded: made from its name, so that it is the same each time the emulator starts. */
export function toSeededId(prefix: IdPrefix, name: string): string {
  const digest = createHash('sha256').update(`${prefix} ${name}`).digest()
  return `${prefix}_${toLetters(digest, idLength)}`
}

/** `length` random letters and digits. */
export function randomText(length: number): string {
  return toLetters(randomBytes(length), length)
}

function toLetters(bytes: Uint8Array, length: number): string {
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % alphabet.length]).join('')
}
