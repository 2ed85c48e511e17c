import { ApiError, invalidParam } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { JwtTemplateRow, Metadata } from '../store/rows.ts'
import { reservedClaims } from '../tokens/template-token.ts'

/** What a template is made from. */
export interface NewJwtTemplate {
  readonly id?: string | undefined
  readonly name: string
  readonly claims: Metadata
  /** In seconds; 60 when left out. */
  readonly lifetime?: number | null | undefined
  /** In seconds; 5 when left out. */
  readonly allowed_clock_skew?: number | null | undefined
}

/** @throws {ApiError} 422 for a taken name, 400 `jwt_template_reserved_claim`. */
export function createJwtTemplate(
  instance: Instance,
  { id, name, claims, lifetime, allowed_clock_skew }: NewJwtTemplate,
): JwtTemplateRow {
  const now = instance.now()
  return instance.store.jwtTemplates.insert({
    id: id ?? instance.ids.next('jtmp'),
    name: checkTemplateName(instance, name),
    claims: checkClaims(claims),
    lifetime: lifetime ?? 60,
    allowed_clock_skew: allowed_clock_skew ?? 5,
    created_at: now,
    updated_at: now,
  })
}

/** @throws {ApiError} 422 */
export function checkTemplateName({ store }: Instance, name: string, templateId?: string): string {
  if (!/^[\w-]{1,255}$/.test(name)) {
    const problem = 'must hold letters, digits, underscores and dashes only'
    throw invalidParam('form_param_format_invalid', 'name', problem)
  }
  const holder = store.jwtTemplates.find('name', name)
  if (!holder || holder.id === templateId) return name
  throw invalidParam('form_already_exists', 'name', 'is the name of another JWT template')
}

/** @throws {ApiError} 400 */
export function checkClaims(claims: Metadata): Metadata {
  const reserved = reservedClaims.find((name) => Object.hasOwn(claims, name))
  if (reserved === undefined) return claims
  throw new ApiError(400, {
    code: 'jwt_template_reserved_claim',
    message: 'reserved claim',
    long_message: `A template cannot set the claim ${reserved}: Clerk sets it itself.`,
    meta: { param_name: 'claims' },
  })
}
