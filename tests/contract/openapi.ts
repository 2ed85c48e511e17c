import type { Facts, OperationFacts, ParameterFacts, Schema } from '../../spec/facts.ts'

type Json = Record<string, unknown>

/** Writes facts as an OpenAPI document again, without a word of prose: a mock server can be run from it. */
export function toOpenApi(facts: Facts): Json {
  const paths: Record<string, Json> = {}
  for (const operation of facts.operations) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: toOperation(operation),
    }
  }
  return {
    openapi: '3.0.3',
    info: { title: 'Backend API', version: facts.version },
    servers: [{ url: facts.server }],
    paths,
    components: {
      schemas: Object.fromEntries(
        Object.entries(facts.models).map(([name, schema]) => [name, toSchema(schema)]),
      ),
    },
  }
}

function toOperation({ id, parameters, body, status, result }: OperationFacts): Json {
  const mediaType = body?.type === 'form' ? 'multipart/form-data' : 'application/json'
  return {
    operationId: id,
    parameters: parameters.map(toParameter),
    ...(body && {
      requestBody: {
        required: body.required === true,
        content: { [mediaType]: { schema: toSchema(body.schema) } },
      },
    }),
    responses: {
      [status]: {
        description: '',
        ...(result && { content: { 'application/json': { schema: toSchema(result) } } }),
      },
    },
  }
}

function toParameter({ name, in: where, required, joined, schema }: ParameterFacts): Json {
  return {
    name,
    in: where,
    required: required === true,
    ...(joined && { style: 'form', explode: false }),
    schema: toSchema(schema),
  }
}

function toSchema(schema: Schema): Json {
  const {
    model,
    extends: base,
    unit: _unit,
    opaque,
    additional,
    oneOfRequired,
    oneOf,
    ...plain
  } = schema
  const { items, properties, ...rest } = plain
  const written: Json = {
    ...rest,
    ...(items && { items: toSchema(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, property]) => [name, toSchema(property)]),
      ),
    }),
    ...(opaque && !items && { additionalProperties: true }),
    ...(additional !== undefined && {
      additionalProperties: typeof additional === 'object' ? toSchema(additional) : additional,
    }),
    ...(oneOf && { oneOf: oneOf.map(toSchema) }),
    ...(oneOfRequired && { anyOf: oneOfRequired.map((required) => ({ required })) }),
  }
  if (model !== undefined) return toReference(model, written)
  return base === undefined ? written : { allOf: [toReference(base, {}), written] }
}

/** In OpenAPI 3.0 nothing can stand beside a reference, so what does stands around it. */
function toReference(model: string, beside: Json): Json {
  const reference = { $ref: `#/components/schemas/${model}` }
  return Object.keys(beside).length === 0 ? reference : { ...beside, allOf: [reference] }
}
