// `npm run test:size`: what bundlers make of the built packages. Sizes are gzipped, minified, without what Node has itself.
// The paths in tsconfig.json lead to the sources; a user has the package alone.
const asInstalled = { format: 'esm', tsconfigRaw: {} }
const forNode = (config) => ({ ...config, ...asInstalled, platform: 'node' })
const forOthers = (config) => ({ ...config, ...asInstalled, platform: 'browser' })

const root = 'packages/clerk-latchkey/dist'

export default [
  {
    name: 'verifyToken alone, on Node',
    path: `${root}/index.js`,
    import: '{ verifyToken }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '5 kB',
  },
  {
    name: 'verifyToken alone, on other runtimes',
    path: `${root}/index.js`,
    import: '{ verifyToken }',
    gzip: true,
    modifyEsbuildConfig: forOthers,
    limit: '5 kB',
  },
  {
    name: 'clerkMiddleware for node:http, with the whole client',
    path: `${root}/frameworks/node.js`,
    import: '{ clerkMiddleware }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '50 kB',
  },
]
