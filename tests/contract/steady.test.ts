import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Facts } from '../../spec/facts.ts'
import { toOpenApi } from './openapi.ts'
import { callAll, startSteady } from './steady.ts'
import type { SteadyServer } from './steady.ts'

const facts = JSON.parse(
  readFileSync(new URL('../../spec/bapi-2026-05-12.json', import.meta.url), 'utf8'),
) as Facts

const folder = mkdtempSync(join(tmpdir(), 'latchkey-contract-'))
let server: SteadyServer

beforeAll(async () => {
  const file = join(folder, 'openapi.json')
  writeFileSync(file, JSON.stringify(toOpenApi(facts)))
  server = await startSteady(file)
})

afterAll(async () => {
  await server[Symbol.asyncDispose]()
  rmSync(folder, { recursive: true })
})

it('sends nothing that a server built from the facts refuses', async () => {
  const { complaints } = await callAll(server.url, facts)
  expect(complaints).toEqual([])
})

it('would be told of a request that does not fit', async () => {
  const response = await fetch(`${server.url}/users/ban`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_ids: 'user_1' }),
  })
  expect(response.status).toBe(400)
})
