import { readFileSync } from 'node:fs'
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

const source = fileURLToPath(new URL('..', import.meta.url))

type Visit = (path: string, value: unknown) => void

export interface Sdl {
  /** Every `Type.field` of an object type that the files declare or extend. */
  readonly fields: readonly string[]
  /** A selection of every field of a type and, below it, of every type that is not above already. Others by their name. */
  select(schema: GraphQLSchema, typeName: string, above?: readonly string[]): string
  /** Walks an answer by the types of the schema and says of each field what came. */
  visit(schema: GraphQLSchema, typeName: string, answer: unknown, say: Visit): void
}

/** The part of the schema that these SDL files declare, below `apps/api/src`. `required` gives what a needed argument takes. */
export function readSdl(files: readonly string[], required: Readonly<Record<string, string>> = {}): Sdl {
  const fields = files.flatMap(listFields)
  const types = new Set(fields.map((field) => field.split('.')[0] ?? ''))

  const argumentsOf = (field: GraphQLField<unknown, unknown>) => {
    const needed = field.args.filter(isRequiredArgument).map(({ name }) => `${name}: ${required[name] ?? 'null'}`)
    return needed.length === 0 ? '' : `(${needed.join(', ')})`
  }

  const select: Sdl['select'] = (schema, typeName, above = []) => {
    const type = schema.getType(typeName)
    if (!isObjectType(type)) return ''
    if (!types.has(typeName)) return '{ __typename }'
    const selected = Object.values(type.getFields()).flatMap((field) => {
      const below = getNamedType(field.type)
      if (!isObjectType(below)) return [`${field.name}${argumentsOf(field)}`]
      if (below.name === typeName || above.includes(below.name)) return []
      return [`${field.name}${argumentsOf(field)} ${select(schema, below.name, [...above, typeName])}`]
    })
    return `{ ${selected.join(' ')} }`
  }

  const visit: Sdl['visit'] = (schema, typeName, answer, say) => {
    if (Array.isArray(answer)) {
      for (const each of answer) visit(schema, typeName, each, say)
      return
    }
    const type = schema.getType(typeName)
    if (answer === null || typeof answer !== 'object' || !isObjectType(type) || !types.has(typeName)) return
    for (const [name, value] of Object.entries(answer)) {
      const field = type.getFields()[name]
      if (field === undefined) continue
      say(`${typeName}.${name}`, value)
      visit(schema, getNamedType(field.type).name, value, say)
    }
  }

  return { fields, select, visit }
}

const listFields = (file: string): string[] =>
  parse(readFileSync(`${source}/${file}`, 'utf8')).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION
      ? (definition.fields ?? []).map((field) => `${definition.name.value}.${field.name.value}`)
      : [],
  )
