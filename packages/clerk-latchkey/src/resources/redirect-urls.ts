// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { PagePromise } from '../http/pagination.ts'
import type { DeletedObject } from '../models/deleted-object.ts'
import type {
  CreateRedirectURLParams,
  ListRedirectURLsParams,
  RedirectUrl,
} from '../models/redirect-urls.ts'

const ListRedirectURLs = {
  id: 'ListRedirectURLs',
  method: 'GET',
  path: '/redirect_urls',
  always: { paginated: 'true' },
  maxLimit: 500,
} as const satisfies Operation

const GetRedirectURL = {
  id: 'GetRedirectURL',
  method: 'GET',
  path: '/redirect_urls/{redirect_url_id}',
} as const satisfies Operation

const CreateRedirectURL = {
  id: 'CreateRedirectURL',
  method: 'POST',
  path: '/redirect_urls',
} as const satisfies Operation

const DeleteRedirectURL = {
  id: 'DeleteRedirectURL',
  method: 'DELETE',
  path: '/redirect_urls/{redirect_url_id}',
} as const satisfies Operation

export const redirectUrls = ({ call, list }: Api) => ({
  /**
   * Lists the addresses to which native applications may redirect.
   *
   * @see https://clerk.com/docs/reference/backend-api/tag/redirect-urls/GET/redirect_urls
   */
  getRedirectUrlList: (
    params: ListRedirectURLsParams = {},
    options?: CallOptions,
  ): PagePromise<RedirectUrl> => list(ListRedirectURLs, params, options),

  /**
   * Gets a redirect address.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/redirect-urls/GET/redirect_urls/%7Bid%7D
   */
  getRedirectUrl: (redirectUrlId: string, options?: CallOptions): ApiPromise<RedirectUrl> =>
    call(GetRedirectURL, { redirectUrlId }, options),

  /**
   * Allows a redirect address.
   *
   * @throws {ClerkAPIResponseError} 400, 422
   * @see https://clerk.com/docs/reference/backend-api/tag/redirect-urls/POST/redirect_urls
   */
  createRedirectUrl: (
    params: CreateRedirectURLParams,
    options?: CallOptions,
  ): ApiPromise<RedirectUrl> => call(CreateRedirectURL, params, options),

  /**
   * Deletes a redirect address.
   *
   * @throws {ClerkAPIResponseError} 404
   * @see https://clerk.com/docs/reference/backend-api/tag/redirect-urls/DELETE/redirect_urls/%7Bid%7D
   */
  deleteRedirectUrl: (redirectUrlId: string, options?: CallOptions): ApiPromise<DeletedObject> =>
    call(DeleteRedirectURL, { redirectUrlId }, options),
})

/** The methods of `redirectUrls`. */
export type RedirectUrlsResource = ReturnType<typeof redirectUrls>
