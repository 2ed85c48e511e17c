import { ApiError } from '../http/api-error.ts'
import type { BrowserOperations, BrowserRequest } from '../frontend-api/browser-operation.ts'

/** What a page asks the Frontend API for. */
export interface Step {
  /** `POST /client/sign_ins` */
  readonly name: string
  readonly path?: Readonly<Record<string, string>>
  readonly form: Readonly<Record<string, string>>
}

/** What came of it: the answer, or what to tell the user. */
export type Outcome<Result> = { readonly result: Result } | { readonly problem: string }

/** Does a step of the Frontend API for a page, as clerk-js would. */
export async function perform<Result>(
  operations: BrowserOperations,
  request: BrowserRequest,
  { name, path = {}, form }: Step,
): Promise<Outcome<Result>> {
  const operation = operations[name]
  if (!operation) throw new Error(`There is no operation ${name}`)
  try {
    const step = {
      instance: request.instance,
      request: request.request,
      query: request.query,
      origin: request.origin,
      requireClient: () => request.requireClient(),
      get client() {
        return request.client
      },
      path: (part: string) => path[part] ?? '',
      form: new URLSearchParams(form),
    }
    // Each operation's result is known by its name.
    return { result: (await operation(step)) as Result }
  } catch (error) {
    if (error instanceof ApiError) return { problem: error.message }
    throw error
  }
}
