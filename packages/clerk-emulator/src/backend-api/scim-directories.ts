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
import { toScimDirectoryJson, toScimMappingJson } from './directory-json.ts'
import type { OperationRequest, Operations } from './operation.ts'
import { requireRow } from './require-row.ts'

/** Directories under the name that they have as far as they speak SCIM. */
export const scimDirectories: Operations = {
  'GET /scim_directories': ({ instance, params }) =>
    toPage([...instance.store.directories.scan({ descending: true })], params, (row) =>
      toScimDirectoryJson(instance, row),
    ),
  'POST /scim_directories': ({ instance, body }) =>
    toScimDirectoryJson(instance, createDirectory(instance, body), newKey(instance)),
  'GET /scim_directories/{scim_directory_id}': (request) =>
    toScimDirectoryJson(request.instance, requireDirectory(request)),
  'PATCH /scim_directories/{scim_directory_id}': (request) => {
    const { instance, body } = request
    return toScimDirectoryJson(instance, changeDirectory(instance, requireDirectory(request), body))
  },
  'DELETE /scim_directories/{scim_directory_id}': (request) => {
    const { id } = requireDirectory(request)
    deleteDirectory(request.instance.store, id)
    return { object: 'scim_directory', id, deleted: true }
  },
  'POST /scim_directories/{scim_directory_id}/rotate_api_key': (request) => {
    const { instance } = request
    return toScimDirectoryJson(instance, requireDirectory(request), newKey(instance))
  },
  'GET /scim_directories/{scim_directory_id}/group_role_mappings': listAll,
  'POST /scim_directories/{scim_directory_id}/group_role_mappings': (request) => {
    const { instance, body } = request
    const mapping = addMapping(instance, requireDirectory(request), body)
    return toScimMappingJson(instance, mapping)
  },
  'PUT /scim_directories/{scim_directory_id}/group_role_mappings': (request) => {
    replaceMappings(request.instance, requireDirectory(request), request.body.mappings)
    return listAll(request)
  },
  'DELETE /scim_directories/{scim_directory_id}/group_role_mappings/{mapping_id}': (request) => {
    const id = request.path('mapping_id')
    deleteMapping(request.instance, requireDirectory(request), id)
    return { object: 'scim_group_role_mapping', id, deleted: true }
  },
}

function requireDirectory({ instance, path }: OperationRequest) {
  return requireRow(instance.store.directories, 'SCIM directory', path('scim_directory_id'))
}

function listAll(request: OperationRequest) {
  const { instance } = request
  const data = listMappings(instance, requireDirectory(request)).map((row) =>
    toScimMappingJson(instance, row),
  )
  return { data, total_count: data.length }
}

/** Shown once, when it is made: the emulator has no SCIM endpoint that it would open. */
function newKey({ ids }: OperationRequest['instance']): string {
  return `scim_${ids.secret(40)}`
}
