import { ApolloServer, type ApolloServerOptions } from '@apollo/server'
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled'
import { ApolloArmor } from '@escape.tech/graphql-armor'
import { GraphQLError, type GraphQLSchema, type ValidationContext } from 'graphql'
import type postgres from 'postgres'
import { documentTooLarge } from '../errors.ts'
import type { DataVersion } from '../graphql/data-version.ts'
import { formatError } from '../graphql/format-error.ts'
import { documentLimits } from '../limits.ts'
import type { LaneContext } from './lane-context.ts'
import { answerPlugin, plainJsonStatusPlugin, readerPlugin, trustedDocumentPlugin } from './plugins.ts'

export interface Lanes {
  /** With a token: free documents, under limits. */
  readonly analysts: ApolloServer<LaneContext>
  /** With a session or nothing: the dashboard's registered documents. */
  readonly dashboard: ApolloServer<LaneContext>
  close(): Promise<void>
}

export interface LaneSettings {
  readonly schema: GraphQLSchema
  readonly dataVersion: DataVersion
  /** Read-only connections with a statement timeout. */
  readonly reader: postgres.Sql
}

export async function openLanes({ schema, dataVersion, reader }: LaneSettings): Promise<Lanes> {
  const shared = {
    schema,
    formatError,
    persistedQueries: false,
    csrfPrevention: false, // the doors of lanes/same-origin.ts stand before both lanes
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      trustedDocumentPlugin,
      answerPlugin(dataVersion),
      plainJsonStatusPlugin,
    ],
  } satisfies ApolloServerOptions<LaneContext>
  const dashboard = new ApolloServer<LaneContext>({ ...shared, introspection: false })
  const analysts = new ApolloServer<LaneContext>({
    ...shared,
    introspection: true,
    parseOptions: { maxTokens: documentLimits.tokens },
    validationRules: limitRules(),
    plugins: [...shared.plugins, readerPlugin(reader)],
  })
  await Promise.all([dashboard.start(), analysts.start()])
  return { analysts, dashboard, close: async () => void (await Promise.all([dashboard.stop(), analysts.stop()])) }
}

/** Armor's limit of tokens is left to graphql's own parser, and its cost limit is off: it does not read list arguments. */
function limitRules() {
  const onReject = [reportTooLarge]
  const limit = (n: number) => ({ n, onReject, propagateOnRejection: false })
  return new ApolloArmor({
    maxDepth: { ...limit(documentLimits.depth), flattenFragments: true },
    maxAliases: limit(documentLimits.aliases),
    maxDirectives: limit(documentLimits.directives),
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules
}

function reportTooLarge(context: ValidationContext | null, { message }: Error): void {
  const originalError = documentTooLarge(
    `Dokumen melampaui batas: ${message}`,
    `The document is beyond a limit: ${message}`,
  )
  context?.reportError(new GraphQLError(message, { originalError }))
}
