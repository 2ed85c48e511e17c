import type { BodyFacts, OperationFacts, ParameterFacts, Schema } from '../facts.ts'
import { at, ImportError } from './place.ts'
import type { Place } from './place.ts'
import {
  readArray,
  readBoolean,
  readMap,
  readObject,
  readOneOf,
  readReference,
  readString,
} from './read.ts'
import { rulesOf } from './rate-limits.ts'
import { importSchema } from './schema.ts'

/** What operations refer to. */
export interface Components {
  readonly parameters: Readonly<Record<string, ParameterFacts>>
  /** The JSON schema of each shared answer, if it has one. */
  readonly responses: Readonly<Record<string, Schema | undefined>>
}

const known = [
  'operationId',
  'tags',
  'parameters',
  'requestBody',
  'responses',
  'deprecated',
  'security',
]

export function importOperation(
  value: unknown,
  place: Place,
  method: OperationFacts['method'],
  path: `/${string}`,
  components: Components,
): OperationFacts {
  const source = readObject(value, place, known)
  const id = readString(source['operationId'], at(place, 'operationId'))
  const parameters = readArray(source['parameters'] ?? [], at(place, 'parameters')).map(
    (parameter, index) =>
      importParameter(parameter, at(at(place, 'parameters'), index), components),
  )
  requirePathParameters(path, parameters, place)
  const rules = rulesOf(id)
  return {
    id,
    method,
    path,
    tags: readArray(source['tags'], at(place, 'tags')).map(String),
    ...(source['deprecated'] === true && { deprecated: true }),
    ...(isPublic(source['security'], at(place, 'security')) && { public: true }),
    parameters,
    ...('requestBody' in source && {
      body: importBody(source['requestBody'], at(place, 'requestBody')),
    }),
    ...importResponses(source['responses'], at(place, 'responses'), components),
    ...(rules && { rules }),
  }
}

export function importParameter(
  value: unknown,
  place: Place,
  components?: Components,
): ParameterFacts {
  const source = readObject(value, place, [
    '$ref',
    'name',
    'in',
    'required',
    'deprecated',
    'schema',
    'style',
    'explode',
    // Says that an empty value may be sent, which is so for every parameter of ours.
    'allowEmptyValue',
  ])
  if ('$ref' in source) {
    const name = readReference(source['$ref'], at(place, '$ref'), 'parameters')
    const shared = components?.parameters[name]
    if (!shared) throw new ImportError(place, `there is no shared parameter "${name}"`)
    return shared
  }
  const name = readString(source['name'], at(place, 'name'))
  if ('style' in source) readOneOf(source['style'], at(place, 'style'), ['form'])
  const explode = 'explode' in source ? readBoolean(source['explode'], at(place, 'explode')) : true
  return {
    name,
    in: readOneOf(source['in'], at(place, 'in'), ['path', 'query']),
    ...(source['required'] === true && { required: true }),
    ...(source['deprecated'] === true && { deprecated: true }),
    ...(!explode && { joined: true }),
    schema: importSchema(source['schema'], at(place, 'schema'), name),
  }
}

function importBody(value: unknown, place: Place): BodyFacts {
  const source = readObject(value, place, ['content', 'required'])
  const content = readObject(source['content'], at(place, 'content'), [
    'application/json',
    'multipart/form-data',
  ])
  const [mediaType, ...others] = Object.keys(content)
  if (!mediaType || others.length > 0) {
    throw new ImportError(at(place, 'content'), 'expected one content type')
  }
  const within = at(at(place, 'content'), mediaType)
  const media = readObject(content[mediaType], within, ['schema'])
  return {
    type: mediaType === 'application/json' ? 'json' : 'form',
    ...(source['required'] === true && { required: true }),
    schema: importSchema(media['schema'], at(within, 'schema')),
  }
}

function importResponses(
  value: unknown,
  place: Place,
  components: Components,
): Pick<OperationFacts, 'status' | 'result' | 'errors'> {
  const responses = Object.entries(readMap(value, place)).map(([status, response]) => {
    if (!/^[2-5]\d\d$/.test(status)) {
      throw new ImportError(at(place, status), 'expected a status between 200 and 599')
    }
    return { status: Number(status), response, place: at(place, status) }
  })
  const [success, ...others] = responses.filter(({ status }) => status < 300)
  if (!success || others.length > 0) throw new ImportError(place, 'expected one status of success')
  const result = importResponse(success.response, success.place, components)
  return {
    status: success.status,
    ...(result && { result }),
    errors: responses.map(({ status }) => status).filter((status) => status >= 400),
  }
}

/** The JSON schema of an answer, if it has one. */
export function importResponse(
  value: unknown,
  place: Place,
  components?: Components,
): Schema | undefined {
  const source = readObject(value, place, ['$ref', 'content'])
  if ('$ref' in source) {
    const name = readReference(source['$ref'], at(place, '$ref'), 'responses')
    if (!components || !(name in components.responses)) {
      throw new ImportError(place, `there is no shared response "${name}"`)
    }
    return components.responses[name]
  }
  if (!('content' in source)) return undefined
  const content = readObject(source['content'], at(place, 'content'), ['application/json'])
  const within = at(at(place, 'content'), 'application/json')
  const media = readObject(content['application/json'], within, ['schema'])
  return importSchema(media['schema'], at(within, 'schema'))
}

function requirePathParameters(
  path: string,
  parameters: readonly ParameterFacts[],
  place: Place,
): void {
  const named = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1])
  const given = parameters.filter((parameter) => parameter.in === 'path')
  for (const { name } of given) {
    if (!named.includes(name)) throw new ImportError(place, `the path has no "{${name}}"`)
  }
  for (const name of named) {
    if (!given.some((parameter) => parameter.name === name)) {
      throw new ImportError(place, `"{${name}}" is not among the parameters`)
    }
  }
}

function isPublic(value: unknown, place: Place): boolean {
  if (value === undefined) return false
  if (readArray(value, place).length > 0) throw new ImportError(place, 'expected no scheme')
  return true
}
