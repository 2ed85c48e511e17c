import type { FaultRow } from './faults.ts'
import { faultRows } from './faults.ts'
import { abortRows, networkRows } from './network-faults.ts'

type DocumentedRow = Pick<
  FaultRow,
  'when' | 'method' | 'attempts' | 'waits' | 'outcome' | 'retryAfter'
>

/** Writes `docs/reliability.md`: the rules, and each row that the tests in this folder hold. */
export function renderReliability(): string {
  const sections = [
    ...faultRows.map(([heading, rows]) => section(heading, 'A server that', rows)),
    section('The network', 'What happens', networkRows),
    section('The caller aborts', 'When', abortRows),
  ]
  return `${rules}\n${sections.join('\n')}${burst}`
}

function section(heading: string, first: string, rows: readonly DocumentedRow[]): string {
  const header = [first, 'Call', 'Attempts', 'Waits before retries', 'The caller gets']
  const cells = rows.map((row) => [
    row.when,
    row.method,
    String(row.attempts),
    row.waits.map(([least, most]) => `${seconds(least)} to ${seconds(most)} s`).join(', ') ||
      'none',
    outcome(row),
  ])
  return `## ${heading}\n\n${table([header, ...cells])}\n`
}

function outcome({ outcome, retryAfter }: DocumentedRow): string {
  const [name = '', code = '', status] = outcome.split(' ')
  if (!name.endsWith('Error')) return outcome
  const facts = [
    `code: '${code}'`,
    status && `status: ${status}`,
    retryAfter && `retryAfter: ${retryAfter}`,
  ]
  return `\`${name}\` \`{ ${facts.filter(Boolean).join(', ')} }\``
}

function seconds(ms: number): string {
  return String(ms / 1000)
}

/** A table whose columns are aligned, as the formatter wants it. */
function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  const [header = [], ...body] = rows
  const rule = widths.map((width) => '-'.repeat(width))
  return [header, rule, ...body].map(line).join('\n')
}

const rules = `# Reliability

What a call to the Backend API does when something goes wrong. The tables are written from the rows that
\`tests/reliability\` runs over real sockets; the test fails when this page is stale
(\`npx vitest run tests/reliability -u\` writes it).

- A call makes up to 3 attempts (\`maxRetries: 2\`). One attempt, its body included, may take 30 s (\`timeoutInMs\`), the
  call with all its waits 60 s (\`totalTimeoutInMs\`). Each can be chosen per client and per call.
- GET, PUT and DELETE are retried after 408, 5xx, a broken connection, a timeout and half an answer. Every call is
  retried after 429, and after a failure before the request left. POST and PATCH are not retried when it is unknown
  whether Clerk acted on them, unless the call says \`retryUnsafe: true\`.
- Calls keep to the documented rate limits, so a 429 means that others use the same key: see
  [rate limits](./guides/rate-limits.md).
- \`Retry-After\` is a floor, with up to 20 % on top (half a second at most, for the calls behind a gate). When it is longer than the call may take, the call fails at once,
  and \`retryAfter\` on the error says for how long to stay away. Without it, the wait is random between nothing and a
  ceiling that starts at 0.5 s, doubles with each attempt, and ends at 8 s.
- After a 429 a gate closes for the rule that was hit. All calls of the process that count for the rule wait for it in
  one queue. Then they go on with the part of the limit that was accepted before. Calls with \`priority: 'high'\` go
  first.
- When many calls fail, retries stop: each takes from a budget of 100, and each call that is answered gives 0.2 back.
- The caller's \`signal\` ends a call wherever it is. A redirect is followed only within the origin.
- Every error has \`code\`, \`method\`, \`path\` (the template, without ids), \`attempts\`, where they are known \`status\`,
  \`clerkTraceId\` and \`retryAfter\`, the \`cause\`, and the stack of the code that waited for it. None holds a key.
`

const burst = `
## 1,000 calls at once

A server that allows 100 calls per second, which no documentation says, is called 1,000 times at once. The calls that are
on their way when the first 429 arrives may get one too, the others wait behind the gate. Each of the 1,000 gets its
answer, and none needs more than 3 attempts. Fewer than one in ten is refused twice.
`
