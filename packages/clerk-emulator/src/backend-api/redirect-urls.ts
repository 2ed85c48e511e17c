import { invalidParam } from '../http/api-error.ts'
import { toList } from '../http/pagination.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Where native applications may be sent back to. */
export const redirectUrls: Operations = {
  'GET /redirect_urls': ({ instance, params }) =>
    toList([...instance.store.redirectUrls.scan({ descending: true })], params, (row) => ({
      object: 'redirect_url',
      ...row,
    })),
  'POST /redirect_urls': ({ instance, body: { url } }) => {
    // Native applications have schemes of their own: myapp://callback.
    if (!/^[a-z][a-z0-9+.-]*:\/\/\S+$/i.test(url)) {
      throw invalidParam('form_param_format_invalid', 'url', 'must be an absolute URL')
    }
    if (instance.store.redirectUrls.find('url', url)) {
      throw invalidParam('form_already_exists', 'url', 'is a redirect URL already')
    }
    const now = instance.now()
    const id = instance.ids.next('ru')
    const row = { id, url, created_at: now, updated_at: now }
    return { object: 'redirect_url', ...instance.store.redirectUrls.insert(row) }
  },
  'GET /redirect_urls/{redirect_url_id}': (request) => ({
    object: 'redirect_url',
    ...requireRedirectUrl(request),
  }),
  'DELETE /redirect_urls/{redirect_url_id}': (request) => {
    const { id } = requireRedirectUrl(request)
    request.instance.store.redirectUrls.delete(id)
    return { object: 'redirect_url', id, deleted: true }
  },
}

function requireRedirectUrl({ instance, path }: OperationRequest) {
  return requireRow(instance.store.redirectUrls, 'redirect URL', path('redirect_url_id'))
}
