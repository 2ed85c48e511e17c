import { dashboard, fail, ok, redact, warn } from './check.ts'
import type { Check, Environment } from './check.ts'

type Kind = 'development' | 'production'

/** What the keys say by themselves. */
export interface Keys {
  readonly checks: readonly Check[]
  /** The Secret Key, where it has the form of one. */
  readonly secretKey: string | undefined
  /** Host of the Frontend API, as the Publishable Key says. */
  readonly frontendApi: string | undefined
}

/** Looks at the form of the keys, and whether they are of the same kind of instance. */
export function checkKeys(env: Environment): Keys {
  const secret = checkSecretKey(env['CLERK_SECRET_KEY'])
  const publishable = checkPublishableKey(env['CLERK_PUBLISHABLE_KEY'])
  const checks = [secret.check, publishable.check, ...checkOthers(env)]
  if (secret.kind && publishable.kind && secret.kind !== publishable.kind) {
    const what = `The Secret Key is of a ${secret.kind} instance, the Publishable Key of a ${publishable.kind} one.`
    checks.push(fail('Keys', what, `Take both from the same instance: ${dashboard}.`))
  }
  return { checks, secretKey: secret.key, frontendApi: publishable.host }
}

function checkSecretKey(value = ''): { check: Check; kind?: Kind; key?: string } {
  const name = 'Secret Key'
  const key = value.trim()
  const advice = `Copy the one that starts with sk_test_ or sk_live_: ${dashboard}.`
  if (key === '') return { check: fail(name, 'CLERK_SECRET_KEY is not set.', advice) }
  const [, kind] = /^sk_(test|live)_[\x21-\x7e]+$/.exec(key) ?? []
  if (kind === undefined) {
    const what = key.startsWith('pk_') ? 'is a Publishable Key' : 'is no Secret Key'
    return { check: fail(name, `CLERK_SECRET_KEY (${redact(key)}) ${what}.`, advice) }
  }
  const instance = toInstance(kind)
  return { check: ok(name, `${redact(key)}, of a ${instance} instance.`), kind: instance, key }
}

function checkPublishableKey(value = ''): { check: Check; kind?: Kind; host?: string } {
  const name = 'Publishable Key'
  if (value === '') {
    return { check: ok(name, 'Not set: the Backend API is asked for the Frontend API host.') }
  }
  const [, kind = '', encoded = ''] = /^pk_(test|live)_([\w+/-]+={0,2})$/.exec(value) ?? []
  const decoded = Buffer.from(encoded, 'base64').toString()
  if (!/^[^$\s/@]+\.[^$\s/@]+\$$/.test(decoded)) {
    const what = `CLERK_PUBLISHABLE_KEY (${redact(value)}) is no Publishable Key${value.startsWith('sk_') ? ', but a Secret Key' : ''}.`
    return {
      check: fail(name, what, `Copy the one that starts with pk_test_ or pk_live_: ${dashboard}.`),
    }
  }
  const host = decoded.slice(0, -1)
  const instance = toInstance(kind)
  return { check: ok(name, `Of a ${instance} instance at ${host}.`), kind: instance, host }
}

function toInstance(kind: string): Kind {
  return kind === 'live' ? 'production' : 'development'
}

/** Keys that not every program needs: nothing is said of those that are not set. */
function checkOthers(env: Environment): Check[] {
  const machine = env['CLERK_MACHINE_SECRET_KEY']
  const webhook = env['CLERK_WEBHOOK_SIGNING_SECRET']
  const api = env['CLERK_API_URL']
  return [
    ...(machine ? [checkMachineKey(machine)] : []),
    ...(webhook ? [checkWebhookSecret(webhook)] : []),
    ...(api ? [checkApiUrl(api)] : []),
  ]
}

function checkMachineKey(key: string): Check {
  const name = 'Machine Secret Key'
  return /^ak_\S+$/.test(key)
    ? ok(name, redact(key))
    : fail(
        name,
        `CLERK_MACHINE_SECRET_KEY (${redact(key)}) does not start with ak_.`,
        'Copy the Secret Key of the machine from the dashboard.',
      )
}

/** `whsec_` and base64 of 24 bytes or more (https://github.com/standard-webhooks/standard-webhooks). */
function checkWebhookSecret(secret: string): Check {
  const name = 'Webhook secret'
  const advice = 'Copy the Signing Secret from the page of the endpoint in the dashboard.'
  if (!/^whsec_[A-Za-z0-9+/]+={0,2}$/.test(secret)) {
    const what = `CLERK_WEBHOOK_SIGNING_SECRET (${redact(secret)}) is not whsec_ and base64: every webhook is refused.`
    return fail(name, what, advice)
  }
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64').length
  return bytes >= 24
    ? ok(name, redact(secret))
    : warn(
        name,
        `CLERK_WEBHOOK_SIGNING_SECRET has ${bytes} bytes; Clerk gives 24 or more. It may be cut off.`,
        advice,
      )
}

function checkApiUrl(value: string): Check {
  const name = 'Backend API'
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) {
    return fail(
      name,
      'CLERK_API_URL is no URL.',
      'Write one such as https://api.clerk.com, or unset it.',
    )
  }
  if (url.pathname !== '/') {
    const what = `CLERK_API_URL has a path (${url.pathname}); the version is added to it.`
    return fail(name, what, `Write ${url.origin}.`)
  }
  return ok(name, `CLERK_API_URL is ${url.origin}.`)
}
