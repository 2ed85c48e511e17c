import { ApiError } from '../http/api-error.ts'
import type { Instance } from '../instance.ts'
import type { UploadedFile } from './operation.ts'

/**
 * Keeps the picture of a user, organization or application.
 *
 * @throws {ApiError} 422 when what was sent is no picture.
 */
export function setPicture(
  { store, now }: Instance,
  id: string,
  file: UploadedFile | undefined,
): void {
  if (!file) {
    throw new ApiError(422, {
      code: 'form_param_missing',
      message: 'must be included',
      long_message: 'file must be included, as a file of a form.',
      meta: { param_name: 'file' },
    })
  }
  store.pictures.delete(id)
  store.pictures.insert({ id, ...file, created_at: now() })
}

/** @throws {ApiError} 404 when there is none. */
export function deletePicture({ store }: Instance, id: string): void {
  if (store.pictures.delete(id)) return
  throw new ApiError(404, {
    code: 'image_not_found',
    message: 'no picture',
    long_message: `${id} has no picture.`,
  })
}
