import type { FastifyInstance, FastifyRequest } from 'fastify'
import { requireAction } from '../../access/requirements.ts'
import { notFound } from '../../errors.ts'
import { identify } from '../../lanes/identify.ts'
import { withSchools } from '../../schools/access/with-schools.ts'
import type { UploadSettings } from '../../uploads/upload-route.ts'

interface StoredAttachment {
  readonly fileName: string
  readonly content: Buffer
}

/** `GET /uploads/exam-attachments/<id>`: a file of a review, for those who read the review. */
export function addAttachmentRoute(fastify: FastifyInstance, { sql, door, clock }: UploadSettings): void {
  fastify.get('/uploads/exam-attachments/:id', async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
    const identity = await identify(request, door)
    requireAction(identity, 'READ_FLAGS')
    const id = Number.parseInt(request.params.id, 10) || 0
    const found = await withSchools({ ...identity, sql, clock }, 'read only', async (tx) => {
      const [row] = await tx<StoredAttachment[]>`
        select file_name as "fileName", content from exam_attachments where id = ${id}`
      return row
    })
    if (found === undefined) throw gone
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(found.fileName)}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(found.content)
  })
}

const gone = notFound('Lampiran ini tidak ada.', 'There is no such attachment.')
