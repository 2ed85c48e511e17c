import { parseArgs } from 'node:util'

/** What the command was asked to do. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'serve'
      readonly port: number
      readonly hostname: string
      readonly seedFile: string | undefined
      readonly secretKey: string
      readonly webhooks: readonly string[]
      readonly watch: boolean
      /** A file that the state is read from at the start, where there is one, and written to at the end. */
      readonly snapshotFile: string | undefined
      /** What the documented limits are multiplied by; `undefined`: there are none. */
      readonly rateLimitScale: number | undefined
      readonly quiet: boolean
    }

/** The command line is not one that the command takes. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The port that the emulator takes when none is said. */
const defaultPort = 4011

/** The same at each start, so that a `.env` file outlives a restart; it opens nothing but the emulator. */
const defaultSecretKey = 'sk_test_emulatoremulatoremulatoremulatoremulator00'

/** What `--help` prints. */
export const usage = `Usage: clerk-emulator [options]

Runs a Clerk instance on this machine, for development and tests. It is no production server:
everything is kept in memory and is gone when it stops.

Options
  -p, --port <number>      port to listen on; the next free one when it is taken (default ${defaultPort})
  -s, --seed <file>        people, organizations, roles and permissions to start with (YAML or JSON)
      --watch              start over with the seed file whenever it changes
      --snapshot <file>    go on from this file where it exists, and write the state to it at the end
      --rate-limits <n>    answer 429 above n times the documented limits: 1, or 0.1 for a tenth
      --webhook <url>      send webhooks there; may be given several times
      --host <address>     address to listen on (default 127.0.0.1, which only this machine reaches)
      --secret-key <key>   Secret Key of the instance (default: one that is the same at each start)
  -q, --quiet              print the URL only
  -h, --help               print this
  -v, --version            print the version

Exit codes: 0 stopped, 1 could not start, 2 wrong options.
`

/** @throws {UsageError} */
export function readArguments(argv: readonly string[]): Command {
  const { values } = parse(argv)
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  return {
    name: 'serve',
    port: readPort(values.port),
    hostname: values.host ?? '127.0.0.1',
    seedFile: values.seed,
    secretKey: values['secret-key'] ?? defaultSecretKey,
    webhooks: (values.webhook ?? []).map(readWebhook),
    watch: readWatch(values.watch, values.seed),
    snapshotFile: values.snapshot,
    rateLimitScale: readScale(values['rate-limits']),
    quiet: values.quiet ?? false,
  }
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        port: { type: 'string', short: 'p' },
        seed: { type: 'string', short: 's' },
        watch: { type: 'boolean' },
        snapshot: { type: 'string' },
        'rate-limits': { type: 'string' },
        webhook: { type: 'string', multiple: true },
        host: { type: 'string' },
        'secret-key': { type: 'string' },
        quiet: { type: 'boolean', short: 'q' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new UsageError(reason, { cause })
  }
}

function readScale(value: string | undefined): number | undefined {
  if (value === undefined) return undefined
  const scale = Number(value)
  if (scale > 0 && scale < Infinity) return scale
  const sent = JSON.stringify(value)
  throw new UsageError(`--rate-limits is ${sent}: it must be a number above 0, such as 1 or 0.1.`)
}

function readPort(value: string | undefined): number {
  if (value === undefined) return defaultPort
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN
  if (port <= 65_535) return port
  throw new UsageError(`--port is ${JSON.stringify(value)}: it must be a number from 0 to 65535.`)
}

function readWebhook(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value
  throw new UsageError(`--webhook is ${JSON.stringify(value)}: it must be an http or https URL.`)
}

function readWatch(watch: boolean | undefined, seedFile: string | undefined): boolean {
  if (!watch || seedFile !== undefined) return watch ?? false
  throw new UsageError('--watch needs --seed: it watches the seed file.')
}
