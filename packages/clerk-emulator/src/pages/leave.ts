import { addDevBrowser } from '../frontend-api/dev-browser.ts'
import type { BrowserRequest } from '../frontend-api/browser-operation.ts'
import { isProduction } from '../frontend-api/instance-type.ts'
import { redirect } from './page.ts'

/**
 * Sends whoever has signed in back to the application. In development the browser's id goes along in the URL: the
 * application's domain does not know it, and its backend asks for the session with it.
 */
export function leave({ instance, query, form, requireClient }: BrowserRequest): Response {
  const wanted = query.get('redirect_url') ?? form.get('redirect_url') ?? ''
  const target = toTarget(wanted, instance.url) ?? new URL(instance.authorizedParty)
  if (target.origin !== instance.url && !isProduction(instance)) {
    const { id } = addDevBrowser(instance, requireClient().id)
    target.searchParams.set('__clerk_db_jwt', id)
  }
  return redirect(target.href)
}

/** Only where a browser can be sent to. */
function toTarget(wanted: string, base: string): URL | undefined {
  if (wanted === '' || !URL.canParse(wanted, base)) return undefined
  const target = new URL(wanted, base)
  return target.protocol === 'http:' || target.protocol === 'https:' ? target : undefined
}
