/** A request that came in, as the console shows it. Query strings are left out: they may hold tokens. */
export interface LoggedRequest {
  /** Milliseconds since the epoch, by the machine's clock. */
  readonly at: number
  readonly method: string
  readonly path: string
  /** `null`: the connection was closed without an answer. */
  readonly status: number | null
  readonly durationInMs: number
}

/** The last requests, the newest first. */
export interface RequestLog {
  readonly requests: readonly LoggedRequest[]
  /** Notes a request and what came of it. */
  record(request: Request, answer: () => Promise<Response>): Promise<Response>
  /** Is told whenever there is something new; gives what ends that. */
  subscribe(tell: () => void): () => void
}

/** The most that are kept. */
const keptRequests = 200

/** Makes an empty log. */
export function createRequestLog(): RequestLog {
  const requests: LoggedRequest[] = []
  const subscribers = new Set<() => void>()
  const add = (request: LoggedRequest): void => {
    requests.unshift(request)
    if (requests.length > keptRequests) requests.pop()
    for (const tell of subscribers) tell()
  }
  return {
    requests,
    async record(request, answer) {
      const { method, url } = request
      const at = Date.now()
      const begin = performance.now()
      let status: number | null = null
      try {
        const response = await answer()
        status = response.status
        return response
      } finally {
        const path = new URL(url).pathname
        // Pictures would push out what matters.
        if (!path.startsWith('/images/')) {
          add({ at, method, path, status, durationInMs: performance.now() - begin })
        }
      }
    },
    subscribe(tell) {
      subscribers.add(tell)
      return () => subscribers.delete(tell)
    },
  }
}
