// `npm run docs:pictures`: makes the pictures of the demo and of the emulator's console, in light and dark, for docs/pictures.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

import { ensureBuilt, ensureInstalled, root } from './prepare.mjs'

ensureInstalled()
ensureBuilt()

const folder = join(root, 'docs', 'pictures')
mkdirSync(folder, { recursive: true })

const demo = await startDemo()
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    await takeDemo(await context.newPage(), colorScheme)
    await takeConsole(await context.newPage(), colorScheme)
    await context.close()
  }
} finally {
  await browser.close()
  demo.child.kill('SIGINT')
  await once(demo.child, 'exit')
}

/** A member of an organization, after all routes were called. */
async function takeDemo(page, colorScheme) {
  await page.setViewportSize({ width: 1120, height: 760 })
  await page.goto(demo.url)
  await page.getByRole('radio', { name: /Grace Hopper/ }).check({ force: true })
  await page.getByRole('button', { name: 'Call all' }).click()
  await page.getByLabel('Status of GET /admin').getByText('403').waitFor()
  await page.getByLabel('Status of GET /users').getByText('200').waitFor()
  await save(page, `demo-${colorScheme}`)
}

/** The console, with the traffic that the demo made. */
async function takeConsole(page, colorScheme) {
  await page.setViewportSize({ width: 1120, height: 810 })
  await page.goto(`${demo.emulator}/console`)
  await page.getByRole('heading', { name: 'People' }).waitFor()
  await save(page, `console-${colorScheme}`)
}

async function save(page, name) {
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path, animations: 'disabled' })
  console.log(path)
}

/** The demo in a process of its own, on ports that look as they do for readers, where these are free. */
async function startDemo() {
  const { CLERK_SECRET_KEY, CLERK_PUBLISHABLE_KEY, ...env } = process.env
  const child = spawn(process.execPath, ['examples/demo/start.mjs'], { cwd: root, env })
  let output = ''
  await new Promise((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      if (output.includes('Ctrl-C')) resolve()
    })
    child.once('exit', () => reject(new Error(`The demo ended: ${output}`)))
  })
  const [, url] = /The demo is on\s+(\S+)/.exec(output) ?? []
  const [, emulator] = /It uses\s+.*?(http:\/\/\S+)/.exec(output) ?? []
  if (!url || !emulator) throw new Error(`The demo did not start: ${output}`)
  return { child, url, emulator }
}
