import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeExecutableSchema } from '@graphql-tools/schema'
import type { GraphQLSchema } from 'graphql'
import { features } from './features.ts'
import { nodeResolvers } from './nodes.ts'
import { scalarResolvers } from './scalars.ts'

const sourceFolder = fileURLToPath(new URL('..', import.meta.url))

/** Every `*.graphql` file of every feature. */
export const readTypeDefinitions = (): string[] =>
  readdirSync(sourceFolder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .sort()
    .map((path) => readFileSync(join(sourceFolder, path), 'utf8'))

export function buildSchema(): GraphQLSchema {
  const finders = Object.assign({}, ...features.map(({ nodes }) => nodes ?? {}))
  return makeExecutableSchema({
    typeDefs: readTypeDefinitions(),
    resolvers: [scalarResolvers, nodeResolvers(finders), ...features.map(({ resolvers }) => resolvers)],
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  })
}
