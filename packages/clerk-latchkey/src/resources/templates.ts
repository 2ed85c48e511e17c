// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type {
  GetTemplateListParams,
  GetTemplateParams,
  PreviewTemplateParams,
  RevertTemplateParams,
  Template,
  ToggleTemplateDeliveryParams,
  UpsertTemplateParams,
} from '../models/templates.ts'

const GetTemplateList = {
  id: 'GetTemplateList',
  method: 'GET',
  path: '/templates/{template_type}',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const GetTemplate = {
  id: 'GetTemplate',
  method: 'GET',
  path: '/templates/{template_type}/{slug}',
} as const satisfies Operation

const UpsertTemplate = {
  id: 'UpsertTemplate',
  method: 'PUT',
  path: '/templates/{template_type}/{slug}',
} as const satisfies Operation

const RevertTemplate = {
  id: 'RevertTemplate',
  method: 'POST',
  path: '/templates/{template_type}/{slug}/revert',
} as const satisfies Operation

const PreviewTemplate = {
  id: 'PreviewTemplate',
  method: 'POST',
  path: '/templates/{template_type}/{slug}/preview',
} as const satisfies Operation

const ToggleTemplateDelivery = {
  id: 'ToggleTemplateDelivery',
  method: 'POST',
  path: '/templates/{template_type}/{slug}/toggle_delivery',
} as const satisfies Operation

export const templates = ({ call, list }: Api) => ({
  /**
   * Lists the email or SMS templates.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/GET/templates/%7Btemplate_type%7D
   */
  getTemplateList: (params: GetTemplateListParams, options?: CallOptions): PagePromise<Template> =>
    list(GetTemplateList, params, options),

  /**
   * Gets an email or SMS template.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/GET/templates/%7Btemplate_type%7D/%7Bslug%7D
   */
  getTemplate: (params: GetTemplateParams, options?: CallOptions): ApiPromise<Template> =>
    call(GetTemplate, params, options),

  /**
   * Changes an email or SMS template, or creates it.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 403, 404, 422, 423, 429
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/PUT/templates/%7Btemplate_type%7D/%7Bslug%7D
   */
  upsertTemplate: (params: UpsertTemplateParams, options?: CallOptions): ApiPromise<Template> =>
    call(UpsertTemplate, params, options),

  /**
   * Takes a template back to what Clerk delivers.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 402, 404
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/POST/templates/%7Btemplate_type%7D/%7Bslug%7D/revert
   */
  revertTemplate: (params: RevertTemplateParams, options?: CallOptions): ApiPromise<Template> =>
    call(RevertTemplate, params, options),

  /**
   * Renders a template with sample values.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 422
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/POST/templates/%7Btemplate_type%7D/%7Bslug%7D/preview
   */
  previewTemplate: (
    params: PreviewTemplateParams,
    options?: CallOptions,
  ): ApiPromise<Record<string, unknown>> => call(PreviewTemplate, params, options),

  /**
   * Says whether Clerk delivers what is made with a template.
   *
   * @throws {ClerkAPIResponseError} 400, 401, 404, 423, 429
   * @deprecated Clerk may remove it.
   * @see https://clerk.com/docs/reference/backend-api/tag/email-sms-templates/POST/templates/%7Btemplate_type%7D/%7Bslug%7D/toggle_delivery
   */
  toggleTemplateDelivery: (
    params: ToggleTemplateDeliveryParams,
    options?: CallOptions,
  ): ApiPromise<Template> => call(ToggleTemplateDelivery, params, options),
})

/** The methods of `templates`. */
export type TemplatesResource = ReturnType<typeof templates>
