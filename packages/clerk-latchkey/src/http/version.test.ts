import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import { apiDate, version } from './version.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }

it('is the version of the package', () => {
  expect(version).toBe(read('../../package.json').version)
})

it('has the date of the facts that the operations are generated from', () => {
  expect(apiDate).toBe(read(`../../../../spec/bapi-${apiDate}.json`).version)
})
