const assert = require('node:assert/strict')

/** What the app of every project has to do, asked over HTTP with users of an emulated instance. */
exports.checkApp = async function checkApp(url, emulator) {
  const [admin, member] = await Promise.all(
    ['ada', 'grace'].map((name) =>
      emulator.signIn({ email: `${name}@example.com`, organization: 'acme' }),
    ),
  )
  const ask = async (path, headers = {}) => {
    const response = await fetch(url + path, { headers, signal: AbortSignal.timeout(20_000) })
    const { userId, firstName, errors } = await response.json()
    const challenge = response.headers.get('www-authenticate')
    return { status: response.status, userId, firstName, code: errors?.[0]?.code, challenge }
  }
  const nothing = { userId: undefined, firstName: undefined, code: undefined, challenge: null }

  assert.deepEqual(await ask('/public'), { ...nothing, status: 200, userId: null })
  assert.deepEqual(await ask('/public', admin.headers), {
    ...nothing,
    status: 200,
    userId: admin.userId,
  })
  assert.deepEqual(await ask('/me', member.headers), {
    ...nothing,
    status: 200,
    userId: member.userId,
    firstName: 'Grace',
  })
  const signedOut = { ...nothing, status: 401, code: 'authentication_invalid', challenge: 'Bearer' }
  assert.deepEqual(await ask('/me'), signedOut)
  assert.deepEqual(await ask('/me', { authorization: 'Bearer nonsense' }), {
    ...signedOut,
    challenge: 'Bearer error="invalid_token"',
  })
  assert.equal((await ask('/admin', admin.headers)).status, 200)
  const forbidden = { ...nothing, status: 403, code: 'authorization_invalid' }
  assert.deepEqual(await ask('/admin', member.headers), forbidden)
}
