import type { Feature, MatrixOptions } from './app.ts'
import type { World } from './world.ts'

/** One behaviour: an app with some options, one request, and what is answered. */
export interface Case {
  /** A sentence; the head of the row in the table. */
  readonly name: string
  readonly setup: Setup
  readonly request: RequestSpec
  readonly expected: Expected
  /** Beside what the setup needs. */
  readonly needs?: readonly Feature[]
}

/** A way to set an app up. Each app is started once for each. */
export interface Setup {
  readonly name: string
  readonly needs?: readonly Feature[]
  /** Variables of the environment, set before the first request and after the app was made. */
  env?(world: World): Readonly<Record<string, string>>
  options(world: World): MatrixOptions | undefined
}

export interface RequestSpec {
  readonly method?: string
  /** Goes on the request line as it is. Default: `/public`. */
  readonly path?: string | ((world: World) => Promise<string>)
  /** Put together in this order; the `cookie` of one is added to the cookies of those before. */
  readonly headers?: readonly HeaderSource[]
  readonly body?: string
  /** How many redirects a browser with a cookie jar follows until what it gets is looked at. */
  readonly follow?: number
}

export type HeaderRecord = Readonly<Record<string, string>>
export type HeaderSource = HeaderRecord | ((world: World) => Promise<HeaderRecord>)

/** In texts, `{app}`, `{frontend}` (the development Frontend API) and `{api}` stand for URLs, `{machine}` for an id. */
export interface Expected {
  readonly status: number | 'does not start' | 'sent away or refused'
  /** `null`: absent. */
  readonly headers?: Readonly<Record<string, string | RegExp | null>>
  /** Part of the JSON that is answered; at its top, a regular expression stands for a text. */
  readonly body?: object
  /** What the `Set-Cookie` lines start with, all of them and in any order. */
  readonly cookies?: readonly string[]
  readonly location?: {
    /** Origin and path. */
    readonly to: string
    /** Origin of its `redirect_url`. */
    readonly backTo?: string
    /** `null`: absent. */
    readonly query?: Readonly<Record<string, string | null>>
  }
}
