import { isDeepStrictEqual } from 'node:util'

import type { Case } from './generate-case.ts'
import { knownDifferences } from './known-differences.ts'
import type { Observation } from './run-case.ts'

/** Where two observations differ, part by part; empty when they do not, or when the difference is a known one. */
export function findDifferences(given: Case, official: Observation, ours: Observation): string[] {
  const parts = new Set([...Object.keys(official), ...Object.keys(ours)]) as Set<keyof Observation>
  const different = [...parts].filter((part) => !isDeepStrictEqual(official[part], ours[part]))
  if (different.length === 0) return []
  // Both refuse to work with such options; each says so with its own class.
  if (official.error !== undefined && ours.error === 'ConfigurationError') return []
  if (knownDifferences.some(({ explains }) => explains(given, official, ours))) return []
  return different.map(
    (part) =>
      `${part}\n    official: ${JSON.stringify(official[part])}\n    ours:     ${JSON.stringify(ours[part])}`,
  )
}

/** Enough of a case to see what is going on; `generateCase` makes it again from its seed. */
export function describeCase({ url, method, headers, requestOptions, backend }: Case): string {
  const { jwks, refresh, nonce } = backend
  return JSON.stringify({ method, url, headers, requestOptions, jwks, refresh, nonce }, null, 2)
}
