import type { AccountlessApplication } from '../facts/types.ts'
import type { Instance } from '../instance.ts'
import type { Operations } from './operation.ts'

/** What is answered without a key. */
export const publicPages: Operations = {
  'GET /public/interstitial': ({ instance, params }) => {
    const url = params.proxy_url ?? instance.url
    const page = `<!doctype html><title>Signing in</title><script async crossorigin src="${escape(url)}/npm/@clerk/clerk-js@5/dist/clerk.browser.js" data-clerk-publishable-key="${escape(params.publishable_key ?? instance.publishableKey)}"></script>`
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  },
  'POST /accountless_applications': ({ instance }) => toApplication(instance),
  'POST /accountless_applications/complete': ({ instance }) => toApplication(instance),
}

/** Every emulator is without an account already, so that it hands out itself. */
function toApplication({ url, publishableKey, secretKey }: Instance): AccountlessApplication {
  return {
    object: 'accountless_application',
    publishable_key: publishableKey,
    secret_key: secretKey,
    claim_url: `${url}/console`,
    api_keys_url: `${url}/console`,
  }
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
