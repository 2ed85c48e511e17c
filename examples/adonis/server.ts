import { createIgnitor } from './app.ts'

process.env.PORT ??= '3000'
process.env.HOST ??= 'localhost'

await createIgnitor().httpServer().start()
