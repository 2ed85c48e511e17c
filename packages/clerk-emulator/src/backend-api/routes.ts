import type { Context, Hono } from 'hono'

import { ApiError } from '../http/api-error.ts'
import { invalidBody, parseBody } from '../http/read-body.ts'
import { reply } from '../http/reply.ts'
import type { Instance } from '../instance.ts'
import { authenticate } from './authenticate.ts'
import { clients } from './clients.ts'
import { domains } from './domains.ts'
import { instanceSettings } from './instance-settings.ts'
import { jwks } from './jwks.ts'
import { jwtTemplates } from './jwt-templates.ts'
import type { Operation, Operations } from './operation.ts'
import { organizationMemberships } from './organization-memberships.ts'
import { organizationPermissions } from './organization-permissions.ts'
import { organizationRoles } from './organization-roles.ts'
import { organizations } from './organizations.ts'
import { sessions } from './sessions.ts'
import { users } from './users.ts'

/** The largest body that is read, in characters. */
const maximumBodyLength = 1_000_000

/** Every operation that the emulator has. */
export const operations: Operations = {
  ...jwks,
  ...users,
  ...organizations,
  ...organizationMemberships,
  ...organizationRoles,
  ...organizationPermissions,
  ...sessions,
  ...jwtTemplates,
  ...clients,
  ...domains,
  ...instanceSettings,
}

/** Puts the Backend API on the app, under `/v1`. */
export function routeBackendApi(app: Hono, instance: Instance): void {
  for (const [name, operation] of Object.entries(operations)) {
    const [method = '', template = ''] = name.split(' ')
    const path = `/v1${template.replaceAll(/\{(\w+)\}/g, ':$1')}`
    app.on(method, path, async (context) => {
      authenticate(context.req.header('authorization'), instance.secretKey)
      return reply(await perform(instance, operation, context))
    })
  }
}

async function perform(
  instance: Instance,
  operation: Operation,
  context: Context,
): Promise<unknown> {
  const { req } = context
  return operation({
    instance,
    path: (name) => req.param(name) ?? '',
    query: new URL(req.url).searchParams,
    body: req.method === 'GET' || req.method === 'DELETE' ? {} : await readContent(req.raw),
  })
}

async function readContent(request: Request): Promise<unknown> {
  const content = await request.text().catch(() => {
    // The client went away before it had sent all: nobody reads this answer, and nothing is wrong with the emulator.
    throw invalidBody('The body of this request ended early.')
  })
  if (content.length <= maximumBodyLength) return parseBody(content)
  throw new ApiError(413, {
    code: 'request_body_too_large',
    message: 'body too large',
    long_message: `The body of a request may have at most ${maximumBodyLength} characters.`,
  })
}
