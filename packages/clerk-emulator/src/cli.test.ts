import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const command = fileURLToPath(new URL('cli.ts', import.meta.url))

test.each(['SIGINT', 'SIGTERM'] as const)(
  'the command serves until %s and leaves nothing behind',
  { timeout: 30_000 },
  async (signal) => {
    const args = ['--import', 'tsx', command, '--port', '0', '--quiet']
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      const [chunk] = (await once(child.stdout, 'data')) as [Buffer]
      const url = chunk.toString().trim()
      expect((await fetch(`${url}/.well-known/jwks.json`)).status).toBe(200)
      child.kill(signal)
      expect(await once(child, 'exit')).toEqual([0, null])
      await expect(fetch(url)).rejects.toThrow('fetch failed')
    } finally {
      child.kill('SIGKILL')
    }
  },
)
