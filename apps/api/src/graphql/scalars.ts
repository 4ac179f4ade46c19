import { GraphQLError, Kind, type ValueNode, valueFromASTUntyped } from 'graphql'

/** How a scalar of the SDL goes out and comes in. Its description stays with the SDL. */
interface ScalarCodec {
  serialize(value: unknown): unknown
  parseValue(value: unknown): unknown
  parseLiteral(node: ValueNode): unknown
}

const text = (isValid: (value: string) => boolean, form: string): ScalarCodec => ({
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => {
    if (typeof value === 'string' && isValid(value)) return value
    throw new GraphQLError(`Expected ${form}, not ${JSON.stringify(value)}.`)
  },
  parseLiteral: (node) => {
    if (node.kind === Kind.STRING && isValid(node.value)) return node.value
    throw new GraphQLError(`Expected ${form}.`, { nodes: [node] })
  },
})

const isDay = (value: string) => {
  const day = /^\d{4}-\d\d-\d\d$/.test(value) ? new Date(value) : undefined
  return day !== undefined && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(value)
}

const isInstant = (value: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value))

/** Written out as the verb gave it: a column is answered as one value, so no field of it is resolved. */
const asGiven: ScalarCodec = {
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node) => valueFromASTUntyped(node),
}

export const scalarResolvers: Readonly<Record<string, ScalarCodec>> = {
  Date: text(isDay, 'a day such as 2026-11-24'),
  DateTime: text(isInstant, 'an instant such as 2026-11-24T05:00:00Z'),
  Json: asGiven,
  NumberColumn: asGiven,
  TextColumn: asGiven,
}
