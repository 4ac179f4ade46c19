import type { Context } from '../context.ts'
import { readGlobalId } from './global-id.ts'

/** By type: the object behind a key, or null when it does not exist or may not be seen. */
export type NodeFinders = Readonly<Record<string, (context: Context, key: string) => Promise<object | null>>>

export const nodeResolvers = (finders: NodeFinders) => ({
  Query: {
    node: async (_: unknown, { id }: { id: string }, context: Context) => {
      const wanted = readGlobalId(id)
      const find = wanted === null ? undefined : finders[wanted.type]
      if (wanted === null || find === undefined) return null
      const found = await find(context, wanted.key)
      return found === null ? null : { ...found, __typename: wanted.type }
    },
  },
})
