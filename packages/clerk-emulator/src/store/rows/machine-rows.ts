import type {
  AdminPortalLinkToken,
  APIKey,
  M2MToken,
  Machine,
  MachineScope,
  OAuthApplication,
} from '../../facts/types.ts'
import type { Metadata } from '../rows.ts'
import type { Row } from '../table.ts'
import type { Stored } from './stored.ts'

export type MachineRow = Stored<Machine, 'scoped_machines' | 'instance_id'>

/** The row's id is both machines'. */
export type MachineScopeRow = Stored<MachineScope>

/** A key that a machine shows; after a rotation the one before may go on for a while. */
export interface MachineKeyRow extends Row {
  readonly machine_id: string
  readonly secret: string
  readonly expires_at: number | null
}

export interface M2MTokenRow extends Stored<M2MToken, 'expired'> {
  /** Never shown again: the token itself. */
  readonly token: string
  readonly format: 'opaque' | 'jwt'
}

export interface ApiKeyRow extends Stored<APIKey, 'expired'> {
  readonly secret: string
}

export interface OAuthApplicationRow extends Stored<
  OAuthApplication,
  | 'instance_id'
  | 'client_image_url'
  | 'authorize_url'
  | 'token_fetch_url'
  | 'user_info_url'
  | 'discovery_url'
  | 'token_introspection_url'
> {
  readonly client_secret: string | null
}

/** A token that an application was given for a user. */
export interface OAuthTokenRow extends Row {
  readonly client_id: string
  readonly subject: string
  readonly scopes: readonly string[]
  readonly token: string
  readonly refresh_token: string | null
  readonly revoked: boolean
  readonly revocation_reason: string | null
  readonly expiration: number | null
  readonly updated_at: number
  /** The actor, in a token of somebody who is impersonated. */
  readonly actor: Metadata | null
}

export interface AdminPortalLinkTokenRow extends Stored<
  AdminPortalLinkToken,
  'expired' | 'instance_id'
> {
  readonly token: string
}
