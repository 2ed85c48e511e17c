// Written by `npm run generate`: change the generator, not this file.
import type { Api, ApiPromise } from '../http/api.ts'
import type { Operation } from '../http/operation.ts'
import type { CallOptions } from '../http/options.ts'
import type { GetPublicInterstitialParams } from '../models/interstitials.ts'

const GetPublicInterstitial = {
  id: 'GetPublicInterstitial',
  method: 'GET',
  path: '/public/interstitial',
  key: 'none',
  result: 'text',
} as const satisfies Operation

export const interstitials = ({ call }: Api) => ({
  /**
   * Gets the HTML page that starts a session in the browser.
   *
   * @throws {ClerkAPIResponseError} 400, 500
   * @see https://clerk.com/docs/reference/backend-api/tag/miscellaneous/GET/public/interstitial
   */
  getPublicInterstitial: (
    params: GetPublicInterstitialParams = {},
    options?: CallOptions,
  ): ApiPromise<string> => call(GetPublicInterstitial, params, options),
})

/** The methods of `interstitials`. */
export type InterstitialsResource = ReturnType<typeof interstitials>
