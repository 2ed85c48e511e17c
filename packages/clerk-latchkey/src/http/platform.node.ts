import { tracingChannel } from 'node:diagnostics_channel'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

const extensions: Record<string, string> = {
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** Reads a file to be uploaded. Clerk takes 10 MB at most, so it is read whole. */
export async function openFile(path: string | URL): Promise<File> {
  const name = basename(path instanceof URL ? fileURLToPath(path) : path)
  const type = extensions[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? ''
  return new File([await readFile(path)], name, { type })
}

const channels = {
  call: tracingChannel('clerk-latchkey.call'),
  attempt: tracingChannel('clerk-latchkey.attempt'),
}

/**
 * Runs work inside a tracing channel of `node:diagnostics_channel`, so that tracers can follow calls without patching
 * anything. Costs nothing while nobody listens.
 *
 * @see https://nodejs.org/api/diagnostics_channel.html#class-tracingchannel
 */
export function trace<Result>(
  name: keyof typeof channels,
  context: () => object,
  run: () => Promise<Result>,
): Promise<Result> {
  const channel = channels[name]
  const isHeard =
    channel.start.hasSubscribers ||
    channel.end.hasSubscribers ||
    channel.asyncStart.hasSubscribers ||
    channel.asyncEnd.hasSubscribers ||
    channel.error.hasSubscribers
  return isHeard ? channel.tracePromise(run, context()) : run()
}

// In Node an AbortController survives until a full garbage collection, together with all that listens to its signal:
// made anew for each call, that costs more than the rest of the pipeline. One that was not aborted is as good as new,
// so calls hand them on, for a while: `fetch` takes its listeners off only when its request is collected.
interface Reusable extends AbortController {
  uses?: number
}

const idle: Reusable[] = []
const mostIdle = 50
const mostUses = 20

/** A controller for one attempt, which must be the only one to use it. */
export function takeController(): AbortController {
  return idle.pop() ?? new AbortController()
}

/** Takes back the controller of an attempt that is over, with nobody left who listens to its signal. */
export function giveBackController(controller: Reusable): void {
  controller.uses = (controller.uses ?? 0) + 1
  const isWorn = controller.signal.aborted || controller.uses >= mostUses
  if (!isWorn && idle.length < mostIdle) idle.push(controller)
}
