import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type GraphQLSchema, getNamedType, isObjectType, Kind, parse } from 'graphql'

const source = fileURLToPath(new URL('../..', import.meta.url))

const files = ['schools/schools.graphql', 'tkd/tkd.graphql', 'tkd/watch/watch.graphql']

/** Every `Type.field` of an object type that the SDL of schools and tests declares or extends. */
export const schoolFields: readonly string[] = files.flatMap((file) =>
  parse(readFileSync(`${source}/${file}`, 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
      : [],
  ),
)

const schoolTypes = new Set(schoolFields.map((field) => field.split('.')[0] ?? ''))

/** A selection of every field of a type and below it; of types of other features only that they came. */
export function selectFields(schema: GraphQLSchema, typeName: string): string {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return ''
  if (!schoolTypes.has(typeName)) return '{ __typename }'
  const fields = Object.values(type.getFields()).map(
    (field) => `${field.name} ${selectFields(schema, getNamedType(field.type).name)}`,
  )
  return `{ ${fields.join(' ')} }`
}

/** Walks an answer by the types of the schema and says of each field what came. */
export function visitFields(
  schema: GraphQLSchema,
  typeName: string,
  answer: unknown,
  visit: (path: string, value: unknown) => void,
): void {
  if (Array.isArray(answer)) {
    for (const each of answer) visitFields(schema, typeName, each, visit)
    return
  }
  const type = schema.getType(typeName)
  if (answer === null || typeof answer !== 'object' || !isObjectType(type)) return
  for (const [name, value] of Object.entries(answer)) {
    const field = type.getFields()[name]
    if (field === undefined) continue
    visit(`${typeName}.${name}`, value)
    visitFields(schema, getNamedType(field.type).name, value, visit)
  }
}
