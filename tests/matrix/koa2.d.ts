// An alias in package.json, so that both major versions can be tested; the types that we use are the same in both.
declare module 'koa2' {
  import type Koa from 'koa'

  const Koa2: new () => Koa
  export default Koa2
}
