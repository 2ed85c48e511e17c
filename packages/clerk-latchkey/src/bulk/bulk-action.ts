import type { CallOptions } from '../http/options.ts'
import type { Resources } from '../resources/resources.ts'
import type { FieldSet } from './field.ts'
import type { RowProblem } from './row-problem.ts'

/** What bulk work needs of a client: `createClerkClient` and `createBackendApiClient` both have it. */
export type BulkClient = Pick<Resources, 'users' | 'organizations' | 'invitations'>

/** Parameters by wire name, checked. */
export type RowParams = Readonly<Record<string, unknown>>

/** What is done with each row. */
export interface BulkAction {
  /** The parameters that a row may have. */
  readonly fields: (row: unknown) => FieldSet
  /** What the types of single parameters do not tell. */
  readonly check?: (params: RowParams) => readonly RowProblem[]
  /** What no two rows of one job may share, such as `email_address ada@example.com`. */
  readonly identities: (params: RowParams) => readonly string[]
  /** Makes the call, and gives the id of what it made or changed. */
  readonly send: (client: BulkClient, params: RowParams, options: CallOptions) => Promise<string>
  /**
   * Looks for what an earlier call with these parameters has done, when its answer was lost.
   *
   * @param since - When the job began, in milliseconds since the epoch by Clerk's clock.
   * @returns The id; `undefined` when the call has to be made (again).
   */
  readonly find: (
    client: BulkClient,
    params: RowParams,
    options: CallOptions,
    since: number,
  ) => Promise<string | undefined>
}
