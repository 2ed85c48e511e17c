import { createEmulator } from 'clerk-emulator'
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const run = promisify(execFile)
const project = fileURLToPath(new URL('./nestjs-11/', import.meta.url))
const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
const jest = createRequire(`${project}package.json`).resolve('jest/bin/jest')

test(
  'the suite of NestJS passes in CommonJS, under Jest, with NestJS 11 and the built package',
  { timeout: 180_000 },
  async () => {
    await run(process.execPath, [build])
    const emulator = await createEmulator()
    await emulator.listen()
    const signIns = createServer((req, res) => {
      const query = new URL(req.url ?? '', 'http://localhost').searchParams
      const email = query.get('email') ?? ''
      const organization = query.get('organization')
      void emulator
        .signIn(organization ? { email, organization } : { email })
        .then(({ token, userId }) => res.end(JSON.stringify({ token, userId })))
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => signIns.once('listening', resolve))
    const { port } = signIns.address() as AddressInfo

    try {
      const { stderr } = await promisify(execFile)(
        process.execPath,
        [jest, '--ci', '--forceExit'],
        {
          cwd: project,
          timeout: 170_000,
          env: {
            ...process.env,
            CLERK_SECRET_KEY: emulator.secretKey,
            CLERK_API_URL: emulator.url,
            SIGN_IN_URL: `http://127.0.0.1:${port}`,
          },
        },
      ).catch(({ stderr, message }: { stderr: string; message: string }) => ({
        stderr: `${message}\n${stderr}`,
      }))
      expect(stderr).toMatch(/Tests: +\d+ passed, \d+ total/)
    } finally {
      signIns.close()
      await emulator.close()
    }
  },
)
