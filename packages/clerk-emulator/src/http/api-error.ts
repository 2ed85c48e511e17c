import { randomBytes } from 'node:crypto'

/** One entry of an error answer. */
export interface ApiErrorEntry {
  readonly code: string
  /** A few words. */
  readonly message: string
  /** A sentence; `message` when left out. */
  readonly long_message?: string
  readonly meta?: Readonly<Record<string, unknown>>
}

/** A refusal in Clerk's shape: thrown by whoever finds the fault, answered in one place. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly errors: readonly ApiErrorEntry[]
  /** Sent with the answer. */
  readonly headers: Record<string, string> = {}

  constructor(status: number, ...errors: readonly ApiErrorEntry[]) {
    super(errors.map((entry) => entry.long_message ?? entry.message).join(' '))
    this.status = status
    this.errors = errors
  }

  /** The body of the answer. */
  toJSON() {
    return {
      errors: this.errors.map(({ code, message, long_message = message, meta = {} }) => ({
        message,
        long_message,
        code,
        meta,
      })),
      clerk_trace_id: randomBytes(16).toString('hex'),
    }
  }
}

/** 404: nothing of this kind has this id. */
export function notFound(kind: string, id: string): ApiError {
  return new ApiError(404, {
    code: 'resource_not_found',
    message: 'not found',
    long_message: `There is no ${kind} ${JSON.stringify(id)} in this instance.`,
  })
}

/** 422: a parameter is at fault, which `meta.param_name` names. */
export function invalidParam(code: string, param: string, problem: string): ApiError {
  return new ApiError(422, toParamError(code, param, problem))
}

/** The entry of a parameter that is at fault; `problem` goes on after its name: `must be a string`. */
export function toParamError(code: string, param: string, problem: string): ApiErrorEntry {
  return {
    code,
    message: problem,
    long_message: `${param} ${problem}.`,
    meta: { param_name: param },
  }
}
