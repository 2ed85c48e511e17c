// Quickstarts listen on port 3000, as their readers are told. Here each takes a port that is free, and says which.
import { Server } from 'node:net'

const { listen } = Server.prototype

Server.prototype.listen = function (first, ...rest) {
  this.once('listening', () => {
    const address = this.address()
    if (address && typeof address === 'object') console.log(`listening on ${address.port}`)
  })
  if (typeof first === 'number') return listen.call(this, 0, ...rest)
  return listen.call(this, isPort3000(first) ? { ...first, port: 0 } : first, ...rest)
}

function isPort3000(options) {
  return typeof options === 'object' && options !== null && Number(options.port) === 3000
}
