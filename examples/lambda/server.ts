import { handler } from './handler.ts'
import { serveFunction } from './serve-function.ts'

const port = process.env.PORT ?? 3000
serveFunction(handler).listen(port, () => console.log(`http://localhost:${port}`))
