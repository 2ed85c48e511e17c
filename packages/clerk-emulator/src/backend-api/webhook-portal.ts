import { changeSettings, getSettings } from '../actions/settings.ts'
import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { Operations } from './operation.ts'

/** The portal in which endpoints of webhooks are set up: the emulator's console takes its place. */
export const webhookPortal: Operations = {
  'POST /webhooks/svix': ({ instance }) => {
    if (getSettings(instance).svix_app) throw refuse('svix_app_exists', 'There is one already.')
    changeSettings(instance, { svix_app: true })
    return { svix_url: toUrl(instance) }
  },
  'DELETE /webhooks/svix': ({ instance }) => {
    requireApp(instance)
    changeSettings(instance, { svix_app: false })
    return undefined
  },
  'POST /webhooks/svix_url': ({ instance }) => {
    requireApp(instance)
    return { svix_url: toUrl(instance) }
  },
}

function toUrl({ url }: Instance): string {
  return `${url}/console#webhooks`
}

function requireApp(instance: Instance): void {
  if (!getSettings(instance).svix_app) throw refuse('svix_app_missing', 'Make a Svix app first.')
}

function refuse(code: string, message: string): ApiError {
  return new ApiError(400, { code, message })
}
