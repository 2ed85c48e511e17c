import { createRequire } from 'node:module'

/** Made only where a gateway calls the guard, and then `@nestjs/websockets` is there. */
export function createWsException(error: object): Error {
  // Not an import: it would fail in applications without sockets. Nor a dynamic one, which Jest refuses in CommonJS.
  const { WsException } = createRequire(import.meta.url)('@nestjs/websockets') as {
    WsException: new (error: object) => Error
  }
  return new WsException(error)
}
