/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['<rootDir>/*.spec.ts'],
  testEnvironment: 'node',
  transform: { '\\.ts$': ['ts-jest', { tsconfig: '<rootDir>/tsconfig.json' }] },
  // In a project of its own there is one NestJS; here the repository has another one further up.
  moduleNameMapper: { '^@nestjs/(.*)$': '<rootDir>/node_modules/@nestjs/$1' },
}
