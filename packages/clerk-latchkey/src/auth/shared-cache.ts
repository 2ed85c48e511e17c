import { fromBase64, toBase64Url } from './base64.ts'
import type { CacheStorage } from './options.ts'

/** What was found, and how old it is. */
export interface CachedEntry {
  readonly value: unknown
  /** When it was stored, in milliseconds since the epoch. */
  readonly at: number
}

/**
 * Entries that several processes share, in a store that is not trusted. Keys of the store are HMACs and values are
 * encrypted, both with keys derived from the Secret Key: who can read the store learns nothing, who can write to it
 * cannot make an entry, and an entry of another instance, or one that was moved to another place, does not open. The time
 * until which it counts is inside, so an old entry cannot be put back later.
 */
export interface SharedCache {
  get(kind: string, name: string, secret: string): Promise<CachedEntry | undefined>
  set(kind: string, name: string, secret: string, value: unknown, ttlInMs: number): Promise<void>
}

/** A store that takes longer only delays requests. */
const timeoutInMs = 500
const prefix = 'clerk-latchkey'

interface Keys {
  readonly hmac: CryptoKey
  readonly aes: CryptoKey
}

/** @param warn is told once what fails; no failure of the store reaches a request. */
export function createSharedCache(
  storage: CacheStorage,
  warn: (text: string) => void,
): SharedCache {
  let keys: { readonly secret: string; readonly derived: Promise<Keys> } | undefined
  const keysOf = (secret: string): Promise<Keys> => {
    if (keys?.secret !== secret) keys = { secret, derived: deriveKeys(secret) }
    return keys.derived
  }
  const guarded = async <Result>(run: () => Promise<Result>): Promise<Result | undefined> => {
    try {
      return await run()
    } catch (error) {
      const why = error instanceof Error ? error.name : 'an unknown error'
      warn(`the shared cache does not work (${why}): each process goes without it.`)
      return undefined
    }
  }
  return {
    get: (kind, name, secret) =>
      guarded(async () => {
        const derived = await keysOf(secret)
        const place = await placeOf(derived, kind, name)
        const sealed = await inTime(storage.getItem(place))
        return typeof sealed === 'string' ? open(derived, place, sealed) : undefined
      }),
    async set(kind, name, secret, value, ttlInMs) {
      await guarded(async () => {
        const derived = await keysOf(secret)
        const place = await placeOf(derived, kind, name)
        const at = Date.now()
        const sealed = await seal(derived, place, { value, at, until: at + ttlInMs })
        await inTime(storage.setItem(place, sealed, { ttl: Math.ceil(ttlInMs / 1000) }))
      })
    },
  }
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** RFC 5869: one key for names and one for values, neither of which tells the Secret Key. */
async function deriveKeys(secret: string): Promise<Keys> {
  const { subtle } = crypto
  const base = await subtle.importKey('raw', toBytes(secret), 'HKDF', false, ['deriveKey'])
  const from = (info: string) => ({
    name: 'HKDF',
    hash: 'SHA-256',
    salt: toBytes(prefix),
    info: toBytes(info),
  })
  const hmacType = { name: 'HMAC', hash: 'SHA-256', length: 256 }
  const hmac = await subtle.deriveKey(from('name'), base, hmacType, false, ['sign'])
  const aesType = { name: 'AES-GCM', length: 256 }
  const aes = await subtle.deriveKey(from('value'), base, aesType, false, ['encrypt', 'decrypt'])
  return { hmac, aes }
}

async function placeOf({ hmac }: Keys, kind: string, name: string): Promise<string> {
  const digest = await crypto.subtle.sign('HMAC', hmac, toBytes(`${kind} ${name}`))
  return `${prefix}:${kind}:${toBase64Url(new Uint8Array(digest))}`
}

async function seal({ aes }: Keys, place: string, entry: object): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const algorithm = { name: 'AES-GCM', iv, additionalData: toBytes(place) }
  const encrypted = await crypto.subtle.encrypt(algorithm, aes, toBytes(JSON.stringify(entry)))
  return `1.${toBase64Url(iv)}.${toBase64Url(new Uint8Array(encrypted))}`
}

/** Whatever does not open as ours is no entry. */
async function open(
  { aes }: Keys,
  place: string,
  sealed: string,
): Promise<CachedEntry | undefined> {
  const [version, iv = '', encrypted = ''] = sealed.split('.')
  if (version !== '1') return undefined
  try {
    const algorithm = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: toBytes(place) }
    const opened = await crypto.subtle.decrypt(algorithm, aes, fromBase64(encrypted))
    const { value, at, until } = JSON.parse(new TextDecoder().decode(opened))
    return until > Date.now() ? { value, at } : undefined
  } catch {
    return undefined
  }
}

async function inTime<Result>(work: Result | Promise<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('too slow', 'TimeoutError')), timeoutInMs)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
