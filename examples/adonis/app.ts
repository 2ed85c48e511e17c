import { defineConfig as defineBodyParserConfig } from '@adonisjs/core/bodyparser'
import { Ignitor } from '@adonisjs/core'
import { defineConfig as defineHttpConfig } from '@adonisjs/core/http'

import clerk from './config/clerk.ts'

/** What `adonisrc.ts` and the folder `config` hold in an application that is not the smallest one. */
export function createIgnitor(): Ignitor {
  return new Ignitor(new URL('./', import.meta.url), { importer: (path) => import(path) }).tap(
    (app) => {
      app.rcContents({
        providers: [
          () => import('@adonisjs/core/providers/app_provider'),
          () => import('clerk-latchkey/adonis/provider'),
        ],
        preloads: [() => import('./start/kernel.ts'), () => import('./start/routes.ts')],
      })
      app.useConfig({
        app: { appKey: 'a-secret-of-the-example-only-1234', http: defineHttpConfig({}) },
        bodyparser: defineBodyParserConfig({}),
        logger: { default: 'app', loggers: { app: {} } },
        clerk,
      })
    },
  )
}
