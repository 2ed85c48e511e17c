// What `npm start` runs: the demo, until Ctrl-C.
import { announce } from './announce.mjs'
import { startDemo } from './demo.mjs'

/** Milliseconds for ending sessions at a Clerk instance that may not answer. */
const patience = 3000

let demo
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => stop(0))

try {
  demo = await startDemo(process.env)
  await announce(demo)
} catch (error) {
  console.error(`The demo could not start: ${error.message}`)
  await stop(1)
}

async function stop(exitCode) {
  setTimeout(() => process.exit(exitCode), patience).unref()
  await demo?.close()
  process.exit(exitCode)
}
