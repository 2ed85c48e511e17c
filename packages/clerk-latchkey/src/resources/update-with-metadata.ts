import type { Api } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'

interface Metadata {
  readonly publicMetadata?: unknown
  readonly privateMetadata?: unknown
  readonly unsafeMetadata?: unknown
}

/**
 * Since 2026-05-12 a PATCH takes no metadata. Like the official client, this sends it in a PUT afterwards, which
 * replaces what is there as the PATCH used to do; the two together are not one step.
 */
export async function updateWithMetadata<Result>(
  call: Api['call'],
  update: Operation,
  replace: Operation,
  ids: object,
  params: Metadata,
  options?: CallOptions,
): Promise<Result> {
  const { publicMetadata, privateMetadata, unsafeMetadata, ...rest } = params
  const metadata = { publicMetadata, privateMetadata, unsafeMetadata }
  const hasMetadata = Object.values(metadata).some((value) => value !== undefined)
  const hasRest = Object.keys(rest).length > 0
  // Both operations answer with the same object.
  if (!hasMetadata) return (await call(update, { ...rest, ...ids }, options)) as Result
  if (hasRest) await call(update, { ...rest, ...ids }, options)
  return (await call(replace, { ...metadata, ...ids }, options)) as Result
}
