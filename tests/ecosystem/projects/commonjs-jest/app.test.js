const { createEmulator } = require('clerk-emulator')
const { once } = require('node:events')
const { createApp } = require('./app.js')
const { checkApp } = require('./check-app.cjs')

test('the app authenticates, and keeps out who may not', async () => {
  const emulator = await createEmulator()
  await emulator.listen()
  process.env.CLERK_SECRET_KEY = emulator.secretKey
  process.env.CLERK_API_URL = emulator.url
  const server = createApp().listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    const url = `http://127.0.0.1:${server.address().port}`
    await expect(checkApp(url, emulator)).resolves.toBeUndefined()
  } finally {
    server.closeAllConnections()
    server.close()
    await emulator.close()
  }
}, 30_000)
