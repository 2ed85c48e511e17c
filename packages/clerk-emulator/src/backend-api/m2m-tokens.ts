import type { M2MToken, M2MTokenWithSecret } from '../facts/types.ts'
import { ApiError, notFound } from '../http/api-error.ts'
import { toPage } from '../http/pagination.ts'
import type { Instance } from '../instance.ts'
import type { M2MTokenRow, MachineRow } from '../store/rows/machine-rows.ts'
import { checkMachineClaims, createM2MJwt } from '../tokens/m2m-token.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Tokens with which machines ask each other. */
export const m2mTokens: Operations = {
  'GET /m2m_tokens': listTokens,
  'POST /m2m_tokens': createToken,
  'POST /m2m_tokens/{m2m_token_id}/revoke': ({ instance, path, body, machineId }) => {
    const row = requireRow(instance.store.m2mTokens, 'M2M token', path('m2m_token_id'))
    if (machineId !== undefined && machineId !== row.subject) throw notFound('M2M token', row.id)
    const revoked = instance.store.m2mTokens.update(row.id, {
      revoked: true,
      revocation_reason: body.revocation_reason ?? null,
      updated_at: instance.now(),
    })
    return toTokenJson(instance, revoked)
  },
  'POST /m2m_tokens/verify': ({ instance, body, machineId }) => {
    const { store, now } = instance
    const row = store.m2mTokens.find('token', body.token)
    const isForCaller =
      machineId === undefined || row?.subject === machineId || row?.scopes?.includes(machineId)
    if (!row || row.revoked || isExpired(instance, row) || !isForCaller) {
      throw new ApiError(404, {
        code: 'resource_not_found',
        message: 'token not found',
        long_message:
          'The token is unknown, revoked or too old, or is not for the machine that asks.',
      })
    }
    return toTokenJson(instance, store.m2mTokens.update(row.id, { last_used_at: now() }))
  },
}

function listTokens({ instance, params, machineId }: OperationRequest<'GET /m2m_tokens'>) {
  const { subject, revoked, expired } = params
  if (machineId !== undefined && machineId !== subject) {
    throw new ApiError(403, {
      code: 'not_allowed_access',
      message: 'not allowed',
      long_message: 'A machine may list its own tokens only.',
    })
  }
  const machine = requireRow(instance.store.machines, 'machine', subject)
  const rows = instance.store.m2mTokens
    .list('subject', machine.id)
    .filter(
      (row) =>
        row.revoked === (revoked ?? false) && isExpired(instance, row) === (expired ?? false),
    )
  const page = toPage(
    rows.toReversed(),
    { limit: params.limit, offset: params.offset ?? undefined },
    (row) => toTokenJson(instance, row),
  )
  return { m2m_tokens: page.data, total_count: page.total_count }
}

function createToken({
  instance,
  body,
  machineId,
}: OperationRequest<'POST /m2m_tokens'>): M2MTokenWithSecret {
  const machine = instance.store.machines.get(machineId ?? '')
  if (!machine) {
    throw new ApiError(400, {
      code: 'instance_key_required',
      message: 'Machine Secret Key required',
      long_message: 'A machine makes its tokens itself: send its Machine Secret Key, ak_….',
    })
  }
  const claims = body.claims ?? null
  checkMachineClaims(claims)
  const format = body.token_format ?? 'opaque'
  const reused =
    body.min_remaining_ttl_seconds === undefined
      ? undefined
      : findReusable(instance, machine, { format, claims, ttl: body.min_remaining_ttl_seconds })
  const row = reused ?? addToken(instance, machine, { ...body, claims, format })
  return { ...toTokenJson(instance, row), token: row.token }
}

interface NewToken {
  readonly format: 'opaque' | 'jwt'
  readonly claims: Readonly<Record<string, unknown>> | null
}

/** A token of the machine that says the same and is good for long enough. */
function findReusable(
  instance: Instance,
  { id }: MachineRow,
  { format, claims, ttl }: NewToken & { readonly ttl: number },
): M2MTokenRow | undefined {
  const until = instance.now() + ttl * 1000
  return instance.store.m2mTokens
    .list('subject', id)
    .find(
      (row) =>
        !row.revoked &&
        row.format === format &&
        (row.expiration ?? Infinity) > until &&
        JSON.stringify(row.claims ?? null) === JSON.stringify(claims),
    )
}

function addToken(
  instance: Instance,
  machine: MachineRow,
  {
    format,
    claims,
    seconds_until_expiration: seconds,
  }: NewToken & { readonly seconds_until_expiration?: number | null | undefined },
): M2MTokenRow {
  const { store, ids, now } = instance
  const at = now()
  const id = ids.next('mt')
  // `null` is what the official client sends when nothing is said; a JWT has to end some time.
  const expiration = at + (seconds ?? machine.default_token_ttl ?? 3600) * 1000
  const scopes = store.machineScopes
    .list('from_machine_id', machine.id)
    .map((scope) => scope.to_machine_id)
  const signed = { id, machineId: machine.id, scopes, expiresAt: expiration, claims }
  return store.m2mTokens.insert({
    id,
    subject: machine.id,
    claims,
    scopes,
    format,
    token: format === 'jwt' ? createM2MJwt(instance, signed) : `mt_${ids.secret(40)}`,
    revoked: false,
    revocation_reason: null,
    expiration,
    last_used_at: null,
    created_at: at,
    updated_at: at,
  })
}

function isExpired({ now }: Instance, { expiration }: M2MTokenRow): boolean {
  return expiration !== null && expiration <= now()
}

function toTokenJson(instance: Instance, { token: _, format: __, ...row }: M2MTokenRow): M2MToken {
  const expired = row.expiration !== null && row.expiration <= instance.now()
  return { object: 'machine_to_machine_token', ...row, expired }
}
