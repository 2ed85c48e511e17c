import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { startDemo } from './demo-process.ts'
import type { DemoProcess } from './demo-process.ts'

let demo: DemoProcess
let browser: BrowserContext
let profile: string
let page: Page
let problems: string[]

beforeAll(async () => {
  demo = await startDemo()
  profile = await mkdtemp(join(tmpdir(), 'latchkey-demo-'))
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
})

afterAll(async () => {
  await browser?.close()
  await demo?.stop()
  if (profile) await rm(profile, { recursive: true, force: true })
})

beforeEach(async () => {
  page = await browser.newPage()
  problems = []
  page.on('pageerror', ({ message }) => problems.push(message))
  page.on('console', (message) => {
    // Chromium writes a line for each answer of 400 and more. Those of the API are what the page is about.
    const { url } = message.location()
    const isRefusal = /\b40[13]\b/.test(message.text()) && !url.includes('/demo/')
    if (message.type() === 'error' && !isRefusal) problems.push(message.text())
  })
  await page.goto(demo.url)
})

afterEach(async () => {
  await page.close()
  if (problems.length > 0)
    throw new Error(`The console of the page has errors: ${problems.join('; ')}`)
})

function choose(name: RegExp): Promise<void> {
  // The radio button is drawn by its label.
  return page.getByRole('radio', { name }).check({ force: true })
}

async function call(path: string): Promise<string> {
  await page.getByRole('button', { name: `Call GET ${path}` }).click()
  return statusOf(path)
}

async function statusOf(path: string): Promise<string> {
  const status = page.getByLabel(`Status of GET ${path}`)
  await expect.poll(() => status.textContent()).toMatch(/^\d/)
  return (await status.textContent()) ?? ''
}

function bodyOf(path: string): Promise<string | null> {
  return page.getByLabel(`Body of GET ${path}`).textContent()
}

describe('the page', () => {
  test('says which instance it uses and shows its people', async () => {
    await expect.poll(() => page.getByRole('radio').count()).toBe(6)
    expect(await page.getByRole('status').first().textContent()).toMatch(/emulated .*127\.0\.0\.1/)
  })

  test('signed out, /public is 200 and the others are 401', async () => {
    expect(await call('/public')).toBe('200 OK')
    for (const path of ['/me', '/admin', '/users']) {
      expect(await call(path)).toBe('401 Unauthorized')
    }
    expect(await bodyOf('/me')).toContain('authentication_invalid')
  })

  test('a member gets 200 from /me, 403 from /admin and 200 from /users', async () => {
    await choose(/Grace Hopper/)
    expect(await call('/me')).toBe('200 OK')
    expect(await bodyOf('/me')).toContain('"orgRole": "org:member"')
    expect(await call('/admin')).toBe('403 Forbidden')
    expect(await bodyOf('/admin')).toContain('role org:admin')
    expect(await call('/users')).toBe('200 OK')
    expect(await bodyOf('/users')).toContain('"totalCount": 4')
  })

  test('an admin gets 200 from all of them', async () => {
    await choose(/Ada Lovelace.*admin of Acme/)
    await page.getByRole('button', { name: 'Call all' }).click()
    for (const path of ['/public', '/me', '/admin', '/users']) {
      expect(await statusOf(path)).toBe('200 OK')
    }
    expect(await bodyOf('/admin')).toContain('acme')
  })

  test('shows the claims of whoever is signed in, and none after signing out', async () => {
    await choose(/Ada Lovelace.*admin of Acme/)
    const claims = page.getByRole('table')
    await expect.poll(() => claims.textContent()).toMatch(/"rol": "admin"/)
    await choose(/Nobody/)
    await expect.poll(() => claims.count()).toBe(0)
    expect(await call('/me')).toBe('401 Unauthorized')
  })

  test('calls again for the next person what was called before', async () => {
    await choose(/Ada Lovelace.*admin of Acme/)
    expect(await call('/admin')).toBe('200 OK')
    await choose(/Grace Hopper/)
    const status = page.getByLabel('Status of GET /admin')
    await expect.poll(() => status.textContent()).toBe('403 Forbidden')
  })

  test('is used with the keyboard alone', async () => {
    await expect.poll(() => page.getByRole('radio').count()).toBe(6)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.getByRole('table').count()).toBe(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await statusOf('/admin')).toBe('200 OK')
  })

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)('fits a window that is %i wide, in %s', async (width, colorScheme) => {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme })
    await choose(/Grace Hopper/)
    await page.getByRole('button', { name: 'Call all' }).click()
    await statusOf('/users')
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
