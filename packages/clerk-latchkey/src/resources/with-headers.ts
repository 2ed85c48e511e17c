import type { CallOptions } from '../http/options.ts'

/** Adds headers to those of the options, which win. */
export function withHeaders(
  options: CallOptions | undefined,
  headers: Headers | Readonly<Record<string, string>> | undefined,
): CallOptions | undefined {
  if (!headers) return options
  const entries = headers instanceof Headers ? Object.fromEntries(headers) : headers
  return { ...options, headers: { ...entries, ...options?.headers } }
}
