import { createRequire } from 'node:module'

/** The major version of NestJS that this application runs on. */
export function nestMajor(): number {
  const { version } = createRequire(import.meta.url)('@nestjs/core/package.json') as {
    version: string
  }
  return Number.parseInt(version, 10)
}
