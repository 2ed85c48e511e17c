import { fileURLToPath } from 'node:url'

import { expect, test } from 'vitest'

import { createHomeFinder } from './find-home.ts'
import { listExports } from './list-exports.ts'
import { targetOf } from './targets.ts'

const official = (file: string): Set<string> =>
  listExports(fileURLToPath(new URL(`../../../../node_modules/@clerk/${file}`, import.meta.url)))

const findHome = createHomeFinder()

/** Names of an official module that have no place, but for the types of answers on the wire. */
function missing(specifier: string, file: string): string[] {
  const target = targetOf(specifier)
  if (!target) throw new Error(`${specifier} has no target.`)
  const names = [...official(file)]
  expect(names.length).toBeGreaterThan(4)
  return names.filter((name) => !name.endsWith('JSON') && !findHome(target, name)).toSorted()
}

test.each([
  ['@clerk/backend/errors', 'backend/dist/errors.d.ts'],
  ['@clerk/backend/jwt', 'backend/dist/jwt/index.d.ts'],
  ['@clerk/backend/proxy', 'backend/dist/proxy.d.ts'],
  ['@clerk/express', 'express/dist/index.d.ts'],
])('every name of %s has a place', (specifier, file) => {
  expect(missing(specifier, file)).toEqual([])
})

test('what of the others has none is known', () => {
  expect({
    backend: missing('@clerk/backend', 'backend/dist/index.d.ts'),
    fastify: missing('@clerk/fastify', 'fastify/dist/index.d.ts'),
    hono: missing('@clerk/hono', 'hono/dist/index.d.ts'),
  }).toMatchInlineSnapshot(`
    {
      "backend": [
        "BillingSubscriptionItemStatus",
        "EnterpriseConnectionCustomAttribute",
        "EnterpriseConnectionOauthConfig",
        "EnterpriseConnectionSamlConnection",
        "EnterpriseConnectionSamlConnectionLoginHint",
        "OrganizationInvitationAcceptedWebhookEvent",
        "OrganizationMembershipRole",
        "SMSMessage",
      ],
      "fastify": [
        "FrontendApiProxyOptions",
      ],
      "hono": [
        "FrontendApiProxyOptions",
      ],
    }
  `)
})

test('names that every object has are no names of a module', () => {
  const target = targetOf('@clerk/backend')
  expect(target && findHome(target, 'constructor')).toBeUndefined()
  expect(targetOf('constructor')).toBeUndefined()
})
