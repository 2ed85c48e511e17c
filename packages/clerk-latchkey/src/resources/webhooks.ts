// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { SvixUrl } from '../models/webhooks.ts'
import { withWireNames } from './with-wire-names.ts'

const CreateSvixApp = {
  id: 'CreateSvixApp',
  method: 'POST',
  path: '/webhooks/svix',
  from: withWireNames,
} as const satisfies Operation

const GenerateSvixAuthURL = {
  id: 'GenerateSvixAuthURL',
  method: 'POST',
  path: '/webhooks/svix_url',
  from: withWireNames,
} as const satisfies Operation

const DeleteSvixApp = {
  id: 'DeleteSvixApp',
  method: 'DELETE',
  path: '/webhooks/svix',
  result: 'none',
} as const satisfies Operation

export const webhooks = ({ call }: Api) => ({
  /**
   * Creates the Svix application that sends webhooks.
   *
   * @throws {ClerkAPIResponseError} 400
   * @see https://clerk.com/docs/reference/backend-api/tag/webhooks/POST/webhooks/svix
   */
  createSvixApp: (options?: CallOptions): ApiPromise<SvixUrl> =>
    call<SvixUrl>(CreateSvixApp, undefined, options),

  /**
   * Gets an address that signs in to the Svix dashboard.
   *
   * @throws {ClerkAPIResponseError} 400
   * @see https://clerk.com/docs/reference/backend-api/tag/webhooks/POST/webhooks/svix_url
   */
  generateSvixAuthURL: (options?: CallOptions): ApiPromise<SvixUrl> =>
    call<SvixUrl>(GenerateSvixAuthURL, undefined, options),

  /**
   * Deletes the Svix application.
   *
   * @throws {ClerkAPIResponseError} 400
   * @see https://clerk.com/docs/reference/backend-api/tag/webhooks/DELETE/webhooks/svix
   */
  deleteSvixApp: (options?: CallOptions): ApiPromise<void> =>
    call(DeleteSvixApp, undefined, options),
})

/** The methods of `webhooks`. */
export type WebhooksResource = ReturnType<typeof webhooks>
