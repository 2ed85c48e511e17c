import cliProgress from 'cli-progress'

import type { CommandContext } from '../command-context.ts'

/** Shows how far a job is. */
export interface Progress {
  /** One more row, or so many bytes, are done. */
  update(value: number, failed?: number): void
  stop(): void
}

const hidden: Progress = { update() {}, stop() {} }

/**
 * Draws a progress bar for a person who watches; for programs and files there is none.
 *
 * @param start - What earlier runs have done: it counts for the bar and not for the rate.
 */
export function createProgress(
  { isTerminal, output }: CommandContext,
  label: string,
  total: number,
  start = 0,
): Progress {
  if (!isTerminal || output.json || total === 0) return hidden
  const began = Date.now()
  const bar = new cliProgress.SingleBar({
    format: `${label} {bar} {percentage}% | {value}/{total} | {rate}/s | {left} left | {failed} failed`,
    formatValue: cliProgress.Format.ValueFormat,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  })
  bar.start(total, start, { rate: 0, left: '?', failed: 0 })
  return {
    update(value, failed = 0) {
      const seconds = Math.max(0.001, (Date.now() - began) / 1000)
      const rate = (value - start) / seconds
      const left = rate > 0 ? toDuration((total - value) / rate) : '?'
      bar.update(value, { rate: rate < 10 ? rate.toFixed(1) : Math.round(rate), left, failed })
    },
    stop: () => bar.stop(),
  }
}

function toDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return seconds < 5400 ? `${Math.ceil(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
}
