import type { Template } from '../facts/types.ts'
import { ApiError, invalidParam, notFound } from '../http/api-error.ts'
import { given, sent } from '../http/given.ts'
import { toList } from '../http/pagination.ts'
import { toSeededId } from '../ids.ts'
import type { Instance } from '../instance.ts'
import type { TemplateRow } from '../store/rows/instance-rows.ts'
import type { OperationRequest, Operations } from './operation.ts'

/** Templates that every instance starts with: slug, name, and the variable that a changed one must keep. */
const originals = {
  email: [
    ['verification_code', 'Verification code', 'otp_code'],
    ['magic_link_sign_in', 'Sign-in link', 'magic_link'],
    ['invitation', 'Invitation', 'action_url'],
    ['organization_invitation', 'Organization invitation', 'action_url'],
    ['waitlist_invitation', 'Waitlist invitation', 'action_url'],
    ['password_changed', 'Password changed', undefined],
  ],
  sms: [['verification_code', 'Verification code', 'otp_code']],
} as const satisfies Record<string, ReadonlyArray<readonly [string, string, string | undefined]>>

/** Templates of email and text messages; the emulator sends none. */
export const templates: Operations = {
  'GET /templates/{template_type}': (request) => {
    const type = readType(request)
    const slugs = originals[type].map(([slug]) => slug)
    return toList(slugs, request.params, (slug) =>
      show(requireTemplate(request.instance, type, slug)),
    )
  },
  'GET /templates/{template_type}/{slug}': (request) => show(requireOwn(request)),
  'PUT /templates/{template_type}/{slug}': (request) => {
    const { body, instance } = request
    const before = requireOwn(request)
    for (const variable of before.required_variables ?? []) {
      if (body.body === undefined || body.body.includes(variable)) continue
      throw invalidParam('required_variable_missing', 'body', `must hold {{${variable}}}`)
    }
    const { name, body: text, from_email_name, reply_to_email_name, delivered_by_clerk } = body
    const { markup } = given({ markup: body.markup })
    const changes = sent({ name, subject: body.subject, body: text, from_email_name })
    return show(
      change(instance, before, {
        ...changes,
        ...given({ markup, reply_to_email_name, delivered_by_clerk }),
        can_revert: true,
      }),
    )
  },
  'POST /templates/{template_type}/{slug}/revert': (request) => {
    const before = requireOwn(request)
    if (!before.can_revert) {
      throw new ApiError(400, {
        code: 'template_revert_error',
        message: 'nothing to revert',
        long_message: `The template ${request.path('slug')} was not changed.`,
      })
    }
    request.instance.store.templates.delete(before.id)
    return show(requireOwn(request))
  },
  'POST /templates/{template_type}/{slug}/preview': (request) => {
    const { subject, body } = requireOwn(request)
    const { from_email_name, reply_to_email_name } = request.body
    return {
      subject: request.body.subject ?? subject,
      body: request.body.body ?? body,
      ...(from_email_name !== undefined && {
        from_email_address: `${from_email_name}@${request.instance.frontendApi}`,
      }),
      ...(reply_to_email_name !== undefined && {
        reply_to_email_address: `${reply_to_email_name}@${request.instance.frontendApi}`,
      }),
    }
  },
  'POST /templates/{template_type}/{slug}/toggle_delivery': (request) => {
    const before = requireOwn(request)
    const delivered_by_clerk = request.body.delivered_by_clerk ?? !before.delivered_by_clerk
    return show(change(request.instance, before, { delivered_by_clerk }))
  },
}

type TemplateType = keyof typeof originals

/** @throws {ApiError} 400 `template_type_unsupported` */
function readType({ path }: OperationRequest): TemplateType {
  const type = path('template_type')
  if (type === 'email' || type === 'sms') return type
  throw new ApiError(400, {
    code: 'template_type_unsupported',
    message: 'unknown type',
    long_message: `Templates are of the type email or sms, not ${JSON.stringify(type)}.`,
  })
}

function requireOwn(request: OperationRequest): TemplateRow {
  return requireTemplate(request.instance, readType(request), request.path('slug'))
}

/** The template as it was changed, or as it is in every instance. */
function requireTemplate(instance: Instance, type: TemplateType, slug: string): TemplateRow {
  const id = toSeededId('tmpl', `${type} ${slug}`)
  const position = originals[type].findIndex(([own]) => own === slug)
  const [, name, variable] = originals[type][position] ?? []
  if (name === undefined) throw notFound(`${type} template`, slug)
  return (
    instance.store.templates.get(id) ?? {
      id,
      instance_id: instance.id,
      resource_type: 'system',
      template_type: type,
      name,
      slug,
      position,
      can_revert: false,
      can_delete: false,
      can_edit_body: true,
      can_toggle: true,
      subject: type === 'email' ? name : null,
      markup: '',
      body: variable === undefined ? name : `{{${variable}}}`,
      available_variables: ['app.name', ...(variable === undefined ? [] : [variable])],
      required_variables: variable === undefined ? [] : [variable],
      from_email_name: 'noreply',
      reply_to_email_name: 'noreply',
      delivered_by_clerk: true,
      enabled: true,
      flagged_as_suspicious: false,
      created_at: instance.now(),
      updated_at: instance.now(),
    }
  )
}

function change(
  { store, now }: Instance,
  before: TemplateRow,
  changes: Partial<TemplateRow>,
): TemplateRow {
  const row = { ...before, ...changes, updated_at: now() }
  return store.templates.get(before.id)
    ? store.templates.update(before.id, row)
    : store.templates.insert(row)
}

function show(row: TemplateRow): Template {
  return { object: 'template', ...row }
}
