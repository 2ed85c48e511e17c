import { toSeededId } from '../ids.ts'
import type { Operations } from './operation.ts'

/** The domains of the instance: an emulated one has its primary domain only. */
export const domains: Operations = {
  'GET /domains': ({ instance }) => ({
    data: [
      {
        object: 'domain',
        id: toSeededId('dmn', 'primary'),
        name: instance.frontendApi,
        is_satellite: false,
        frontend_api_url: instance.url,
        accounts_portal_url: instance.url,
        proxy_url: null,
        development_origin: '',
        cname_targets: null,
      },
    ],
    total_count: 1,
  }),
}
