/**
 * In place of the types of `koa-body`, which `@feathersjs/koa` loads: they put `files` and `body` on every request of Node,
 * and then those of restify are none any more.
 */
import type { Middleware } from 'koa'

export function koaBody(options?: { readonly includeUnparsed?: boolean }): Middleware
