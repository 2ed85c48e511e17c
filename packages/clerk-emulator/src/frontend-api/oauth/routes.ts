import type { BrowserOperations } from '../browser-operation.ts'

/** The OAuth server of the instance, by method and whole path. */
export const oauth: BrowserOperations = {}
