import type { RequestLog } from './request-log.ts'

/** `GET /console/events`: says when there is something new, as server-sent events. */
export function streamEvents(log: RequestLog): Response {
  let unsubscribe: (() => void) | undefined
  const encoder = new TextEncoder()
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(': open\n\n'))
      unsubscribe = log.subscribe(() => controller.enqueue(encoder.encode('data: new\n\n')))
    },
    cancel() {
      unsubscribe?.()
    },
  })
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }
  return new Response(stream, { headers })
}
