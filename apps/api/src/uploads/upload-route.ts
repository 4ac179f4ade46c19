import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type postgres from 'postgres'
import { requireAnyAction } from '../access/requirements.ts'
import type { Clock } from '../clock.ts'
import type { InstallationSettings } from '../context.ts'
import { badInput, unauthenticated } from '../errors.ts'
import { addAttachmentRoute } from '../exams/reviews/attachment-route.ts'
import { addRemarksRoutes } from '../imports/remarks/remarks-routes.ts'
import { addTemplateRoute } from '../imports/templates/template-route.ts'
import { type Doorkeeper, identify } from '../lanes/identify.ts'
import { refusedAtOnceBytes, storeUpload, tooLarge, uploadLimitBytes } from './store-upload.ts'

export interface UploadSettings {
  readonly sql: postgres.Sql
  readonly installation: InstallationSettings
  readonly door: Doorkeeper
  readonly clock: Clock
}

/** What goes to and fro as files. `POST /uploads`: the bare bytes with `x-file-name` for programs, one file of a form for browsers. */
export async function addUploadRoute(fastify: FastifyInstance, settings: UploadSettings): Promise<void> {
  await fastify.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    await scope.register(multipart, { limits: { fileSize: uploadLimitBytes + 1, files: 1 } })
    scope.addContentTypeParser('*', (_, payload, done) => done(null, payload))
    addTemplateRoute(scope, settings)
    addRemarksRoutes(scope, settings)
    addAttachmentRoute(scope, settings)
    scope.post('/uploads', async (request) => takeUpload(request, settings))
  })
}

async function takeUpload(request: FastifyRequest, { sql, installation, door }: UploadSettings) {
  const identity = await identify(request, door)
  requireAnyAction(identity, 'IMPORT_FIGURES', 'IMPORT_AREAS', 'KEEP_SCHOOL', 'KEEP_REGISTRY', 'REVIEW_FLAGS')
  const { name } = identity.viewer
  if (name === null) throw unauthenticated('Masuk dahulu untuk mengunggah berkas.', 'Sign in to upload a file.')
  if (Number(request.headers['content-length'] ?? 0) > refusedAtOnceBytes) throw tooLarge
  const { regencyCode, dataDir } = installation
  return storeUpload(sql, { regencyCode, accountName: name, dataDir }, await openFile(request))
}

async function openFile(request: FastifyRequest): Promise<{ fileName: string; stream: Readable }> {
  if (!request.isMultipart()) {
    const stream = isReadable(request.body) ? request.body : request.raw
    return { fileName: plainFileName(decoded(request.headers['x-file-name'])), stream }
  }
  const part = await request.file()
  if (part === undefined) throw badInput('Formulir tidak memuat berkas.', 'The form holds no file.')
  return { fileName: plainFileName(part.filename), stream: part.file }
}

const isReadable = (body: unknown): body is Readable => typeof body === 'object' && body !== null && 'pipe' in body

/** Headers carry ASCII only, so other letters come percent-encoded. */
function decoded(header: string | string[] | undefined): string {
  const text = String(header ?? '')
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Shown to people, never used as a path. */
function plainFileName(text: string): string {
  const name = basename(text.replaceAll('\\', '/')).replace(/\p{Cc}/gu, '')
  return name.slice(0, 200) || 'unggahan'
}
