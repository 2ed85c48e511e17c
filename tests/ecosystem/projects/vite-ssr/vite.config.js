// oxlint-disable-next-line import/no-default-export -- Vite wants it
export default {
  build: { ssr: 'app.js', outDir: 'dist' },
  // Everything in one bundle: nothing is found in node_modules at run time.
  ssr: { noExternal: true },
}
