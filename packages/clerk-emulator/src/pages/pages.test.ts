import { beforeEach, describe, expect, test } from 'vitest'

import { createAsk } from '../backend-api/ask.fixture.ts'
import { html } from './html.ts'

const { emulator, ask } = await createAsk()

let cookie: string

beforeEach(() => {
  emulator.reset()
  cookie = ''
})

/** Opens a page, or sends its form, as a browser would. */
async function open(path: string, form?: Record<string, string>) {
  const response = await emulator.fetch(
    new Request(`${emulator.url}${path}`, {
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    }),
  )
  const given = /__client=[^;]+/.exec(response.headers.get('set-cookie') ?? '')
  cookie = given?.[0] ?? cookie
  const location = response.headers.get('location')
  return {
    status: response.status,
    target: location === null ? undefined : new URL(location, emulator.url),
    text: await response.text(),
  }
}

const redirect = `?redirect_url=${encodeURIComponent('http://localhost:3000/app')}`

function findHidden(text: string, name: string): string {
  return new RegExp(`name="${name}"\\s+value="([^"]*)"`).exec(text)?.[1] ?? ''
}

describe('the sign-in page', () => {
  test('asks for a password and goes back with the id of the browser', async () => {
    expect((await open(`/sign-in${redirect}`)).text).toContain('Sign in')
    const asked = await open(`/sign-in${redirect}`, { identifier: 'ada@example.com' })
    expect(asked.text).toContain('type="password"')
    const form = { action: 'password', identifier: 'ada@example.com' }
    const wrong = await open(`/sign-in${redirect}`, { ...form, password: 'wrong' })
    expect(wrong).toMatchObject({ status: 422 })
    expect(wrong.text).toContain('role="alert"')
    const done = await open(`/sign-in${redirect}`, { ...form, password: 'correct horse battery' })
    expect(done.status).toBe(303)
    expect(done.target?.origin).toBe('http://localhost:3000')
    expect(done.target?.searchParams.get('__clerk_db_jwt')).toMatch(/^dvb_/)
    // Who is signed in already goes on at once.
    expect((await open(`/sign-in${redirect}`)).status).toBe(303)
  })

  test('takes a code instead', async () => {
    const form = { identifier: 'ada@example.com' }
    const asked = await open('/sign-in', { ...form, action: 'send_code' })
    const sign_in_id = findHidden(asked.text, 'sign_in_id')
    const step = { action: 'code', sign_in_id, strategy: 'email_code' }
    expect((await open('/sign-in', { ...step, code: '000000' })).status).toBe(422)
    expect((await open('/sign-in', { ...step, code: '424242' })).status).toBe(303)
  })

  test('signs in as anybody with a click', async () => {
    const { text } = await open('/sign-in')
    expect(text).toContain('grace@example.com')
    expect((await open('/sign-in', { action: 'as', identifier: 'grace@example.com' })).status).toBe(
      303,
    )
    expect((await open('/user')).text).toContain('Grace Hopper')
  })

  test('takes the ticket of a sign-in token once', async () => {
    const { body: users } = await ask('GET /users?email_address=ada@example.com')
    const { body } = await ask('POST /sign_in_tokens', { user_id: users[0].id })
    const { target } = await open(body.url.replace(emulator.url, ''))
    const path = `${target?.pathname}${target?.search}`
    expect((await open(path)).status).toBe(303)
    cookie = ''
    expect(await open(path)).toMatchObject({ status: 422 })
  })

  test('says who is not known', async () => {
    const { status, text } = await open('/sign-in', { identifier: 'nobody@example.com' })
    expect(status).toBe(422)
    expect(text).toContain('belongs to no account')
  })
})

