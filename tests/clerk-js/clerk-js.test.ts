import { createEmulator } from 'clerk-emulator'
import type { Emulator } from 'clerk-emulator'
import type { Page, Response } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'

import { startApplication } from './application.fixture.ts'
import type { Application } from './application.fixture.ts'
import { startChromium } from './chromium.fixture.ts'
import type { Chromium } from './chromium.fixture.ts'

/** How the page, the emulator and the kind of key fit together. */
const setups = [
  {
    title: 'development, page and Frontend API on one host',
    hostname: '127.0.0.1',
    publishableKey: undefined,
  },
  {
    title: 'development, Frontend API on another site, known by the browser id in its URLs',
    hostname: 'localhost',
    publishableKey: `pk_test_${btoa('emulated.clerk.accounts.dev$')}`,
  },
  {
    title: 'production, page and Frontend API on one host',
    hostname: '127.0.0.1',
    publishableKey: `pk_live_${btoa('clerk.emulated.example$')}`,
  },
]

const password = 'correct horse battery'

describe.each(setups)('clerk-js, $title', ({ hostname, publishableKey }) => {
  let emulator: Emulator
  let application: Application
  let chromium: Chromium
  let page: Page
  let elapsed = 0

  beforeAll(async () => {
    const realNow = Date.now.bind(Date)
    // The emulator and the middleware read the same clock, which tests move.
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + elapsed)
    emulator = await createEmulator({ publishableKey, now: () => Date.now() })
    await emulator.listen()
    application = await startApplication(emulator, hostname)
    chromium = await startChromium()
  })

  afterAll(async () => {
    await chromium?.close()
    await application?.close()
    await emulator?.close()
    vi.restoreAllMocks()
  })

  beforeEach(async () => {
    elapsed = 0
    emulator.reset()
    await chromium.context.clearCookies()
    page = await chromium.context.newPage()
    await page.clock.install()
    await open()
  })

  afterEach(() => page.close())

  async function open(): Promise<void> {
    await page.goto(application.url)
    await page.evaluate('Clerk.load()')
  }

  /** Runs code in the page that gives something JSON can hold. */
  function run<Result>(code: string): Promise<Result> {
    return page.evaluate(`(async () => { ${code} })()`) as Promise<Result>
  }

  /** What the API that our middleware guards says to the page. */
  function askApi(): Promise<{ status: number; userId: string | null; orgSlug: string | null }> {
    return run(`
      const response = await fetch('/api/me')
      return { status: response.status, ...(await response.json()) }`)
  }

  function signIn(email: string): Promise<string> {
    return run(`
      const { createdSessionId } = await Clerk.client.signIn.create({
        identifier: ${JSON.stringify(email)}, password: ${JSON.stringify(password)},
      })
      await Clerk.setActive({ session: createdSessionId })
      return Clerk.user.id`)
  }

  test('signs up with an email code', async () => {
    expect(await askApi()).toMatchObject({ status: 401, userId: null })
    const unverified = await run(`
      const signUp = await Clerk.client.signUp.create({
        emailAddress: 'new@example.com', password: '${password}', firstName: 'New',
        unsafeMetadata: { from: 'test' },
      })
      await signUp.prepareEmailAddressVerification({ strategy: 'email_code' })
      return signUp.unverifiedFields`)
    expect(unverified).toEqual(['email_address'])
    const wrong = await run(`
      try { await Clerk.client.signUp.attemptEmailAddressVerification({ code: '000000' }) }
      catch (error) { return error.errors[0].code }`)
    expect(wrong).toBe('form_code_incorrect')
    const user = await run<{ id: string; firstName: string; unsafeMetadata: unknown }>(`
      const { createdSessionId } = await Clerk.client.signUp.attemptEmailAddressVerification({
        code: '424242',
      })
      await Clerk.setActive({ session: createdSessionId })
      const { id, firstName, unsafeMetadata } = Clerk.user
      return { id, firstName, unsafeMetadata }`)
    expect(user).toMatchObject({ firstName: 'New', unsafeMetadata: { from: 'test' } })
    expect(await askApi()).toMatchObject({ status: 200, userId: user.id })
  })

  test('signs in with a password, and with an email code', async () => {
    const wrong = await run(`
      try { await Clerk.client.signIn.create({ identifier: 'ada@example.com', password: 'wrong' }) }
      catch (error) { return error.errors[0].code }`)
    expect(wrong).toBe('form_password_incorrect')
    const ada = await signIn('ada@example.com')
    expect(await askApi()).toMatchObject({ status: 200, userId: ada })
    await run('await Clerk.session.remove()')
    const grace = await run(`
      const signIn = await Clerk.client.signIn.create({ identifier: 'grace@example.com' })
      const { emailAddressId } = signIn.supportedFirstFactors.find(({ strategy }) => strategy === 'email_code')
      await signIn.prepareFirstFactor({ strategy: 'email_code', emailAddressId })
      const { createdSessionId } = await signIn.attemptFirstFactor({ strategy: 'email_code', code: '424242' })
      await Clerk.setActive({ session: createdSessionId })
      return Clerk.user.id`)
    expect(await askApi()).toMatchObject({ status: 200, userId: grace })
    expect(grace).not.toBe(ada)
  })

  test('gets a new token when a minute has passed', async () => {
    const userId = await signIn('ada@example.com')
    const before = await run<string>('return await Clerk.session.getToken()')
    elapsed = 70_000
    // The page has not noticed yet.
    expect(await askApi()).toMatchObject({ status: 401 })
    await page.clock.fastForward(70_000)
    await expect.poll(askApi, { timeout: 10_000 }).toMatchObject({ status: 200, userId })
    expect(await run('return await Clerk.session.getToken()')).not.toBe(before)
  })

  test('switches organizations', async () => {
    await signIn('ada@example.com')
    expect(await askApi()).toMatchObject({ orgSlug: null })
    const slugs = await run(`
      const { data } = await Clerk.user.getOrganizationMemberships()
      return data.map(({ organization, role }) => organization.slug + ' ' + role)`)
    expect(slugs).toEqual(['acme org:admin', 'globex org:member'])
    for (const slug of ['acme', 'globex']) {
      await run(`await Clerk.setActive({ organization: '${slug}' })`)
      expect(await askApi()).toMatchObject({ status: 200, orgSlug: slug })
      expect(await run('return Clerk.organization.slug')).toBe(slug)
    }
    await run(`
      const { id } = await Clerk.createOrganization({ name: 'My own' })
      await Clerk.setActive({ organization: id })`)
    expect(await askApi()).toMatchObject({ orgSlug: 'my-own' })
    await run('await Clerk.setActive({ organization: null })')
    expect(await askApi()).toMatchObject({ status: 200, orgSlug: null })
  })

  test('signs out', async () => {
    await signIn('ada@example.com')
    // clerk-js leaves the page once it has signed out.
    const gone = page.waitForEvent('framenavigated')
    await run(`void Clerk.signOut({ redirectUrl: '/?signed-out' })`)
    await gone
    await page.waitForLoadState()
    await page.evaluate('Clerk.load()')
    expect(await run('return Clerk.user')).toBeNull()
    expect(await askApi()).toMatchObject({ status: 401, userId: null })
  })

  test('an expired cookie on a document request comes back signed in', async () => {
    const userId = await signIn('ada@example.com')
    await page.goto('about:blank')
    elapsed = 7_200_000
    const handshakes: number[] = []
    const note = (response: Response): void => {
      if (response.url().includes('/v1/client/handshake')) handshakes.push(response.status())
    }
    page.on('response', note)
    await page.goto(`${application.url}/account`)
    expect(handshakes).toEqual([307])
    expect(await page.textContent('h1')).toBe(userId)
    await page.reload()
    expect(handshakes).toEqual([307])
  })

  test('a session that was revoked elsewhere ends on the page', async () => {
    await signIn('ada@example.com')
    const sessionId = await run<string>('return Clerk.session.id')
    const headers = { authorization: `Bearer ${emulator.secretKey}` }
    await fetch(`${emulator.url}/v1/sessions/${sessionId}/revoke`, { method: 'POST', headers })
    elapsed = 70_000
    await page.clock.fastForward(70_000)
    await expect.poll(() => run('return Clerk.user?.id ?? null'), { timeout: 10_000 }).toBeNull()
    expect(await askApi()).toMatchObject({ status: 401 })
  })
})
