import { createApp } from './app.ts'

const app = await createApp(Number(process.env.PORT ?? 3000))
await app.start()
console.log(app.info.uri)
