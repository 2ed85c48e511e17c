/** Version of this package, as its package.json has it. */
export const version = '0.0.0'

/** Dated version of the Backend API that the operations were generated from. */
export const apiDate = '2026-05-12'
