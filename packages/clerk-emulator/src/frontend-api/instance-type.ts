import type { Instance } from '../instance.ts'

/** Production instances keep who is signed in in cookies of their own domain and know no development browsers. */
export function isProduction({ publishableKey }: Pick<Instance, 'publishableKey'>): boolean {
  return publishableKey.startsWith('pk_live_')
}
