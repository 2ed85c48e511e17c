import { trace } from '#platform'

import type { Api, Params } from './api.ts'
import type { Call } from './call.ts'
import { systemClock } from './clock.ts'
import type { Clock } from './clock.ts'
import { createLog } from './logger.ts'
import { aroundCall } from './middleware.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import { toPage, toResult } from './page.ts'
import { createPagePromise, withoutPage } from './pagination.ts'
import type { WithResponse } from './pagination.ts'
import { createPreparation } from './prepare.ts'
import { send } from './send.ts'
import { keepCaller, markCaller } from './stack.ts'

/**
 * Makes the one way to the Backend API out of a client's options. Reads and sends nothing before the first call.
 *
 * @param clock for tests
 */
export function createApi(options: HttpOptions = {}, clock: Clock = systemClock): Api {
  const { middleware = [] } = options
  const prepare = createPreparation(options, clock, createLog(options.logger, options.logLevel))

  const run = async <Result>(
    operation: Operation,
    params: Params,
    own: CallOptions,
    finish: (decoded: unknown, call: Call) => Result,
  ): Promise<WithResponse<Result>> => {
    const call = prepare(operation, params, own)
    const all = aroundCall(middleware, call.context, async () => finish(await send(call), call))
    // What the outermost middleware gives is the result, whatever it made of it.
    const data = (await trace('call', () => ({ ...call.context }), all)) as Result
    return { data, response: call.response as Response }
  }

  const call: Api['call'] = (operation, params = {}, own = {}) => {
    const mark = markCaller(call)
    const both = keepCaller(
      mark,
      run(operation, params, own, (decoded) => toResult(operation, decoded)),
    )
    const promise = both.then(({ data }) => data)
    const withResponse = () => {
      // Nobody may be waiting for this one, its failure is reported by the other.
      promise.catch(() => {})
      return both
    }
    return Object.assign(promise, { withResponse })
  }

  const list: Api['list'] = (operation, params = {}, own = {}) => {
    const mark = markCaller(list)
    const { count } = operation
    return createPagePromise({
      operation,
      params,
      fetchPage: (page) => {
        const made = run(operation, page, own, (decoded, made) => toPage(operation, decoded, made))
        return keepCaller(mark, made)
      },
      fetchCount: count && (async () => (await call(count, withoutPage(params), own)).totalCount),
    })
  }

  return { call, list }
}
