import type { ApolloServerPlugin } from '@apollo/server'
import type postgres from 'postgres'
import type { DataVersion } from '../graphql/data-version.ts'
import type { LaneContext } from './lane-context.ts'

type Plugin = ApolloServerPlugin<LaneContext>

/** Puts the registered document in place of its id. */
export const trustedDocumentPlugin: Plugin = {
  requestDidStart: async ({ request, contextValue }) => {
    if (contextValue.document === undefined) return
    request.query = contextValue.document
    delete request.extensions
  },
}

/** Questions of programs run where they can neither write nor hold the server up; changes run as everyone's do. */
export const readerPlugin = (reader: postgres.Sql): Plugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, contextValue }) => {
      if (operation?.operation === 'query') Object.assign(contextValue, { sql: reader })
    },
  }),
})

/** Says with every answer which state of the data it is of, and to programs how many values they asked for. */
export const answerPlugin = (dataVersion: DataVersion): Plugin => ({
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body }, operation, contextValue: { viewer, cost } }) => {
      if (body.kind !== 'single') return
      if (operation?.operation === 'mutation') dataVersion.forget()
      body.singleResult.extensions = {
        ...body.singleResult.extensions,
        dataVersion: await dataVersion.find(),
        ...(viewer.lane === 'analyst' ? { cost: { requested: cost.requested } } : {}),
      }
    },
  }),
})

/** GraphQL over HTTP, 6.4.1: to a client that knows only application/json, a well-formed request is answered with 200. */
export const plainJsonStatusPlugin: Plugin = {
  requestDidStart: async ({ request: { http } }) => ({
    willSendResponse: async ({ response, document, errors }) => {
      const accepts = http?.headers.get('accept') ?? 'application/json'
      if (accepts.includes('graphql-response')) return
      const isGraphqlFault = errors !== undefined && errors.length > 0 && response.http.status === 400
      if (isGraphqlFault && (document !== undefined || isParseFault(errors))) response.http.status = 200
    },
  }),
}

const isParseFault = (errors: readonly { extensions: Record<string, unknown> }[]) =>
  errors.every(({ extensions }) => extensions.code === 'GRAPHQL_PARSE_FAILED')
