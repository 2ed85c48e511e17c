import { nestSuite } from '../nestjs/suite.ts'
import type { Runner } from '../nestjs/suite.ts'

/** What `nestjs-11.test.ts` says about the instance that it emulates: Jest cannot load the emulator, which is ESM. */
const { CLERK_SECRET_KEY = '', CLERK_API_URL = '', SIGN_IN_URL = '' } = process.env

const runner = { describe, test, expect, beforeAll, afterAll, afterEach } as unknown as Runner

describe('NestJS 11', () => {
  const instance = () => ({
    options: { secretKey: CLERK_SECRET_KEY, apiUrl: CLERK_API_URL },
    async signIn(email: string, organization = '') {
      const response = await fetch(`${SIGN_IN_URL}?${new URLSearchParams({ email, organization })}`)
      return (await response.json()) as { token: string; userId: string }
    },
  })
  nestSuite(runner, instance, 11)
})
