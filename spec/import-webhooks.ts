import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import { format } from 'oxfmt'
import { parse } from 'yaml'

/** Schemas of the official file, as far as a type is made of them. */
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly string[]
  readonly nullable?: boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
}

interface Document {
  readonly 'x-webhooks': Readonly<Record<string, { readonly post: Operation }>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

interface Operation {
  readonly requestBody: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>
  }
}

const pinned = fileURLToPath(new URL('official/webhooks-2025-04-15.yml', import.meta.url))
const target = fileURLToPath(
  new URL('../packages/clerk-latchkey/src/webhook-events.ts', import.meta.url),
)

/** `npm run import:webhooks -- [official file]`: writes the types of all webhook events, in the names of the wire. */
async function main([file = pinned]: readonly string[]): Promise<void> {
  const document = parse(readFileSync(file, 'utf8')) as Document
  const { code } = await format(target, emit(document), {
    printWidth: 100,
    semi: false,
    singleQuote: true,
  })
  writeFileSync(target, code)
  console.log(`${Object.keys(document['x-webhooks']).length} events.`)
}

/** Events whose `data` is the same type are one member of the union, as few as there can be. */
function emit({ 'x-webhooks': events, components: { schemas } }: Document): string {
  const typesOfData = new Map<string, string[]>()
  for (const [name, { post }] of Object.entries(events)) {
    const data = findData(Object.values(post.requestBody.content)[0]?.schema)
    if (!data) throw new Error(`${name} has no data.`)
    const type = toType(data)
    typesOfData.set(type, [...(typesOfData.get(type) ?? []), name])
  }
  const used = findUsed([...typesOfData.keys()].join(' '), schemas)
  const envelope = schemas['WebhookEventPayload']
  if (!envelope) throw new Error('There is no WebhookEventPayload.')
  return [
    '// Written by `npm run import:webhooks`: change spec/import-webhooks.ts, not this file.\n',
    emitEnvelope(),
    ...used.map((name) => emitModel(name, schemas[name] ?? {})),
    ...emitUnion(typesOfData),
  ].join('\n')
}

function emitEnvelope(): string {
  return `/** What all events have in common. */
export interface Webhook<Type extends string, Data> {
  type: Type
  object: 'event'
  data: Data
  /** Who caused the event, where that was a request. */
  event_attributes: { http_request: { client_ip: string; user_agent: string } }
  /** When the event happened, in milliseconds. */
  timestamp: number
  instance_id: string
}
`
}

function emitModel(name: string, schema: Schema): string {
  return `export type ${toName(name)} = ${toType(schema)}\n`
}

function emitUnion(typesOfData: ReadonlyMap<string, readonly string[]>): string[] {
  const byGroup = new Map<string, string[]>()
  for (const [type, names] of typesOfData) {
    for (const group of new Set(names.map((name) => name.split('.')[0] ?? ''))) {
      const own = names.filter((name) => name.startsWith(`${group}.`))
      const member = `Webhook<${own.map((name) => JSON.stringify(name)).join(' | ')}, ${type}>`
      byGroup.set(group, [...(byGroup.get(group) ?? []), member])
    }
  }
  const groups = [...byGroup].map(([group, members]) => ({ name: groupName(group), members }))
  return [
    ...groups.map(({ name, members }) => `export type ${name} = ${members.join(' | ')}\n`),
    '/** Every event; `type` decides what `data` is. */',
    `export type WebhookEvent = ${groups.map(({ name }) => name).join(' | ')}\n`,
    "export type WebhookEventType = WebhookEvent['type']\n",
  ]
}

/** The names that the official SDK gives to the groups. */
function groupName(group: string): string {
  const special: Readonly<Record<string, string>> = {
    sms: 'SMS',
    paymentAttempt: 'BillingPaymentAttempt',
    subscription: 'BillingSubscription',
    subscriptionItem: 'BillingSubscriptionItem',
  }
  return `${special[group] ?? group.charAt(0).toUpperCase() + group.slice(1)}WebhookEvent`
}

function findData(schema: Schema | undefined): Schema | undefined {
  const parts = [schema, ...(schema?.allOf ?? [])]
  return parts.map((part) => part?.properties?.['data']).find(Boolean)
}

/** The schemas that a text mentions, and those that they mention. */
function findUsed(text: string, schemas: Document['components']['schemas']): string[] {
  const used = new Set<string>()
  const visit = (type: string): void => {
    for (const name of Object.keys(schemas)) {
      if (used.has(name) || !new RegExp(`\\b${toName(name)}\\b`).test(type)) continue
      used.add(name)
      visit(toType(schemas[name] ?? {}))
    }
  }
  visit(text)
  return [...used].toSorted()
}

function toType(schema: Schema): string {
  const type = toPlainType(schema)
  return schema.nullable === true ? `(${type} | null)` : type
}

function toPlainType(schema: Schema): string {
  if (schema.$ref !== undefined) return toName(schema.$ref.split('/').at(-1) ?? '')
  if (schema.allOf) return schema.allOf.map(toType).join(' & ')
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return `(${choices.map(toType).join(' | ')})`
  if (schema.properties) return toObject(schema.properties, schema.required ?? [])
  switch (schema.type) {
    case 'string':
      return schema.enum?.map((value) => JSON.stringify(value)).join(' | ') ?? 'string'
    case 'integer':
    case 'number':
      return 'number'
    case 'boolean':
      return 'boolean'
    case 'array':
      return `Array<${toType(schema.items ?? {})}>`
    case 'object':
      return 'Record<string, unknown>'
    case undefined:
      return 'unknown'
    default:
      throw new Error(`Type "${schema.type}" is not known.`)
  }
}

function toObject(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
): string {
  const lines = Object.entries(properties).map(([name, schema]) => {
    const key = /^[a-z_]\w*$/i.test(name) ? name : JSON.stringify(name)
    return `${key}${required.includes(name) ? '' : '?'}: ${toType(schema)}`
  })
  return `{ ${lines.join('; ')} }`
}

/** `verification_otp` becomes `VerificationOtpJSON`: the objects as they are on the wire, not those of the client. */
function toName(name: string): string {
  const parts = name.split('_').map((part) => part.charAt(0).toUpperCase() + part.slice(1))
  return `${parts.join('')}JSON`
}

await main(process.argv.slice(2))
