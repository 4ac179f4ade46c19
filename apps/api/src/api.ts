import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import type { Connection } from '@pantau/database'
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify'
import { openIdentityCache } from './access/identity-cache.ts'
import { createSignInAttempts } from './access/sign-in-attempts.ts'
import { type BriefKeeper, openBriefKeeper } from './briefs/brief-keeper.ts'
import type { Clock } from './clock.ts'
import type { InstallationSettings } from './context.ts'
import { AppError, badInput, internalError, notFound, presentError } from './errors.ts'
import { addGraphiqlRoutes } from './graphiql/graphiql-routes.ts'
import { openDataVersion } from './graphql/data-version.ts'
import { languageOf } from './graphql/request-voice.ts'
import { buildSchema } from './graphql/schema.ts'
import { addGraphqlRoute } from './lanes/graphql-route.ts'
import { type Lanes, openLanes } from './lanes/open-lanes.ts'
import { openTrustedDocuments } from './lanes/trusted-documents.ts'
import { openSignalKeeper, type SignalKeeper } from './signals/signal-keeper.ts'
import { removeOldUploads } from './uploads/remove-old-uploads.ts'
import { addUploadRoute } from './uploads/upload-route.ts'

export interface ApiSettings {
  readonly connection: Connection
  /** For programs' questions, see openReader. */
  readonly reader: Connection
  readonly clock: Clock
  readonly installation: InstallationSettings
  /** The dashboard's documents, written by code generation. */
  readonly manifestPath: string
  readonly dashboardOrigin: string
  readonly logger?: FastifyBaseLogger
}

export interface Api {
  readonly fastify: FastifyInstance
  readonly lanes: Lanes
  readonly signals: SignalKeeper
  readonly briefs: BriefKeeper
  listen(port: number): Promise<string>
  /** Answers what is under way and stops; the connections stay the caller's. */
  close(): Promise<void>
}

export async function createApi(settings: ApiSettings): Promise<Api> {
  const { connection, reader, clock, installation, dashboardOrigin } = settings
  const { sql } = connection
  const identities = await openIdentityCache(sql, installation.regencyCode)
  const dataVersion = await openDataVersion(sql, installation.regencyCode)
  const lanes = await openLanes({ schema: buildSchema(), dataVersion, reader: reader.sql })
  const door = { identities, regencyCode: installation.regencyCode, dashboardOrigin }
  const fastify = openFastify(settings.logger)
  await fastify.register(cookie)
  const signals = await openSignalKeeper(sql, {
    regencyCode: installation.regencyCode,
    clock,
    onError: (err) => fastify.log.error({ err }, 'signals were not weighed'),
  })
  const { regencyCode, isDemo } = installation
  const briefs = openBriefKeeper(sql, { regencyCode, isDemo, clock })
  fastify.get('/healthz', async () => {
    await sql`select 1`
    return { status: 'ok', dataVersion: await dataVersion.find() }
  })
  addGraphqlRoute(fastify, {
    lanes,
    door,
    documents: openTrustedDocuments(settings.manifestPath),
    base: { sql, clock, installation, signInAttempts: createSignInAttempts(sql), signals, briefs },
  })
  addGraphiqlRoutes(fastify, { sql, door })
  await addUploadRoute(fastify, { sql, installation, door, clock })
  await removeOldUploads(sql, installation, new Date())
  return {
    fastify,
    lanes,
    signals,
    briefs,
    listen: (port) => fastify.listen({ port, host: '127.0.0.1' }),
    close: async () => {
      await fastify.close()
      await Promise.all([lanes.close(), identities.close(), dataVersion.close(), signals.close()])
    },
  }
}

function openFastify(logger: FastifyBaseLogger | undefined): FastifyInstance {
  const fastify = Fastify({
    ...(logger === undefined ? { logger: false } : { loggerInstance: logger }),
    genReqId: () => randomUUID(),
    trustProxy: 'loopback', // the dashboard and Caddy stand before us on this machine
    logController: new LogController({ disableRequestLogging: true }),
  })
  closeAfterLastAnswer(fastify)
  fastify.setErrorHandler(answerError)
  fastify.setNotFoundHandler((request, reply) => answerError(noSuchPath(request.url), request, reply))
  return fastify
}

/** An answer under way when closing begins would else keep its connection, and the server, open for its keep-alive time. */
function closeAfterLastAnswer(fastify: FastifyInstance): void {
  let isClosing = false
  fastify.addHook('preClose', async () => {
    isClosing = true
  })
  fastify.addHook('onSend', async (_, reply) => {
    if (isClosing) void reply.header('connection', 'close')
  })
}

/** Errors of every route look as they do in GraphQL answers. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const known = error instanceof AppError ? error : asClientFault(error)
  const shown = known ?? internalError(request.id)
  if (known === undefined) request.log.error({ err: error, instance: request.id }, 'masked error')
  const status = error instanceof AppError ? error.status : (statusOf(error) ?? 500)
  if (request.raw.destroyed) void reply.header('connection', 'close')
  void reply.code(status).send({ errors: [presentError(shown, languageOf(request), request.id)] })
}

const statusOf = (error: unknown) =>
  error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' ? error.statusCode : undefined

/** Fastify's own words for a body that it cannot read. */
function asClientFault(error: unknown): AppError | undefined {
  const status = statusOf(error) ?? 500
  return error instanceof Error && status < 500 ? badInput(error.message, error.message) : undefined
}

const noSuchPath = (url: string) => notFound(`Tidak ada apa pun di ${url}.`, `There is nothing at ${url}.`)
