import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
} from 'graphql'

const source = fileURLToPath(new URL('../..', import.meta.url))

/** The SDL files of the register: its own, those of sheets and danger signs, the audit's and the telephones'. */
const files = [
  ...readdirSync(`${source}/registry`).map((name) => `registry/${name}`),
  ...readdirSync(`${source}/deaths`).map((name) => `deaths/${name}`),
  ...readdirSync(`${source}/watches`).map((name) => `watches/${name}`),
  ...readdirSync(`${source}/audit`).map((name) => `audit/${name}`),
  'access/devices.graphql',
].filter((name) => name.endsWith('.graphql'))

/** Every `Type.field` of an object type that these files declare or extend. */
export const featureFields: readonly string[] = files.flatMap((file) =>
  parse(readFileSync(`${source}/${file}`, 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
      : [],
  ),
)

const featureTypes = new Set(featureFields.map((field) => field.split('.')[0] ?? ''))

const required: Readonly<Record<string, string>> = { first: '50', kind: 'MATERNAL' }

const argumentsOf = (field: GraphQLField<unknown, unknown>) => {
  const needed = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${required[name] ?? 'null'}`)
  return needed.length === 0 ? '' : `(${needed.join(', ')})`
}

/** A selection of every field of a type and, below it, of every type that is not above already. Others by their code. */
export function selectAll(schema: GraphQLSchema, typeName: string, above: readonly string[] = []): string {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return ''
  if (!featureTypes.has(typeName)) return '{ __typename }'
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const below = getNamedType(field.type)
    if (!isObjectType(below)) return [`${field.name}${argumentsOf(field)}`]
    if (below.name === typeName || above.includes(below.name)) return []
    return [`${field.name}${argumentsOf(field)} ${selectAll(schema, below.name, [...above, typeName])}`]
  })
  return `{ ${fields.join(' ')} }`
}

type Visit = (path: string, value: unknown) => void

/** Walks an answer by the types of the schema and says of each field what came. */
export function visitAnswer(schema: GraphQLSchema, typeName: string, answer: unknown, visit: Visit): void {
  if (Array.isArray(answer)) {
    for (const each of answer) visitAnswer(schema, typeName, each, visit)
    return
  }
  const type = schema.getType(typeName)
  if (answer === null || typeof answer !== 'object' || !isObjectType(type) || !featureTypes.has(typeName)) return
  for (const [name, value] of Object.entries(answer)) {
    const field = type.getFields()[name]
    if (field === undefined) continue
    visit(`${typeName}.${name}`, value)
    visitAnswer(schema, getNamedType(field.type).name, value, visit)
  }
}
