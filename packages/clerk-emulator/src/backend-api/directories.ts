import { deleteDirectory } from '../actions/connections.ts'
import {
  addMapping,
  changeDirectory,
  createDirectory,
  deleteMapping,
  listMappings,
  replaceMappings,
} from '../actions/directories.ts'
import { toPage } from '../http/pagination.ts'
import { toDirectoryJson, toDirectoryMappingJson } from './directory-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Directories that keep users in step with those of a company. */
export const directories: Operations = {
  'GET /directories': ({ instance, params }) =>
    toPage([...instance.store.directories.scan({ descending: true })], params, (row) =>
      toDirectoryJson(instance, row),
    ),
  'POST /directories': ({ instance, body }) =>
    toDirectoryJson(instance, createDirectory(instance, body), newKey(instance)),
  'GET /directories/{directory_id}': (request) =>
    toDirectoryJson(request.instance, requireDirectory(request)),
  'PATCH /directories/{directory_id}': (request) => {
    const { instance, body } = request
    return toDirectoryJson(instance, changeDirectory(instance, requireDirectory(request), body))
  },
  'DELETE /directories/{directory_id}': (request) => {
    const { id } = requireDirectory(request)
    deleteDirectory(request.instance.store, id)
    return { object: 'directory', id, deleted: true }
  },
  'POST /directories/{directory_id}/rotate_api_key': (request) => {
    const { instance } = request
    return toDirectoryJson(instance, requireDirectory(request), newKey(instance))
  },
  'GET /directories/{directory_id}/group_role_mappings': listAll,
  'POST /directories/{directory_id}/group_role_mappings': (request) => {
    const { instance, body } = request
    const mapping = addMapping(instance, requireDirectory(request), body)
    return toDirectoryMappingJson(instance, mapping)
  },
  'PUT /directories/{directory_id}/group_role_mappings': (request) => {
    replaceMappings(request.instance, requireDirectory(request), request.body.mappings)
    return listAll(request)
  },
  'DELETE /directories/{directory_id}/group_role_mappings/{mapping_id}': (request) => {
    const id = request.path('mapping_id')
    deleteMapping(request.instance, requireDirectory(request), id)
    return { object: 'directory_group_role_mapping', id, deleted: true }
  },
}

function requireDirectory({ instance, path }: OperationRequest) {
  return requireRow(instance.store.directories, 'directory', path('directory_id'))
}

function listAll(request: OperationRequest) {
  const { instance } = request
  const data = listMappings(instance, requireDirectory(request)).map((row) =>
    toDirectoryMappingJson(instance, row),
  )
  return { data, total_count: data.length }
}

/** Shown once, when it is made: the emulator has no SCIM endpoint that it would open. */
function newKey({ ids }: OperationRequest['instance']): string {
  return `scim_${ids.secret(40)}`
}
