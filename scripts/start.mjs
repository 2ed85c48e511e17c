// `npm start`: from a fresh clone to a protected server on an emulated Clerk instance.
import { ensureBuilt, ensureInstalled } from './prepare.mjs'

ensureInstalled()
ensureBuilt()
// The demo runs in this process, so that Ctrl-C ends all there is.
await import('../examples/demo/start.mjs')
