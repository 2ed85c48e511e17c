import type { Machine, MachineSecretKey, MachineWithoutScopedMachines } from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { given } from '../http/given.ts'
import { readOrder, sortRows } from '../http/order.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { MachineRow, MachineScopeRow } from '../store/rows/machine-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** How many machines a machine may reach. */
const maximumScopes = 150

/** Programs that ask each other, and which may ask which. */
export const machines: Operations = {
  'GET /machines': listMachines,
  'POST /machines': createMachine,
  'GET /machines/{machine_id}': (request) =>
    toMachineJson(request.instance, requireMachine(request)),
  'PATCH /machines/{machine_id}': (request) => {
    const { instance, body } = request
    const { name, default_token_ttl } = body
    const { id } = requireMachine(request)
    const row = instance.store.machines.update(id, {
      ...given({ name: name === undefined ? undefined : checkName(name), default_token_ttl }),
      updated_at: instance.now(),
    })
    return toMachineJson(instance, row)
  },
  'DELETE /machines/{machine_id}': (request) => {
    const { id } = requireMachine(request)
    deleteMachine(request.instance, id)
    return { object: 'machine', id, deleted: true }
  },
  'GET /machines/{machine_id}/secret_key': (request) => {
    const { id } = requireMachine(request)
    const keys = request.instance.store.machineKeys.list('machine_id', id)
    const current = keys.find((key) => key.expires_at === null)
    if (!current) throw notFound('secret key of the machine', id)
    return { object: 'machine_secret_key', secret: current.secret }
  },
  'POST /machines/{machine_id}/secret_key/rotate': rotateKey,
  'POST /machines/{machine_id}/scopes': (request) => {
    const { instance, body } = request
    const from = requireMachine(request)
    const to = requireRow(instance.store.machines, 'machine', body.to_machine_id)
    return { object: 'machine_scope', ...toScopeJson(addScope(instance, from.id, to.id)) }
  },
  'DELETE /machines/{machine_id}/scopes/{other_machine_id}': (request) => {
    const { id } = requireMachine(request)
    const other = request.path('other_machine_id')
    if (!request.instance.store.machineScopes.delete(`${id}/${other}`)) {
      throw notFound('scope of this machine to the machine', other)
    }
    return { object: 'machine_scope', from_machine_id: id, to_machine_id: other, deleted: true }
  },
}

function requireMachine({ instance, path }: OperationRequest): MachineRow {
  return requireRow(instance.store.machines, 'machine', path('machine_id'))
}

function createMachine({ instance, body }: OperationRequest<'POST /machines'>) {
  const { store, ids, now } = instance
  const others = (body.scoped_machines ?? []).map((id) => requireRow(store.machines, 'machine', id))
  const at = now()
  const row = store.machines.insert({
    id: ids.next('mch'),
    name: checkName(body.name),
    default_token_ttl: body.default_token_ttl ?? 3600,
    created_at: at,
    updated_at: at,
  })
  for (const { id } of others) addScope(instance, row.id, id)
  return { ...toMachineJson(instance, row), secret_key: addKey(instance, row.id) }
}

/** Keys of machines and of users begin alike, as Clerk's do. */
function addKey({ store, ids, now }: Instance, machine_id: string): string {
  return store.machineKeys.insert({
    id: ids.next('mkey'),
    machine_id,
    secret: `ak_${ids.secret(48)}`,
    expires_at: null,
    created_at: now(),
  }).secret
}

function rotateKey(
  request: OperationRequest<'POST /machines/{machine_id}/secret_key/rotate'>,
): MachineSecretKey {
  const { instance, body } = request
  const { store, now } = instance
  const { id } = requireMachine(request)
  for (const key of store.machineKeys.list('machine_id', id)) {
    if (key.expires_at !== null) continue
    const expires_at = now() + body.previous_token_ttl * 1000
    store.machineKeys.update(key.id, { expires_at })
  }
  return { object: 'machine_secret_key', secret: addKey(instance, id) }
}

function addScope({ store, now }: Instance, from: string, to: string): MachineScopeRow {
  const id = `${from}/${to}`
  if (from === to) {
    throw invalidParam('form_param_value_conflict', 'to_machine_id', 'must be another machine')
  }
  if (store.machineScopes.get(id)) {
    throw new ApiError(409, {
      code: 'form_already_exists',
      message: 'scope exists',
      long_message: `The machine ${from} may ask the machine ${to} already.`,
      meta: { param_name: 'to_machine_id' },
    })
  }
  if (store.machineScopes.count('from_machine_id', from) >= maximumScopes) {
    const problem = `cannot be added: a machine may reach at most ${maximumScopes} others`
    throw invalidParam('form_param_array_size_exceeded', 'to_machine_id', problem)
  }
  const row = { id, from_machine_id: from, to_machine_id: to, created_at: now() }
  return store.machineScopes.insert(row)
}

function toScopeJson({ id: _, ...row }: MachineScopeRow): Omit<MachineScopeRow, 'id'> {
  return row
}

function deleteMachine({ store }: Instance, id: string): void {
  for (const side of ['from_machine_id', 'to_machine_id'] as const) {
    for (const scope of store.machineScopes.list(side, id)) store.machineScopes.delete(scope.id)
  }
  for (const key of store.machineKeys.list('machine_id', id)) store.machineKeys.delete(key.id)
  for (const token of store.m2mTokens.list('subject', id)) store.m2mTokens.delete(token.id)
  store.machines.delete(id)
}

/** @throws {ApiError} 422 */
function checkName(name: string): string {
  if (name.trim() !== '') return name
  throw invalidParam('form_param_missing', 'name', 'must not be empty')
}

function listMachines({ instance, params }: OperationRequest<'GET /machines'>) {
  const { property, descending } = readOrder(params.order_by, ['created_at', 'name'], {
    property: 'created_at',
    descending: true,
  })
  const wanted = params.query?.trim().toLowerCase()
  const found = [...instance.store.machines.scan({ descending })].filter(
    (row) => !wanted || row.id === params.query || row.name.toLowerCase().includes(wanted),
  )
  const rows = sortRows(found, (row) => row[property], descending)
  return toPage(rows, params, (row) => toMachineJson(instance, row))
}

function toMachineJson(instance: Instance, row: MachineRow): Machine {
  const { store } = instance
  const scopes = store.machineScopes.list('from_machine_id', row.id)
  return {
    ...toPlainJson(instance, row),
    scoped_machines: scopes
      .map((scope) => store.machines.get(scope.to_machine_id))
      .filter((other) => other !== undefined)
      .map((other) => toPlainJson(instance, other)),
  }
}

function toPlainJson({ id }: Instance, row: MachineRow): MachineWithoutScopedMachines {
  return { object: 'machine', instance_id: id, ...row }
}
