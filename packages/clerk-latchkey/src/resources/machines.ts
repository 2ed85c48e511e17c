// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateMachineParams,
  DeletedMachineScope,
  ListMachinesParams,
  Machine,
  MachineScope,
  MachineSecretKey,
  RotateMachineSecretKeyParams,
  UpdateMachineParams,
} from '../models/machines.ts'

const GetMachine = {
  id: 'GetMachine',
  method: 'GET',
  path: '/machines/{machine_id}',
} as const satisfies Operation

const ListMachines = {
  id: 'ListMachines',
  method: 'GET',
  path: '/machines',
  maxLimit: 500,
} as const satisfies Operation

const CreateMachine = {
  id: 'CreateMachine',
  method: 'POST',
  path: '/machines',
} as const satisfies Operation

const UpdateMachine = {
  id: 'UpdateMachine',
  method: 'PATCH',
  path: '/machines/{machine_id}',
} as const satisfies Operation

const DeleteMachine = {
  id: 'DeleteMachine',
  method: 'DELETE',
  path: '/machines/{machine_id}',
} as const satisfies Operation

const GetMachineSecretKey = {
  id: 'GetMachineSecretKey',
  method: 'GET',
  path: '/machines/{machine_id}/secret_key',
} as const satisfies Operation

const RotateMachineSecretKey = {
  id: 'RotateMachineSecretKey',
  method: 'POST',
  path: '/machines/{machine_id}/secret_key/rotate',
} as const satisfies Operation

const CreateMachineScope = {
  id: 'CreateMachineScope',
  method: 'POST',
  path: '/machines/{machine_id}/scopes',
} as const satisfies Operation

const DeleteMachineScope = {
  id: 'DeleteMachineScope',
  method: 'DELETE',
  path: '/machines/{machine_id}/scopes/{other_machine_id}',
} as const satisfies Operation

export const machines = ({ call, list }: Api) => ({
  /**
   * Gets a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/GET/machines/%7Bmachine_id%7D
   */
  get: (machineId: string, options?: CallOptions): ApiPromise<Machine> =>
    call(GetMachine, { machineId }, options),

  /**
   * Lists machines.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/GET/machines
   */
  list: (params: ListMachinesParams = {}, options?: CallOptions): PagePromise<Machine> =>
    list(ListMachines, params, options),

  /**
   * Creates a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/POST/machines
   */
  create: (
    params: CreateMachineParams,
    options?: CallOptions,
  ): ApiPromise<
    Machine & {
      readonly secretKey: string
    }
  > => call(CreateMachine, params, options),

  /**
   * Changes a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/PATCH/machines/%7Bmachine_id%7D
   */
  update: (params: UpdateMachineParams, options?: CallOptions): ApiPromise<Machine> =>
    call(UpdateMachine, params, options),

  /**
   * Deletes a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/DELETE/machines/%7Bmachine_id%7D
   */
  delete: (machineId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteMachine, { machineId }, options),

  /**
   * Gets the Machine Secret Key of a machine.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/GET/machines/%7Bmachine_id%7D/secret_key
   */
  getSecretKey: (machineId: string, options?: CallOptions): ApiPromise<MachineSecretKey> =>
    call(GetMachineSecretKey, { machineId }, options),

  /**
   * Gives a machine a new Machine Secret Key.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/POST/machines/%7Bmachine_id%7D/secret_key/rotate
   */
  rotateSecretKey: (
    params: RotateMachineSecretKeyParams,
    options?: CallOptions,
  ): ApiPromise<MachineSecretKey> => call(RotateMachineSecretKey, params, options),

  /**
   * Lets a machine talk to another one.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 409, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/POST/machines/%7Bmachine_id%7D/scopes
   */
  createScope: (
    machineId: string,
    toMachineId: string,
    options?: CallOptions,
  ): ApiPromise<MachineScope> => call(CreateMachineScope, { machineId, toMachineId }, options),

  /**
   * Stops a machine from talking to another one.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 403, 404, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/machines/DELETE/machines/%7Bmachine_id%7D/scopes/%7Bother_machine_id%7D
   */
  deleteScope: (
    machineId: string,
    otherMachineId: string,
    options?: CallOptions,
  ): ApiPromise<DeletedMachineScope> =>
    call(DeleteMachineScope, { machineId, otherMachineId }, options),
})

/** The methods of `machines`. */
export type MachinesResource = ReturnType<typeof machines>
