import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { createSigner } from '../../../../tests/auth/signer.ts'
import type { Signer } from '../../../../tests/auth/signer.ts'
import { jwksPolicy, RemoteKeys } from './jwks.ts'
import type { JsonWebKeyOfClerk } from './jwks.ts'

let signer: Signer
let rotated: Signer

beforeAll(async () => {
  signer = await createSigner('ins_1')
  rotated = await createSigner('ins_2')
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-12T12:00:00Z') })
})

afterEach(() => {
  vi.useRealTimers()
})

function pass(milliseconds: number): void {
  vi.setSystemTime(Date.now() + milliseconds)
}

/** Lets what was started in the background come to its end. */
async function settle(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}

/** Keys of which a test decides what loading them gives; every load is counted. */
function createKeys(singleFlight = true) {
  let answer: () => Promise<readonly JsonWebKeyOfClerk[]> = async () => [signer.jwk]
  let loads = 0
  const keys = new RemoteKeys(
    () => {
      loads++
      return answer()
    },
    { singleFlight },
  )
  return {
    keys,
    loads: () => loads,
    answer: (set: readonly JsonWebKeyOfClerk[] | Error) => {
      answer = async () => {
        if (set instanceof Error) throw set
        return set
      }
    },
  }
}

describe('RemoteKeys', () => {
  test('uses keys for five minutes without a thought', async () => {
    const { keys, loads } = createKeys()
    const [first] = await keys.find('ins_1')
    pass(jwksPolicy.freshForInMs - 1)
    const found = keys.find('ins_1')
    expect(found).not.toBeInstanceOf(Promise)
    expect(found).toEqual([first])
    await settle()
    expect(loads()).toBe(1)
  })

  test('answers at once with keys that are older, and loads them in the background', async () => {
    const { keys, loads, answer } = createKeys()
    await keys.find('ins_1')
    answer([rotated.jwk])
    pass(jwksPolicy.freshForInMs)
    expect(keys.find('ins_1')).not.toBeInstanceOf(Promise)
    await settle()
    expect(loads()).toBe(2)
    expect(await keys.find('ins_2')).toHaveLength(1)
    await expect(keys.find('ins_1')).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
  })

  test('waits for new keys when nobody asked for a quarter of an hour', async () => {
    const { keys, loads } = createKeys()
    await keys.find('ins_1')
    pass(jwksPolicy.revalidateForInMs)
    const found = keys.find('ins_1')
    expect(found).toBeInstanceOf(Promise)
    await found
    expect(loads()).toBe(2)
  })

  test('does not ask an endpoint that failed again before the cooldown is over', async () => {
    const { keys, loads, answer } = createKeys()
    await keys.find('ins_1')
    answer(new Error('down'))
    pass(jwksPolicy.freshForInMs)
    keys.find('ins_1')
    await settle()
    keys.find('ins_1')
    await settle()
    expect(loads()).toBe(2)
    pass(jwksPolicy.cooldownInMs)
    keys.find('ins_1')
    await settle()
    expect(loads()).toBe(3)
  })

  test('says why while an endpoint that failed cools down, and asks again afterwards', async () => {
    const { keys, loads, answer } = createKeys()
    await keys.find('ins_1')
    const down = new Error('down')
    answer(down)
    pass(jwksPolicy.revalidateForInMs)
    expect(await keys.find('ins_1')).toHaveLength(1)
    await expect(keys.find('ins_9')).rejects.toBe(down)
    expect(await keys.find('ins_1')).toHaveLength(1)
    expect(loads()).toBe(2)
    answer([signer.jwk])
    pass(jwksPolicy.cooldownInMs)
    expect(await keys.find('ins_1')).toHaveLength(1)
    expect(loads()).toBe(3)
  })

  test('asks again at once when it never had keys', async () => {
    const { keys, loads, answer } = createKeys()
    answer(new Error('down'))
    await expect(keys.find('ins_1')).rejects.toThrow('down')
    answer([signer.jwk])
    expect(await keys.find('ins_1')).toHaveLength(1)
    expect(loads()).toBe(2)
  })

  test('forgets a failure when keys were loaded', async () => {
    const { keys, loads, answer } = createKeys()
    await keys.find('ins_1')
    answer(new Error('down'))
    pass(jwksPolicy.revalidateForInMs)
    await keys.find('ins_1')
    answer([signer.jwk])
    await keys.reload()
    await expect(keys.find('ins_9')).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
    expect(loads()).toBe(4)
  })

  test('takes a key that was rotated in as soon as a token needs it', async () => {
    const { keys, loads, answer } = createKeys()
    await keys.find('ins_1')
    answer([signer.jwk, rotated.jwk])
    expect(await keys.find('ins_2')).toHaveLength(1)
    expect(loads()).toBe(2)
  })

  test('keeps the objects of keys whose material is the same', async () => {
    const { keys, answer } = createKeys()
    const [first] = await keys.find('ins_1')
    await keys.reload()
    expect((await keys.find('ins_1'))[0]).toBe(first)
    const changes: JsonWebKeyOfClerk[] = [
      { ...signer.jwk, alg: undefined },
      { ...signer.jwk, e: 'Aw' },
      { ...signer.jwk, n: rotated.jwk.n },
    ]
    for (const changed of changes) {
      const [before] = await keys.find('ins_1')
      answer([changed])
      await keys.reload()
      expect((await keys.find('ins_1'))[0]).not.toBe(before)
      answer([signer.jwk])
      await keys.reload()
    }
  })

  test.each([
    ['of another kind', { kty: 'EC' }],
    ['without a modulus', { n: undefined }],
    ['without an exponent', { e: 7 }],
    ['for encryption', { use: 'enc' }],
  ])('leaves a key %s out', async (_, change) => {
    const { keys, answer } = createKeys()
    answer([{ ...signer.jwk, ...change }, rotated.jwk])
    await expect(keys.find('ins_1')).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
    expect(await keys.find('ins_2')).toHaveLength(1)
  })

  test('takes a key that does not say what it is for', async () => {
    const { keys, answer } = createKeys()
    answer([{ ...signer.jwk, use: undefined, alg: undefined }])
    const [key] = await keys.find('ins_1')
    expect(key?.algorithm).toBeUndefined()
    expect(key?.material).toEqual({ n: signer.jwk.n, e: signer.jwk.e })
    answer([signer.jwk])
    await keys.reload()
    expect((await keys.find('ins_1'))[0]?.algorithm).toBe('RS256')
  })

  test('looks for an unknown key once in half a minute', async () => {
    const { keys, loads } = createKeys()
    const unknown = { reason: 'jwk-kid-mismatch' }
    await expect(keys.find('ins_9')).rejects.toMatchObject(unknown)
    await expect(keys.find('ins_9')).rejects.toMatchObject(unknown)
    pass(29_999)
    await expect(keys.find('ins_8')).rejects.toMatchObject(unknown)
    expect(loads()).toBe(1)
    expect(await keys.find('ins_1')).toHaveLength(1)
    pass(1)
    await expect(keys.find('ins_9')).rejects.toMatchObject(unknown)
    expect(loads()).toBe(2)
  })

  test('takes an algorithm that is no text for none', async () => {
    const { keys, answer } = createKeys()
    answer([{ ...signer.jwk, alg: 7 }])
    expect((await keys.find('ins_1'))[0]?.algorithm).toBeUndefined()
  })

  test('is used for as long as it is documented', () => {
    expect(jwksPolicy).toEqual({
      freshForInMs: 300_000,
      revalidateForInMs: 900_000,
      staleForInMs: 86_400_000,
      cooldownInMs: 30_000,
    })
  })

  test.each(['__proto__', 'constructor', 'toString'])('has no key called %s', async (kid) => {
    const { keys } = createKeys()
    await expect(keys.find(kid)).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
  })

  test('shows at most 60 characters of a kid that somebody made up', async () => {
    const { keys } = createKeys()
    await expect(keys.find('k'.repeat(60))).rejects.toThrow(`("${'k'.repeat(60)}")`)
    pass(jwksPolicy.cooldownInMs)
    await expect(keys.find('k'.repeat(61))).rejects.toMatchObject({
      message: `The token is signed with a key ("${'k'.repeat(60)}…") that this instance does not have.`,
      action: 'Check that the Secret Key belongs to the instance that issued the token.',
      couldNotVerify: false,
    })
  })

  test('shows a kid with line breaks in it as one line', async () => {
    const { keys } = createKeys()
    await expect(keys.find('x\r\ny')).rejects.toThrow(String.raw`("x\r\ny")`)
  })

  test('loads the keys for each verification when nothing is to be cached', async () => {
    const { keys, loads } = createKeys()
    await keys.findUncached('ins_1')
    await keys.findUncached('ins_1')
    expect(loads()).toBe(2)
    await expect(keys.findUncached('ins_9')).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
  })

  test('does not let one request wait for the I/O of another on Workers', async () => {
    const { keys, loads } = createKeys(false)
    await Promise.all([keys.find('ins_1'), keys.find('ins_1'), keys.find('ins_1')])
    expect(loads()).toBe(3)
    pass(jwksPolicy.freshForInMs)
    const found = keys.find('ins_1')
    expect(found).toBeInstanceOf(Promise)
    await found
    expect(loads()).toBe(4)
  })

  test('shares one load between those who wait, also where it was started by hand', async () => {
    const { keys, loads } = createKeys()
    await Promise.all([keys.reload(), keys.find('ins_1'), keys.reload()])
    expect(loads()).toBe(1)
    await keys.reload()
    expect(loads()).toBe(2)
  })

  test('who asks for an unknown key while keys are loaded waits for them', async () => {
    const { keys, loads, answer } = createKeys()
    await expect(keys.find('ins_2')).rejects.toMatchObject({ reason: 'jwk-kid-mismatch' })
    answer([rotated.jwk])
    const reloading = keys.reload()
    expect(await keys.find('ins_2')).toHaveLength(1)
    await reloading
    expect(loads()).toBe(2)
  })
})
