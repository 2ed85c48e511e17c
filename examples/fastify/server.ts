import { app } from './app.ts'

const port = Number(process.env.PORT ?? 3000)

console.log(await app.listen({ port }))
