import {
  checkClaims,
  checkTemplateName,
  createJwtTemplate,
} from '../actions/create-jwt-template.ts'
import type { JWTTemplate } from '../facts/types.ts'
import { invalidParam, notFound } from '../http/api-error.ts'
import { flag, integer, metadata, nullable, required, text } from '../http/fields.ts'
import type { Values } from '../http/fields.ts'
import { optionallyPaginatedFields, toPage } from '../http/pagination.ts'
import { openBody, readBody } from '../http/read-body.ts'
import { readQuery } from '../http/read-query.ts'
import type { JwtTemplateRow } from '../store/rows.ts'
import type { OperationRequest, Operations } from './operation.ts'

const shape = openBody({
  name: required(text),
  claims: required(metadata),
  lifetime: nullable(integer(30, 315_360_000)),
  allowed_clock_skew: nullable(integer(0, 300)),
  custom_signing_key: flag,
  signing_algorithm: nullable(text),
  signing_key: nullable(text),
})

/** Templates of tokens for services that want other claims than Clerk's. */
export const jwtTemplates: Operations = {
  'GET /jwt_templates': ({ instance, query }) => {
    const sent = readQuery(query, optionallyPaginatedFields)
    const rows = [...instance.store.jwtTemplates.scan({ descending: true })]
    const page = toPage(rows, sent, toTemplateJson)
    return sent.paginated ? page : page.data
  },
  'POST /jwt_templates': ({ instance, body }) =>
    toTemplateJson(createJwtTemplate(instance, readTemplate(body))),
  'GET /jwt_templates/{template_id}': (request) => toTemplateJson(requireTemplate(request)),
  'PATCH /jwt_templates/{template_id}': (request) => {
    const { instance } = request
    const { id, lifetime, allowed_clock_skew } = requireTemplate(request)
    const sent = readTemplate(request.body)
    const row = instance.store.jwtTemplates.update(id, {
      name: checkTemplateName(instance, sent.name, id),
      claims: checkClaims(sent.claims),
      lifetime: sent.lifetime ?? lifetime,
      allowed_clock_skew: sent.allowed_clock_skew ?? allowed_clock_skew,
      updated_at: instance.now(),
    })
    return toTemplateJson(row)
  },
  'DELETE /jwt_templates/{template_id}': (request) => {
    const { id } = requireTemplate(request)
    request.instance.store.jwtTemplates.delete(id)
    return { object: 'jwt_template', id, deleted: true }
  },
}

function requireTemplate({ instance, path }: OperationRequest): JwtTemplateRow {
  const id = path('template_id')
  const template = instance.store.jwtTemplates.get(id)
  if (!template) throw notFound('JWT template', id)
  return template
}

function readTemplate(body: unknown): Values<typeof shape.fields> {
  const sent = readBody(body, shape)
  if (!sent.custom_signing_key) return sent
  throw invalidParam(
    'form_param_value_conflict',
    'custom_signing_key',
    'is not emulated: templates are signed with the key of the instance',
  )
}

function toTemplateJson(row: JwtTemplateRow): JWTTemplate {
  return {
    object: 'jwt_template',
    ...row,
    custom_signing_key: false,
    signing_algorithm: 'RS256',
  }
}
