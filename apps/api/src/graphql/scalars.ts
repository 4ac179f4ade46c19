import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql'

const text = (name: string, isValid: (value: string) => boolean, form: string) =>
  new GraphQLScalarType<string, string>({
    name,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: (value) => {
      if (typeof value === 'string' && isValid(value)) return value
      throw new GraphQLError(`${name} must be ${form}, not ${JSON.stringify(value)}`)
    },
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && isValid(node.value)) return node.value
      throw new GraphQLError(`${name} must be ${form}`, { nodes: [node] })
    },
  })

const isDay = (value: string) => {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : undefined
  return day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

const isInstant = (value: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))

/** Written out as the verb gave it: a column is answered as one value, so no field of it is resolved. */
const asGiven = (name: string) => new GraphQLScalarType({ name, serialize: (value) => value })

export const scalarResolvers = {
  Date: text('Date', isDay, 'a day such as 2026-11-24'),
  DateTime: text('DateTime', isInstant, 'an instant such as 2026-11-24T05:00:00Z'),
  Json: new GraphQLScalarType<unknown, unknown>({
    name: 'Json',
    serialize: (value) => value,
    parseValue: (value) => value,
    parseLiteral: valueFromASTUntyped,
  }),
  NumberColumn: asGiven('NumberColumn'),
  TextColumn: asGiven('TextColumn'),
}
