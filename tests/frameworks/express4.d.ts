// An alias in package.json, so that both major versions can be tested; the types that we use are the same in both.
declare module 'express4' {
  import type { Express } from 'express'

  const express: () => Express
  export default express
}
