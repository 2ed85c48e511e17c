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
    name: 'the Backend API alone, all of it',
    path: `${root}/api.js`,
    import: '{ createBackendApiClient }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '24 kB',
  },
  {
    name: 'one resource alone: users',
    path: `${root}/resources/users.js`,
    import: '{ users }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '5 kB',
  },
  {
    name: 'createClerkClient, the Backend API and authentication',
    path: `${root}/index.js`,
    import: '{ createClerkClient }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '42 kB',
  },
  ...['express', 'fastify', 'hono', 'koa', 'h3', 'hapi', 'lambda', 'fetch'].map((framework) => ({
    name: `clerk-latchkey/${framework}, with the whole client`,
    path: `${root}/frameworks/${framework}.js`,
    gzip: true,
    ignore: ['express', 'fastify', 'hono', 'koa', 'h3', '@hapi/hapi'],
    modifyEsbuildConfig: forNode,
    limit: '50 kB',
  })),
  {
    name: 'clerkMiddleware for node:http, with the whole client',
    path: `${root}/frameworks/node.js`,
    import: '{ clerkMiddleware }',
    gzip: true,
    modifyEsbuildConfig: forNode,
    limit: '50 kB',
  },
]
