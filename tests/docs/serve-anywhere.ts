// What listen-anywhere.mjs does for Node.js, for programs that call Bun.serve with port 3000.
const runtime = globalThis as unknown as {
  readonly Bun: { serve(options: { port?: number | string }): { readonly port: number } }
}
const { serve } = runtime.Bun

runtime.Bun.serve = (options) => {
  const server = serve(Number(options.port) === 3000 ? { ...options, port: 0 } : options)
  console.log(`listening on ${server.port}`)
  return server
}
