// Written by `npm run generate`: change the generator, not this file.

export interface DeletedMachineScope {
  readonly object: 'machine_scope'
  readonly fromMachineId: string
  readonly toMachineId: string
  readonly deleted: true
}

export interface Machine extends MachineWithoutScopedMachines {
  readonly scopedMachines: MachineWithoutScopedMachines[]
}

export interface MachineScope {
  readonly object: 'machine_scope'
  readonly fromMachineId: string
  readonly toMachineId: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

export interface MachineSecretKey {
  readonly object: 'machine_secret_key'
  readonly secret: string
}

export interface MachineWithoutScopedMachines {
  readonly object: 'machine'
  readonly id: string
  readonly name: string
  readonly instanceId: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  /** Milliseconds since the epoch. */
  readonly updatedAt: number
  /** In seconds. */
  readonly defaultTokenTtl?: number
}

/** Parameters of `list`. */
export interface ListMachinesParams {
  /** 1 to 500. Default: `10`. */
  limit?: number | undefined
  /** At least 0. Default: `0`. */
  offset?: number | undefined
  query?: string | undefined
  /** Default: `"-created_at"`. */
  orderBy?:
    | 'name'
    | 'created_at'
    | '+name'
    | '+created_at'
    | '-name'
    | '-created_at'
    | (string & {})
    | undefined
}

/** Parameters of `create`. */
export interface CreateMachineParams {
  /** 1 to 255 characters. */
  name: string
  /** At most 150 items. */
  scopedMachines?: readonly string[] | undefined
  /** In seconds. 1 to 315,360,000. Default: `3600`. */
  defaultTokenTtl?: number | undefined
}

/** Parameters of `update`. */
export interface UpdateMachineParams {
  machineId: string
  /** 1 to 255 characters. */
  name?: string | undefined
  /** In seconds. 1 to 315,360,000. */
  defaultTokenTtl?: number | undefined
}

/** Parameters of `rotateSecretKey`. */
export interface RotateMachineSecretKeyParams {
  machineId: string
  /** In seconds. At most 28,800. */
  previousTokenTtl: number
}
