/** How Node and the emulator say that a port is in use. */
const taken = new Set(['EADDRINUSE', 'port_in_use'])

/**
 * Listens on the first free port from `first` on. `0` lets the system choose.
 *
 * @param listenOn - Takes a port and gives a promise that fails with one of these codes.
 */
export async function listenOnFreePort(first, listenOn) {
  for (let port = first; port < first + 100; port += 1) {
    try {
      return await listenOn(port)
    } catch (error) {
      if (!taken.has(error.code)) throw error
      console.log(`Port ${port} is taken; trying ${port + 1}.`)
    }
  }
  throw new Error(`No free port from ${first} to ${first + 99}. Choose another start with PORT.`)
}

/** Listens with an Express app on this machine only: whoever reaches the demo can sign in as anybody. */
export function listenOnLoopback(app, port) {
  return new Promise((resolve, reject) => {
    // Express 5 passes a failed `listen` to the callback too; the event is there in every version.
    const server = app.listen(port, '127.0.0.1')
    server.once('listening', () => resolve(server))
    server.once('error', reject)
  })
}
