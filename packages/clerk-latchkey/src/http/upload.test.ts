import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pathToFileURL } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApi } from './create-api.ts'
import { startLoopback } from './loopback.fixture.ts'
import type { SeenRequest } from './loopback.fixture.ts'
import { openFile } from './platform.web.ts'
import type { CallOptions, UploadProgress } from './options.ts'
import type { Upload } from './upload.ts'

const setImage = {
  id: 'SetUserProfileImage',
  method: 'POST',
  path: '/users/{user_id}/profile_image',
  body: 'form',
} as const

const png = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  ...Array.from({ length: 5000 }, (_, at) => at % 256),
])

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-upload-'))
  await writeFile(join(folder, 'Ada.PNG'), png)
})
afterAll(() => rm(folder, { recursive: true }))

async function upload(file: unknown, options?: CallOptions, statuses: readonly number[] = []) {
  const { seen, url } = await startLoopback((_, index) => ({ status: statuses[index] ?? 200 }))
  const api = createApi({ secretKey: 'sk_test_upload', apiUrl: url, logLevel: 'off' })
  await api.call(setImage, { userId: 'user_1', file, uploaderUserId: 'user_2' }, options)
  return seen
}

/** Reads a form with the platform's own reader. */
async function read(request: SeenRequest | undefined) {
  const { body = Buffer.alloc(0), headers } = request ?? {}
  const type = headers?.['content-type'] ?? ''
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData()
  const file = form.get('file') as File
  const bytes = new Uint8Array(await file.arrayBuffer())
  return { name: file.name, type: file.type, bytes, uploader: form.get('uploader_user_id') }
}

const stream = () =>
  new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(png.slice(0, 1000))
      controller.enqueue(png.slice(1000))
      controller.close()
    },
  })

describe('an upload', () => {
  it.each<[string, () => unknown, string, string]>([
    ['a File', () => new File([png], 'me.png', { type: 'image/png' }), 'me.png', 'image/png'],
    ['a File without a type', () => new File([png], 'me'), 'me', 'image/png'],
    ['a Blob', () => new Blob([png], { type: 'image/webp' }), 'file.webp', 'image/webp'],
    ['a Blob without a type', () => new Blob([png]), 'file.png', 'image/png'],
    ['bytes', () => png, 'file.png', 'image/png'],
    ['a Buffer', () => Buffer.from(png), 'file.png', 'image/png'],
    ['an ArrayBuffer', () => png.buffer, 'file.png', 'image/png'],
    ['a web stream', stream, 'file.png', 'image/png'],
    [
      'a Node stream',
      () => Readable.from([png.slice(0, 10), png.slice(10)]),
      'file.png',
      'image/png',
    ],
    ['the path of a file', () => ({ path: join(folder, 'Ada.PNG') }), 'Ada.PNG', 'image/png'],
    [
      'the URL of a file',
      () => ({ path: pathToFileURL(join(folder, 'Ada.PNG')) }),
      'Ada.PNG',
      'image/png',
    ],
  ])('can be %s', async (_, file, name, type) => {
    const [request] = await upload(file())
    expect(request?.headers['content-type']).toMatch(/^multipart\/form-data; boundary=/)
    expect(await read(request)).toEqual({ name, type, bytes: png, uploader: 'user_2' })
  })

  it('of bytes of no known kind says so', async () => {
    const [request] = await upload(Uint8Array.from([1, 2, 3]))
    expect(await read(request)).toMatchObject({
      name: 'file.bin',
      bytes: Uint8Array.from([1, 2, 3]),
    })
  })

  it('tells how far it is, and has a length', async () => {
    const progress: UploadProgress[] = []
    const big = new Blob([png, new Uint8Array(1_000_000)], { type: 'image/png' })
    const [request] = await upload(big, { onUploadProgress: (step) => progress.push(step) })
    const totalBytes = Number(request?.headers['content-length'])
    expect(totalBytes).toBe(request?.body.length)
    expect(progress.length).toBeGreaterThan(1)
    expect(progress.map((step) => step.totalBytes)).toEqual(progress.map(() => totalBytes))
    expect(progress.map(({ sentBytes }) => sentBytes)).toEqual(
      progress.map(({ sentBytes }) => sentBytes).toSorted((a, b) => a - b),
    )
    expect(progress.at(-1)?.sentBytes).toBe(totalBytes)
    expect((await read(request)).bytes).toHaveLength(png.length + 1_000_000)
  })

  it.each([[undefined], [() => {}]])(
    'is sent again in full when it is retried, a stream too; progress %s',
    async (onUploadProgress) => {
      const once = stream()
      const seen = await upload(once, { retryUnsafe: true, onUploadProgress }, [503, 200])
      expect(seen).toHaveLength(2)
      expect((await read(seen[0])).bytes).toEqual(png)
      expect((await read(seen[1])).bytes).toEqual(png)
    },
  )

  it.each([{}, [], { stream: 1 }])('of something else is refused: %j', async (file) => {
    await expect(upload(file)).rejects.toMatchObject({ code: 'upload_unsupported' })
  })

  it('of a path that does not exist fails as reading does', async () => {
    await expect(upload({ path: join(folder, 'none.png') })).rejects.toMatchObject({
      code: 'ENOENT',
    })
  })

  it('of a path is refused where there are no files', async () => {
    await expect(openFile('a.png')).rejects.toMatchObject({ code: 'upload_unsupported' })
  })

  it('never takes a text for a path', async () => {
    const [request] = await upload(join(folder, 'Ada.PNG') as unknown as Upload)
    expect(request?.body.toString()).toContain('name="file"\r\n\r\n')
  })
})
