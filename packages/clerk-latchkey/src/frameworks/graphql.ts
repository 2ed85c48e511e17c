import { defineGate } from './gate.ts'
import type { GateOptions } from './gate.ts'
import { admit, toContext, writeHeaders } from './graphql-context.ts'
import type { ClerkContext, Gates, ServerContext } from './graphql-context.ts'
import { definePlugin } from './graphql-plugin.ts'
import type { ClerkPlugin } from './graphql-plugin.ts'
import { socketDefaults } from './socket-carrier.ts'

export * from '../index.ts'
export type { ClerkContext } from './graphql-context.ts'
export { authDirective, protectSchema } from './graphql-directive.ts'
export { getAuth, reauthenticate, requireAuth } from './graphql-guard.ts'
export type { GuardedContext, ResolverGuard } from './graphql-guard.ts'
export { ClerkRejectionError } from './rejection-error.ts'

/** Options of `createClerkContext` and `clerkPlugin`. There are no handshakes: nobody navigates to an operation. */
export type ClerkContextOptions = Omit<GateOptions, 'handshake' | 'frontendApiProxy'>

/** Options for one request, by what the server gives to a context function. */
export type ClerkContextOptionsCallback = (
  given: ServerContext,
) => ClerkContextOptions | Promise<ClerkContextOptions>

/**
 * Makes a context function: for Apollo Server (standalone, on Express, on Fastify), for GraphQL Yoga, and for
 * `graphql-ws`, whose clients send `connectionParams: { token }`. It blocks nobody.
 *
 * @param options - Options, or a function that gives them for one request. What is missing is read from the environment
 * (`CLERK_SECRET_KEY` and its kin) at the first request.
 * @throws {ConfigurationError} `secret_key_invalid`, `publishable_key_invalid`, `jwt_key_invalid`: at once for keys among
 * the options. What a request finds missing or wrong is logged, and answered with `SERVICE_UNAVAILABLE`
 * @example
 * import { ApolloServer } from '@apollo/server'
 * import { startStandaloneServer } from '@apollo/server/standalone'
 * import { createClerkContext, requireAuth } from 'clerk-latchkey/graphql'
 * import type { ClerkContext } from 'clerk-latchkey/graphql'
 *
 * const server = new ApolloServer<ClerkContext>({
 *   typeDefs: 'type Query { me: ID! }',
 *   resolvers: { Query: { me: requireAuth()((_source, _args, { auth }) => auth.userId) } },
 * })
 * await startStandaloneServer(server, { context: createClerkContext() })
 */
export function createClerkContext(
  options: ClerkContextOptions | ClerkContextOptionsCallback = {},
): (given: ServerContext, reply?: unknown) => Promise<ClerkContext> {
  const gates = defineGates(options)

  return async function createContext(given, reply) {
    const { found, headers } = await admit(gates, given)
    writeHeaders(headers, given, reply)
    return toContext(found)
  }
}

/**
 * A plugin for GraphQL Yoga, which does what `createClerkContext()` does, and once for a batch. It leaves the `context` of
 * the server to you, and puts Clerk's headers on every response.
 *
 * @param options - As for `createClerkContext()`.
 * @throws {ConfigurationError} as `createClerkContext()`
 * @example
 * import { clerkPlugin, requireAuth } from 'clerk-latchkey/graphql'
 * import type { ClerkContext } from 'clerk-latchkey/graphql'
 * import { createSchema, createYoga } from 'graphql-yoga'
 *
 * const schema = createSchema<ClerkContext>({
 *   typeDefs: 'type Query { me: ID! }',
 *   resolvers: { Query: { me: requireAuth()((_source, _args, { auth }) => auth.userId) } },
 * })
 * export const yoga = createYoga<object, ClerkContext>({ schema, plugins: [clerkPlugin()] })
 */
export function clerkPlugin(
  options: ClerkContextOptions | ClerkContextOptionsCallback = {},
): ClerkPlugin {
  const gates = defineGates(options)
  return definePlugin((given) => admit(gates, given), toContext)
}

function defineGates(options: ClerkContextOptions | ClerkContextOptionsCallback): Gates {
  return {
    request: defineGate(options, { handshake: 'off' }),
    socket: defineGate(options, socketDefaults),
    sessions: new WeakMap(),
  }
}
