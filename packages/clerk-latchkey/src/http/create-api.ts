import { readEnv } from '../env.ts'
import { requireSecretKey } from '../keys.ts'
import type { Api } from './api.ts'
import { camelize, snakeize, toCamelCase, toSnakeCase } from './case.ts'
import { ClerkAPIResponseError, ClerkRequestError } from './errors.ts'
import type { ClerkAPIError } from './errors.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, HttpOptions } from './options.ts'
import type { Page, PagePromise, WithResponse } from './pagination.ts'

/** The dated version of the Backend API that the operations were generated from. */
const apiDate = '2026-05-12'

/** Makes the one way to the Backend API out of a client's options. Reads and sends nothing yet. */
export function createApi(options: HttpOptions = {}): Api {
  const send = async (
    operation: Operation,
    params: object = {},
    call: CallOptions = {},
  ): Promise<WithResponse<unknown>> => {
    const env = (options.env ?? readEnv)()
    const key =
      call.secretKey ??
      (operation.key === 'machine'
        ? (options.machineSecretKey ?? env.CLERK_MACHINE_SECRET_KEY)
        : undefined) ??
      options.secretKey ??
      env.CLERK_SECRET_KEY
    const base = (options.apiUrl ?? env.CLERK_API_URL ?? 'https://api.clerk.com').replace(
      /\/+$/,
      '',
    )
    const rest: Record<string, unknown> = {}
    for (const [name, value] of Object.entries(params)) {
      rest[operation.rename?.[name] ?? toSnakeCase(name)] = value
    }
    const path = operation.path.replace(/\{(\w+)\}/g, (_, wire: string) => {
      const value = rest[wire]
      delete rest[wire]
      if (typeof value !== 'string' || value === '' || value === '.' || value === '..') {
        throw new ClerkRequestError(
          'path_parameter_missing',
          `${operation.id} needs ${toCamelCase(wire)}.`,
        )
      }
      return encodeURIComponent(value)
    })
    const search = new URLSearchParams(operation.always)
    for (const [wire, value] of Object.entries(rest)) {
      if (!['GET', 'DELETE'].includes(operation.method) && !operation.query?.includes(wire))
        continue
      delete rest[wire]
      if (value === undefined) continue
      for (const item of [value].flat())
        search.append(wire, String(item instanceof Date ? item.getTime() : item))
    }
    const query = search.toString()
    const response = await (options.fetch ?? fetch)(
      `${base}${operation.unversioned ? '' : `/${options.apiVersion ?? env.CLERK_API_VERSION ?? 'v1'}`}${path}${query && `?${query}`}`,
      {
        method: operation.method,
        headers: {
          ...(operation.key === 'none' && key === undefined
            ? {}
            : { authorization: `Bearer ${requireSecretKey(key)}` }),
          'clerk-api-version': apiDate,
          'content-type': 'application/json',
          ...options.headers,
          ...call.headers,
        },
        ...(operation.method === 'GET' || operation.method === 'DELETE'
          ? {}
          : {
              body: JSON.stringify(
                snakeize(operation.body === 'array' ? rest['items'] : rest, operation),
              ),
            }),
        signal: call.signal ?? null,
      },
    )
    const text = await response.text()
    if (!response.ok) {
      const { errors = [] } = JSON.parse(text || '{}') as { errors?: unknown[] }
      throw new ClerkAPIResponseError(
        `${operation.method} ${operation.path} answered ${response.status}.`,
        {
          operation: operation.id,
          method: operation.method,
          path: operation.path,
          attempts: 1,
          status: response.status,
          clerkTraceId: response.headers.get('cf-ray') ?? undefined,
          retryAfter: Number(response.headers.get('retry-after')) || undefined,
          errors: errors.map((error) => camelize(error, operation) as ClerkAPIError),
        },
      )
    }
    if (operation.result === 'text') return { data: text, response }
    return { data: text === '' ? undefined : camelize(JSON.parse(text), operation), response }
  }

  const from = <Result>(operation: Operation<Result>, value: unknown): Result =>
    operation.from ? operation.from(value as never) : (value as Result)

  return {
    async call<Result>(operation: Operation<Result>, params?: object, call?: CallOptions) {
      return from(operation, (await send(operation, params, call)).data)
    },
    list<Item>(operation: Operation<Item>, params: object = {}, call?: CallOptions) {
      const fetchPage = async (page: object): Promise<WithResponse<Page<Item>>> => {
        const { data, response } = await send(operation, { ...params, ...page }, call)
        const items = (
          Array.isArray(data) ? data : Object.values(data as object).find(Array.isArray)
        ) as unknown[]
        return {
          data: {
            data: items.map((item) => from(operation, item)),
            totalCount: (data as { totalCount?: number }).totalCount ?? items.length,
          },
          response,
        }
      }
      let first: Promise<WithResponse<Page<Item>>> | undefined
      const once = () => (first ??= fetchPage({}))
      const promise = async () => (await once()).data
      async function* pages() {
        for (let offset = 0; ; offset += 100) {
          const { data } = await fetchPage({ limit: 100, offset })
          yield data
          if (data.data.length < 100) return
        }
      }
      async function* items() {
        for await (const page of pages()) yield* page.data
      }
      const result = {
        [Symbol.toStringTag]: 'PagePromise',
        then: (...on: Parameters<Promise<Page<Item>>['then']>) => promise().then(...on),
        catch: (on: () => never) => promise().catch(on),
        finally: (on: () => void) => promise().finally(on),
        [Symbol.asyncIterator]: items,
        pages,
        async toArray({ limit = Infinity } = {}) {
          const all: Item[] = []
          for await (const item of items()) {
            if (all.length >= limit) break
            all.push(item)
          }
          return all
        },
        withResponse: once,
      }
      return result as unknown as PagePromise<Item>
    },
  }
}
