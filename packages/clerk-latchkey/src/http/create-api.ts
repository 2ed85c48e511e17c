import { trace } from '#platform'

import type { Api } from './api.ts'
import type { Call, Client } from './call.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { createLog } from './logger.ts'
import { aroundCall } from './middleware.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import { toPage, toResult } from './page.ts'
import { createPagePromise, withoutPage } from './pagination.ts'
import { createPreparation } from './prepare.ts'
import { send } from './send.ts'
import { keepCaller } from './stack.ts'

/**
 * Makes the one way to the Backend API out of a client's options. Reads and sends nothing before the first call.
 *
 * @param clock for tests
 */
export function createApi(options: HttpOptions = {}, clock: Clock = systemClock): Api {
  const { logger, logLevel, middleware = [] } = options
  const client: Client = { options, middleware, clock, log: createLog(logger, logLevel) }
  const run = createRun(client)

  const call: Api['call'] = (operation, params = {}, own = {}) => {
    const made: Made = {}
    const promise = run(made, operation, params, own, toResult<never>)
    const withResponse = async () => ({ data: await promise, response: responseOf(made) })
    return Object.assign(promise, { withResponse })
  }

  const list: Api['list'] = (operation, params = {}, own = {}) => {
    const { count } = operation
    return createPagePromise({
      operation,
      params,
      async fetchPage(page) {
        const made: Made = {}
        const data = await run(made, operation, page, own, toPage<never>)
        return { data, response: responseOf(made) }
      },
      fetchCount: count && (async () => (await call(count, withoutPage(params), own)).totalCount),
    })
  }

  return { call, list }
}

/** Where the call is put once it is made, for who wants its answer. */
interface Made {
  call?: Call
}

function createRun(client: Client) {
  const prepare = createPreparation(client)
  return async function run<Result>(
    made: Made,
    operation: Operation,
    params: object,
    own: CallOptions,
    finish: (call: Call, decoded: unknown) => Result,
  ): Promise<Result> {
    try {
      const call = (made.call = prepare(operation, params, own))
      const all = aroundCall(client.middleware, call.context, () => send(call, finish))
      const result = await trace('call', () => ({ ...call.context }), all)
      // What the outermost middleware gives is the result, whatever it made of it.
      return result as Result
    } catch (error) {
      throw keepCaller(error, run)
    }
  }
}

function responseOf({ call }: Made): Response {
  // Missing only where a middleware gave the result and nothing was sent.
  return call?.response as Response
}