describe('the sign-up page', () => {
  const form = { email_address: 'new@example.com', password: 'correct horse battery' }

  test('makes a user once the address is verified', async () => {
    const asked = await open('/sign-up', { ...form, first_name: 'New' })
    const step = { action: 'code', sign_up_id: findHidden(asked.text, 'sign_up_id') }
    expect((await open('/sign-up', { ...step, code: '1' })).status).toBe(422)
    expect((await open('/sign-up', { ...step, code: '424242' })).status).toBe(303)
    const { body } = await ask('GET /users?email_address=new@example.com')
    expect(body).toMatchObject([{ first_name: 'New', password_enabled: true }])
  })

  test('makes whoever accepts an invitation a member', async () => {
    const { body: organizations } = await ask('GET /organizations?query=acme')
    const id = organizations.data[0].id
    const invited = await ask(`POST /organizations/${id}/invitations`, {
      email_address: 'invited@example.com',
      role: 'org:admin',
    })
    const { target } = await open(invited.body.url.replace(emulator.url, ''))
    expect(target?.pathname).toBe('/sign-up')
    const done = await open(`/sign-up${target?.search}`, { password: form.password })
    expect(done.status).toBe(303)
    const { body: users } = await ask('GET /users?email_address=invited@example.com')
    const { body } = await ask(`GET /users/${users[0].id}/organization_memberships`)
    expect(body.data).toMatchObject([{ role: 'org:admin', organization: { slug: 'acme' } }])
  })

  test('keeps what was typed when an address is taken', async () => {
    const { status, text } = await open('/sign-up', {
      ...form,
      email_address: 'ada@example.com',
      first_name: '"><script>',
    })
    expect(status).toBe(422)
    expect(text).not.toContain('"><script>')
    expect(text).toContain('&#34;&#62;&#60;script&#62;')
  })
})

describe('the user page', () => {
  beforeEach(async () => {
    await open('/sign-in', { action: 'as', identifier: 'ada@example.com' })
  })

  test('changes the name and the password', async () => {
    await open('/user', { action: 'profile', first_name: 'Augusta', last_name: 'King' })
    expect((await open('/user')).text).toContain('Augusta King')
    const form = { action: 'password', new_password: 'another horse battery' }
    expect((await open('/user', { ...form, current_password: 'wrong' })).status).toBe(422)
    const current_password = 'correct horse battery'
    expect((await open('/user', { ...form, current_password })).status).toBe(303)
  })

  test('makes an organization and signs out', async () => {
    await open('/user', { action: 'organization', name: 'Analytical Engines' })
    expect((await open('/user')).text).toContain('Analytical Engines')
    expect((await open('/user', { action: 'sign_out' })).target?.pathname).toBe('/sign-in')
    expect((await open('/user')).target?.pathname).toBe('/sign-in')
  })
})

test('the page of an application that asks leads back with a code, or without', async () => {
  const redirect_uri = 'https://app.example/callback'
  const { body } = await ask('POST /oauth_applications', {
    name: 'App',
    redirect_uris: [redirect_uri],
    consent_screen_enabled: true,
  })
  await open('/sign-in', { action: 'as', identifier: 'ada@example.com' })
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: body.client_id,
    redirect_uri,
    state: 'some-state',
  })
  const { target } = await open(`/oauth/authorize?${query}`)
  const page = await open(`${target?.pathname}${target?.search}`)
  expect(page.text).toContain('App asks for access')
  const action = /action="([^"]+)"/.exec(page.text)?.[1]?.replaceAll('&#38;', '&') ?? ''
  const denied = await open(action, { consented: 'false' })
  expect(denied.target?.searchParams.get('error')).toBe('access_denied')
  const allowed = await open(action, { consented: 'true' })
  expect(allowed.target?.searchParams.get('code')).toMatch(/\w{40}/)
})

test('templates escape everything but markup', () => {
  const name = `<b title="x">'&`
  expect(html`<p>${name}${html`<i>${1}</i>`}${[null, false, 'a']}</p>`.content).toBe(
    '<p>&#60;b title=&#34;x&#34;&#62;&#39;&#38;<i>1</i>a</p>',
  )
})
