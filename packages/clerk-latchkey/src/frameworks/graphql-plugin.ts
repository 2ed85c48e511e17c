import type { Found, ServerContext } from './graphql-context.ts'
import type { HeaderList } from './outcome.ts'

/** What Yoga takes as a plugin, whatever its context is. */
export interface ClerkPlugin {
  onContextBuilding(payload: {
    // The hook of each server gets the context of that server, of which nothing is known here.
    // oxlint-disable-next-line typescript/no-explicit-any
    readonly context: any
    extendContext(more: object): void
  }): Promise<void>
  onResponse(payload: {
    readonly request: object
    readonly response: { headers: Appendable }
  }): void
}

interface Appendable {
  append(name: string, value: string): void
}

interface Admitted {
  readonly found: Found
  readonly headers: HeaderList
}

/** Makes the plugin of what finds out who asks, and what shows it to resolvers. */
export function definePlugin(
  admit: (given: ServerContext) => Promise<Admitted>,
  toContext: (found: Found) => object,
): ClerkPlugin {
  /** By request: the operations of a batch have one in common. */
  const requests = new WeakMap<object, Promise<Admitted>>()
  const headers = new WeakMap<object, HeaderList>()

  const admitOnce = (given: ServerContext): Promise<Admitted> => {
    // Each operation over a socket has to be looked at: what was found for the socket is kept there.
    if (!('request' in given) || 'extra' in given) return admit(given)
    const admitted = requests.get(given.request) ?? admit(given)
    requests.set(given.request, admitted)
    return admitted
  }

  return {
    async onContextBuilding({ context, extendContext }) {
      const given: ServerContext = context
      const admitted = await admitOnce(given)
      if ('request' in given) headers.set(given.request, admitted.headers)
      extendContext(toContext(admitted.found))
    },
    onResponse({ request, response }) {
      for (const [name, value] of headers.get(request) ?? []) response.headers.append(name, value)
    },
  }
}
