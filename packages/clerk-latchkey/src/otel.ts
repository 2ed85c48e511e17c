import { context, metrics, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import type { Attributes, Histogram, Meter, Span, Tracer } from '@opentelemetry/api'

import { ClerkError } from './http/errors.ts'
import type { AttemptContext, AttemptRequest, CallContext, Middleware } from './http/middleware.ts'
import { version } from './http/version.ts'

/** What can be chosen for traces and metrics. */
export interface TelemetryOptions {
  /** Default: the global tracer provider's, under the name `clerk-latchkey`. */
  readonly tracer?: Tracer
  /** Default: the global meter provider's, under the name `clerk-latchkey`. */
  readonly meter?: Meter
  /** Sends the trace's context along with each request (`traceparent`). Default: `true`. */
  readonly propagate?: boolean
}

/** https://opentelemetry.io/docs/specs/semconv/http/http-metrics/#metric-httpclientrequestduration */
const secondBuckets = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

/**
 * Makes OpenTelemetry spans and metrics of Backend API calls: a span around each call, with its waits and retries; in it
 * a client span for each request, by the HTTP semantic conventions; and the histogram `http.client.request.duration`.
 * URLs are recorded as templates and without their query: ids and e-mail addresses stay out of traces.
 *
 * Leave `api.clerk.com` out of an instrumentation of `fetch` or undici, or each request is recorded twice.
 *
 * @see https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-client-span
 * @example
 * ```ts
 * import { createClerkClient } from 'clerk-latchkey'
 * import { createTelemetry } from 'clerk-latchkey/otel'
 *
 * const clerk = createClerkClient({ middleware: [createTelemetry()] })
 * ```
 */
export function createTelemetry(options: TelemetryOptions = {}): Middleware {
  // The global providers hand on to the ones that are registered later.
  const tracer = options.tracer ?? trace.getTracer('clerk-latchkey', version)
  const meter = options.meter ?? metrics.getMeter('clerk-latchkey', version)
  const duration = meter.createHistogram('http.client.request.duration', {
    description: 'Duration of HTTP client requests.',
    unit: 's',
    advice: { explicitBucketBoundaries: secondBuckets },
  })
  return {
    call: (call, next) =>
      inSpan(tracer.startSpan(`clerk ${call.operation}`, { attributes: describe(call) }), next),
    attempt: (request, attempt, next) =>
      traceAttempt(
        { tracer, duration, propagate: options.propagate !== false },
        request,
        attempt,
        next,
      ),
  }
}

interface Instruments {
  readonly tracer: Tracer
  readonly duration: Histogram
  readonly propagate: boolean
}

async function traceAttempt(
  { tracer, duration, propagate }: Instruments,
  request: AttemptRequest,
  attempt: AttemptContext,
  next: (request: AttemptRequest) => Promise<Response>,
): Promise<Response> {
  const http = describeRequest(request, attempt)
  const span = tracer.startSpan(`${attempt.method} ${attempt.path}`, {
    kind: SpanKind.CLIENT,
    attributes: {
      ...http,
      ...describe(attempt),
      'url.full': templateOf(request, attempt),
      ...(attempt.attempt > 1 && { 'http.request.resend_count': attempt.attempt - 1 }),
    },
  })
  const start = performance.now()
  const outcome: Attributes = {}
  try {
    return await inSpan(span, async () => {
      if (propagate) propagation.inject(context.active(), request.headers)
      const response = await next(request)
      outcome['http.response.status_code'] = response.status
      if (response.status >= 400) {
        outcome['error.type'] = String(response.status)
        span.setStatus({ code: SpanStatusCode.ERROR })
      }
      span.setAttributes(outcome)
      return response
    })
  } catch (error) {
    outcome['error.type'] = typeOf(error)
    throw error
  } finally {
    duration.record((performance.now() - start) / 1000, { ...http, ...outcome })
  }
}

/** Runs work with a span as the parent of all spans in it, and ends the span with the work. */
async function inSpan<Result>(span: Span, run: () => Promise<Result>): Promise<Result> {
  try {
    return await context.with(trace.setSpan(context.active(), span), run)
  } catch (error) {
    span.setAttribute('error.type', typeOf(error))
    span.setStatus({
      code: SpanStatusCode.ERROR,
      message: error instanceof Error ? error.message : '',
    })
    throw error
  } finally {
    span.end()
  }
}

function describe({ operation }: CallContext): Attributes {
  return { 'clerk.operation': operation }
}

function describeRequest({ method, url }: AttemptRequest, { path }: AttemptContext): Attributes {
  const { hostname, port, protocol } = new URL(url)
  return {
    'http.request.method': method,
    'server.address': hostname,
    'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
    'url.scheme': protocol.slice(0, -1),
    'url.template': path,
  }
}

/** The URL with the template in place of ids, and without its query. */
function templateOf({ url }: AttemptRequest, { path }: AttemptContext): string {
  const { origin, pathname } = new URL(url)
  const depth = path.split('/').length - 1
  return `${origin}${pathname.split('/').slice(0, -depth).join('/')}${path}`
}

/** A word of few values, as the conventions want it. */
function typeOf(error: unknown): string {
  if (error instanceof ClerkError) return error.status ? String(error.status) : error.code
  return error instanceof Error ? error.name : '_OTHER'
}
