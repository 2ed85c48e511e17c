import type { Instance } from '../instance.ts'
import type { ClientRow } from '../store/rows.ts'

/** A request of a browser, taken apart. */
export interface BrowserRequest {
  readonly instance: Instance
  readonly request: Request
  /** A part of the path, by its name in the description: `session_id`. */
  path(name: string): string
  readonly query: URLSearchParams
  /** The parameters of the body, whatever it was encoded as. */
  readonly form: URLSearchParams
  /** The page's origin: the `azp` of the tokens of sessions that start here. */
  readonly origin: string | undefined
  /** The browser's client, where it is known. */
  readonly client: ClientRow | undefined
  /** The browser's client, made when it has none yet. */
  requireClient(): ClientRow
}

/** Does what a browser asks for and gives the answer's JSON. */
export type BrowserOperation = (request: BrowserRequest) => unknown

/** Operations by method and path, written as in the official description: `POST /client/sign_ins`. */
export type BrowserOperations = Readonly<Record<string, BrowserOperation>>
