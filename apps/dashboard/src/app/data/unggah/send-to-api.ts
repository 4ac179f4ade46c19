import 'server-only'
import { Readable } from 'node:stream'
import { apiUrl } from '../../../graphql/api-url.ts'
import type { UploadReply } from './read-upload.ts'

const failuresByStatus = {
  401: 'NOT_ALLOWED',
  403: 'NOT_ALLOWED',
  413: 'TOO_LARGE',
  422: 'EMPTY_FILE',
} as const

/** Streams one file to the API as its whole body, as the viewer. */
export const sendToApi =
  (session: string | null, language: string) =>
  async (file: Readable, name: string): Promise<UploadReply> => {
    const streaming: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      cache: 'no-store',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(name),
        'accept-language': language,
        ...(session !== null && { cookie: `pantau_session=${session}` }),
      },
      body: Readable.toWeb(file) as ReadableStream<Uint8Array>,
      duplex: 'half',
    }
    const response = await fetch(`${apiUrl()}/uploads`, streaming).catch(() => null)
    if (response === null) return { failure: 'UNAVAILABLE' }
    const failure = Object.entries(failuresByStatus).find(([status]) => Number(status) === response.status)?.[1]
    if (failure) return { failure }
    const reply: unknown = await response.json().catch(() => null)
    return response.ok && hasId(reply) ? { id: reply.id } : { failure: 'BROKEN' }
  }

const hasId = (reply: unknown): reply is { id: string } =>
  typeof reply === 'object' && reply !== null && 'id' in reply && typeof reply.id === 'string'
