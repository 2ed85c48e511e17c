import { createEmulator } from '../../packages/clerk-emulator/src/create-emulator.ts'

/** An emulated production instance with the documented limits, in a process of its own. */
const emulator = await createEmulator({ secretKey: process.argv[2], rateLimits: true })
await emulator.listen(0)
process.send?.(emulator.url)
