const { spawn } = require('node:child_process')
const { once } = require('node:events')
const { createInterface } = require('node:readline')

/** Starts the program of a project, which writes its URL as its first line. */
exports.startApp = async function startApp(emulator, command, ...args) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      CLERK_SECRET_KEY: emulator.secretKey,
      CLERK_API_URL: emulator.url,
      PORT: '0',
    },
  })
  const exited = once(child, 'exit')
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(([code]) => Promise.reject(new Error(`${command} ended with code ${code}.`))),
  ])
  return {
    url: line.trim(),
    async stop() {
      child.kill()
      await exited
    },
  }
}
