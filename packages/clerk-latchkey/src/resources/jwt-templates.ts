// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateJWTTemplateParams,
  JwtTemplate,
  ListJWTTemplatesParams,
  UpdateJWTTemplateParams,
} from '../models/jwt-templates.ts'

const ListJWTTemplates = {
  id: 'ListJWTTemplates',
  method: 'GET',
  path: '/jwt_templates',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const GetJWTTemplate = {
  id: 'GetJWTTemplate',
  method: 'GET',
  path: '/jwt_templates/{template_id}',
} as const satisfies Operation

const CreateJWTTemplate = {
  id: 'CreateJWTTemplate',
  method: 'POST',
  path: '/jwt_templates',
} as const satisfies Operation

const UpdateJWTTemplate = {
  id: 'UpdateJWTTemplate',
  method: 'PATCH',
  path: '/jwt_templates/{template_id}',
} as const satisfies Operation

const DeleteJWTTemplate = {
  id: 'DeleteJWTTemplate',
  method: 'DELETE',
  path: '/jwt_templates/{template_id}',
} as const satisfies Operation

export const jwtTemplates = ({ call, list }: Api) => ({
  /**
   * Lists JWT templates.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/jwt-templates/GET/jwt_templates
   */
  list: (params: ListJWTTemplatesParams = {}, options?: CallOptions): PagePromise<JwtTemplate> =>
    list(ListJWTTemplates, params, options),

  /**
   * Gets a JWT template.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/jwt-templates/GET/jwt_templates/%7Btemplate_id%7D
   */
  get: (templateId: string, options?: CallOptions): ApiPromise<JwtTemplate> =>
    call(GetJWTTemplate, { templateId }, options),

  /**
   * Creates a JWT template.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/jwt-templates/POST/jwt_templates
   */
  create: (params: CreateJWTTemplateParams, options?: CallOptions): ApiPromise<JwtTemplate> =>
    call(CreateJWTTemplate, params, options),

  /**
   * Changes a JWT template.
   *
   * @throws {ClerkAPIResponseError} 400, 402, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/jwt-templates/PATCH/jwt_templates/%7Btemplate_id%7D
   */
  update: (params: UpdateJWTTemplateParams, options?: CallOptions): ApiPromise<JwtTemplate> =>
    call(UpdateJWTTemplate, params, options),

  /**
   * Deletes a JWT template.
   *
   * @throws {ClerkAPIResponseError} 403, 404
   * @see https://clerk.com/docs/reference/backend-api/tag/jwt-templates/DELETE/jwt_templates/%7Btemplate_id%7D
   */
  delete: (templateId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteJWTTemplate, { templateId }, options),
})

/** The methods of `jwtTemplates`. */
export type JwtTemplatesResource = ReturnType<typeof jwtTemplates>
