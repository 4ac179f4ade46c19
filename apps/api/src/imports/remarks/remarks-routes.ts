import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { requireAction } from '../../access/requirements.ts'
import type { Identity } from '../../access/viewer.ts'
import { badInput, notFound } from '../../errors.ts'
import { languageOf } from '../../graphql/request-voice.ts'
import { identify } from '../../lanes/identify.ts'
import { findUpload, findUploadByContent } from '../../uploads/find-upload.ts'
import type { UploadSettings } from '../../uploads/upload-route.ts'
import { findImport } from '../find-import.ts'
import { importNumberOf } from '../import-number.ts'
import type { SheetKind } from '../import-request.ts'
import { findKeptPreview } from '../kept-preview.ts'
import { listIssues } from '../list-issues.ts'
import { actionOf } from '../open-request.ts'
import { type RemarkedImport, writeImportRemarks } from './write-import-remarks.ts'

const keptIssues = 10_000

type Find = (request: FastifyRequest<{ Params: { id: string } }>, identity: Identity) => Promise<RemarkedImport>

/**
 * `GET /uploads/<upload>/remarks` after a preview, `GET /uploads/imports/<import>/remarks` after a run: the user's own
 * file with a column of remarks, for whoever may import such a sheet.
 */
export function addRemarksRoutes(fastify: FastifyInstance, settings: UploadSettings): void {
  const { sql, installation, door } = settings

  const ofUpload: Find = async ({ params: { id } }, identity) => {
    const upload = await findUpload(sql, installation, id)
    const kept = upload === null ? null : await findKeptPreview(upload.path)
    if (upload === null || kept === null) throw gone
    requireOwn(identity, kept.sheet, kept.accountName)
    const { issues, mapping } = kept.preview
    return { ...upload, sheet: kept.sheet, mapping, issues }
  }

  const ofImport: Find = async ({ params: { id } }, identity) => {
    const row = await findImport(sql, installation, importNumberOf(id))
    if (row === null) throw gone
    requireOwn(identity, row.sheet, row.accountName)
    const upload = await findUploadByContent(sql, installation, row.sha256)
    if (upload === null) throw gone
    const issues = await listIssues(sql, row.id, { first: keptIssues, offset: 0 })
    return { path: upload.path, fileName: row.fileName, sheet: row.sheet, issues }
  }

  const send = (find: Find) => async (request: FastifyRequest<{ Params: { id: string } }>, reply: FastifyReply) => {
    const found = await find(request, await identify(request, door))
    const asked = Object(request.query).lang
    const file = await writeImportRemarks(found, asked === 'en' || asked === 'id' ? asked : languageOf(request))
    if (file === null) throw noRows
    return reply
      .type(file.contentType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName)}`)
      .header('cache-control', 'no-store')
      .send(file.stream)
  }

  fastify.get('/uploads/:id/remarks', send(ofUpload))
  fastify.get('/uploads/imports/:id/remarks', send(ofImport))
}

/** A file of others holds what an account of a part of the regency may not see. */
function requireOwn(identity: Identity, sheet: SheetKind, accountName: string): void {
  requireAction(identity, actionOf(sheet))
  const { scope, viewer } = identity
  if (!scope.areaCodes.includes(scope.regencyCode) && viewer.name !== accountName) throw gone
}

const gone = notFound(
  'Berkas ini tidak disimpan lagi; berkas unggahan disimpan 30 hari. Unggah kembali untuk mendapat catatannya.',
  'This file is no longer kept; uploads are kept for 30 days. Upload it again to get its remarks.',
)

const noRows = badInput(
  'Berkas ini bukan lembar dengan baris, jadi tidak ada tempat untuk catatan. Baca temuannya di halaman impor.',
  'This file is no sheet with rows, so there is no place for remarks. Read its issues on the page of the import.',
)
