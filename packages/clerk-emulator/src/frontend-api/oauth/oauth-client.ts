import { timingSafeEqual } from 'node:crypto'

import type { OAuthApplicationRow } from '../../store/rows/machine-rows.ts'
import type { BrowserRequest } from '../browser-operation.ts'
import { OAuthError } from './oauth-error.ts'

/**
 * The application that asks, by HTTP Basic or by its form (RFC 6749, section 2.3.1). A public one shows its id only: the
 * code's verifier proves the rest.
 *
 * @throws {OAuthError} 401 `invalid_client`
 */
export function authenticateClient({
  instance,
  request,
  form,
}: BrowserRequest): OAuthApplicationRow {
  const basic = readBasic(request.headers.get('authorization'))
  const id = basic?.id ?? form.get('client_id') ?? ''
  const secret = basic?.secret ?? form.get('client_secret')
  const application = instance.store.oauthApplications.find('client_id', id)
  if (!application) throw refuse('There is no OAuth application with this client_id.')
  if (application.public && !secret) return application
  if (isEqual(application.client_secret ?? '', secret ?? '')) return application
  throw refuse('The client_secret is not the one of this OAuth application.')
}

function readBasic(header: string | null): { id: string; secret: string } | undefined {
  const [, encoded] = /^Basic +(\S+)$/i.exec(header ?? '') ?? []
  if (encoded === undefined) return undefined
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(atob(encoded)) ?? []
  return { id: decode(id), secret: decode(secret) }
}

/** Both are form-encoded before they are joined. */
function decode(text: string): string {
  return new URLSearchParams(`value=${text}`).get('value') ?? ''
}

function isEqual(own: string, sent: string): boolean {
  const [left, right] = [Buffer.from(own), Buffer.from(sent)]
  return own !== '' && left.length === right.length && timingSafeEqual(left, right)
}

function refuse(message: string): OAuthError {
  return new OAuthError('invalid_client', message, 401)
}
