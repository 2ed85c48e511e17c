import type { Case } from './generate-case.ts'
import type { Observation } from './run-case.ts'

/** A difference from the official SDK that is meant. `name` is its heading in `docs/differences.md`. */
export interface KnownDifference {
  readonly name: string
  readonly explains: (given: Case, official: Observation, ours: Observation) => boolean
}

/** Every other difference is a defect. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    name: 'A JWKS endpoint that cannot be reached is named',
    explains: ({ backend }, official, ours) =>
      backend.jwks === 'down' &&
      official.state?.['reason'] === 'unexpected-error' &&
      ours.state?.['reason'] === 'jwk-remote-failed-to-load',
  },
  {
    name: 'A handshake that cannot be verified never throws',
    explains: ({ clientOptions, url, headers }, official, ours) =>
      official.error === 'Error' &&
      ours.error === undefined &&
      clientOptions.secretKey.startsWith('sk_test_') &&
      `${url}${JSON.stringify(headers)}`.includes('__clerk_handshake='),
  },
  {
    name: 'A program with a bearer token is not redirected',
    explains: ({ headers }, official, ours) =>
      official.state?.['status'] === 'handshake' &&
      ours.state?.['status'] === 'signed-out' &&
      official.state['reason'] === ours.state['reason'] &&
      headers.some(([name]) => name === 'authorization') &&
      !headers.some(([name]) => name === 'sec-fetch-dest'),
  },
]
