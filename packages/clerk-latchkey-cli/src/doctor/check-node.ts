import { fail, ok, warn } from './check.ts'
import type { Check } from './check.ts'

/** Oldest version that `clerk-latchkey` runs on, and oldest that Node.js still mends. */
const oldest = [20, 9] as const
const maintained = 22

/** @param version - Such as `20.19.0`. */
export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
    const what = `${version} is too old: clerk-latchkey needs ${oldest.join('.')} or newer.`
    return fail('Node.js', what, 'Install a newer one: https://nodejs.org.')
  }
  if (major < maintained) {
    const what = `${version} runs, and gets no security fixes any more.`
    return warn('Node.js', what, `Move to ${maintained} or newer when you can.`)
  }
  return ok('Node.js', version)
}
