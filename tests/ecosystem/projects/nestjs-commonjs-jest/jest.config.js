/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/*.spec.ts'],
  testEnvironment: 'node',
  transform: { '\\.ts$': 'ts-jest' },
}
