import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics'
import type { HistogramMetricData } from '@opentelemetry/sdk-metrics'
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApi } from './http/create-api.ts'
import { startLoopback } from './http/loopback.fixture.ts'
import type { Reply, SeenRequest } from './http/loopback.fixture.ts'
import { createTelemetry } from './otel.ts'

const getUser = { id: 'GetUser', method: 'GET', path: '/users/{user_id}' } as const

beforeAll(() => {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator({
    inject(from, carrier, setter) {
      setter.set(carrier, 'traceparent', trace.getSpanContext(from)?.spanId ?? 'none')
    },
    extract: (from) => from,
    fields: () => ['traceparent'],
  })
})

afterAll(() => {
  context.disable()
  propagation.disable()
})

async function record(
  reply: (request: SeenRequest, index: number) => Reply,
  options: { readonly propagate?: boolean; readonly apiUrl?: string } = {},
) {
  const spans = new InMemorySpanExporter()
  const tracers = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] })
  const measures = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE)
  const reader = new PeriodicExportingMetricReader({ exporter: measures })
  const meters = new MeterProvider({ readers: [reader] })
  const { seen, url } = await startLoopback(reply)
  const middleware = [
    createTelemetry({
      tracer: tracers.getTracer('test'),
      meter: meters.getMeter('test'),
      ...(options.propagate === undefined ? {} : { propagate: options.propagate }),
    }),
  ]
  const apiUrl = options.apiUrl ?? url
  const api = createApi({
    secretKey: 'sk_test_otel',
    apiUrl,
    logLevel: 'off',
    middleware,
    maxRetries: 1,
  })
  const parent = tracers.getTracer('test').startSpan('handler')
  await context.with(trace.setSpan(context.active(), parent), () =>
    api.call(getUser, { userId: 'user_secret', query: 'someone@example.com' }).catch(() => {}),
  )
  await reader.forceFlush()
  const metric = measures.getMetrics()[0]?.scopeMetrics[0]?.metrics[0] as HistogramMetricData
  return { metric, parent, seen, spans: spans.getFinishedSpans(), url }
}

const failing = (_: SeenRequest, index: number): Reply => ({
  status: index ? 200 : 503,
  headers: { 'retry-after-ms': '1' },
})

describe('the spans of a call', () => {
  it('are one for the call, and in it one for each request, by the conventions', async () => {
    const { parent, spans, url } = await record(failing)
    const [first, second, call] = spans
    const { hostname, port, origin } = new URL(url)
    expect(call).toMatchObject({
      name: 'clerk GetUser',
      kind: SpanKind.INTERNAL,
      attributes: { 'clerk.operation': 'GetUser' },
      parentSpanContext: { spanId: parent.spanContext().spanId },
      status: { code: SpanStatusCode.UNSET },
    })
    const request = {
      name: 'GET /users/{user_id}',
      kind: SpanKind.CLIENT,
      parentSpanContext: { spanId: call?.spanContext().spanId },
    }
    const attributes = {
      'clerk.operation': 'GetUser',
      'http.request.method': 'GET',
      'server.address': hostname,
      'server.port': Number(port),
      'url.scheme': 'http',
      'url.template': '/users/{user_id}',
      'url.full': `${origin}/v1/users/{user_id}`,
    }
    expect(first).toMatchObject({ ...request, status: { code: SpanStatusCode.ERROR } })
    expect(first?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 503,
      'error.type': '503',
    })
    expect(second).toMatchObject({ ...request, status: { code: SpanStatusCode.UNSET } })
    expect(second?.attributes).toEqual({
      ...attributes,
      'http.response.status_code': 200,
      'http.request.resend_count': 1,
    })
  })

  it('say how a call failed', async () => {
    const { spans } = await record(() => ({ status: 404 }))
    expect(spans.map(({ attributes, status }) => [attributes['error.type'], status.code])).toEqual([
      ['404', SpanStatusCode.ERROR],
      ['404', SpanStatusCode.ERROR],
    ])
  })

  it('say how the network failed', async () => {
    const { metric, spans } = await record(() => ({}), { apiUrl: `http://${'a'.repeat(64)}.test` })
    expect(spans.map(({ attributes }) => attributes['error.type'])).toEqual([
      'connection_failed',
      'connection_failed',
      'connection_failed',
    ])
    expect(metric.dataPoints[0]?.attributes).toMatchObject({ 'error.type': 'connection_failed' })
  })

  it('hold no key, no id and no parameter', async () => {
    const { spans } = await record(failing)
    const written = JSON.stringify(
      spans.map(({ attributes, events, name, status }) => [attributes, events, name, status]),
    )
    expect(written).not.toMatch(/sk_test|user_secret|example\.com/)
  })

  it('are the parents of what Clerk does, unless that is not wanted', async () => {
    const { seen, spans } = await record(failing)
    expect(seen.map(({ headers }) => headers['traceparent'])).toEqual([
      spans[0]?.spanContext().spanId,
      spans[1]?.spanContext().spanId,
    ])
    const quiet = await record(failing, { propagate: false })
    expect(quiet.seen[0]?.headers).not.toHaveProperty('traceparent')
  })
})

it('measures the duration of each request, by the conventions', async () => {
  const { metric } = await record(failing)
  expect(metric.descriptor).toMatchObject({ name: 'http.client.request.duration', unit: 's' })
  expect(
    metric.dataPoints.map(({ attributes }) => attributes['http.response.status_code']),
  ).toEqual([503, 200])
  for (const { attributes, value } of metric.dataPoints) {
    expect(attributes).toMatchObject({ 'url.template': '/users/{user_id}' })
    expect(value.count).toBe(1)
    expect(value.buckets.boundaries.slice(0, 3)).toEqual([0.005, 0.01, 0.025])
  }
})

it('is nothing but a middleware where no provider is registered', async () => {
  const { url } = await startLoopback(() => ({ body: { a_b: 1 } }))
  const api = createApi({ secretKey: 'sk_test_otel', apiUrl: url, middleware: [createTelemetry()] })
  expect(await api.call(getUser, { userId: 'user_1' })).toEqual({ aB: 1 })
})
