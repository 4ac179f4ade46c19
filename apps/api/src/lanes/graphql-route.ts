import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import { deviceCookie, sessionCookie } from '../access/session-cookie.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { voiceOf, withVoice } from '../graphql/request-voice.ts'
import { askedDocumentId, findTrusted } from './asked-document.ts'
import { bearerToken } from './bearer-token.ts'
import { type Doorkeeper, identify } from './identify.ts'
import type { LaneContext } from './lane-context.ts'
import type { Lanes } from './open-lanes.ts'
import { requireJsonPost } from './same-origin.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

export interface RouteSettings {
  readonly lanes: Lanes
  readonly door: Doorkeeper
  readonly documents: TrustedDocuments
  readonly base: Pick<Context, 'sql' | 'clock' | 'installation' | 'signInAttempts' | 'signals' | 'briefs'>
}

/** `/graphql`: a request with a token goes to the analysts' lane, any other to the dashboard's. */
export function addGraphqlRoute(fastify: FastifyInstance, settings: RouteSettings): void {
  const handlers = {
    analysts: fastifyApolloHandler(settings.lanes.analysts, { context: contextOf(settings, findAnalystsDocument) }),
    dashboard: fastifyApolloHandler(settings.lanes.dashboard, { context: contextOf(settings, findDashboardDocument) }),
  }
  fastify.route<{ Reply: string }>({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler(request, reply) {
      const chosen = bearerToken(request) === undefined ? handlers.dashboard : handlers.analysts
      return withVoice(voiceOf(request), () => chosen.call(this, request, reply))
    },
  })
}

type FindDocument = (request: FastifyRequest, documents: TrustedDocuments) => Promise<{ document?: string }>

const findAnalystsDocument: FindDocument = async (request, documents) => {
  const id = askedDocumentId(request)
  return id === undefined ? {} : { document: await findTrusted(documents, id) }
}

const findDashboardDocument: FindDocument = async (request, documents) => {
  if (request.cookies[sessionCookie]) requireJsonPost(request)
  return { document: await findTrusted(documents, askedDocumentId(request)) }
}

const contextOf =
  ({ base, door, documents }: RouteSettings, findDocument: FindDocument) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<LaneContext> => {
    try {
      const identity = await identify(request, door)
      return {
        ...base,
        ...identity,
        ...(await findDocument(request, documents)),
        request: {
          address: request.ip,
          userAgent: request.headers['user-agent'] ?? null,
          isSecure: door.dashboardOrigin.startsWith('https:'),
          deviceSecret: request.cookies[deviceCookie],
        },
        response: { setCookie: (value) => void reply.header('set-cookie', value) },
        cost: { requested: 0 },
      }
    } catch (error) {
      throw error instanceof AppError ? asRequestError(error) : error
    }
  }

/** Apollo takes the HTTP status of a request that fails before its execution from here. */
const asRequestError = (error: AppError) =>
  new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: error.status } },
  })
