import { PassThrough, Readable } from 'node:stream'
import type { ReadableStream as NodeReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import type { UploadFailureCode } from '../upload-failure.ts'

const longestMappingBytes = 262_144

/** The API takes no more; refusing here says so without a broken connection. */
const largestFileBytes = 100 * 1024 * 1024

export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>
  /** What sending the file gave; null when there was no file. */
  readonly sent: Promise<UploadReply> | null
}

export type UploadReply = { readonly id: string } | { readonly failure: UploadFailureCode }

type SendFile = (file: Readable, name: string) => Promise<UploadReply>

/** Reads a browser's form; the file is handed on while it arrives and never held in memory. */
export function readUploadForm(request: Request, sendFile: SendFile): Promise<UploadForm> {
  const { body } = request
  if (body === null) return Promise.resolve({ fields: {}, sent: null })
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {}
    let sent: Promise<UploadReply> | null = null
    const form = busboy({
      headers: Object.fromEntries(request.headers),
      defParamCharset: 'utf8',
      limits: { fieldSize: longestMappingBytes, fileSize: largestFileBytes, fields: 20, files: 2 },
    })
    form.on('field', (name, value) => {
      fields[name] = value.trim()
    })
    form.on('file', (name, file, { filename }) => {
      file.on('error', reject)
      if (filename === undefined || filename === '') return file.resume()
      if (name === 'berkas') {
        sent = passOn(file, filename, sendFile)
        return
      }
      return readSmallText(file).then((text) => {
        if (text !== '') fields[name] = text
      }, reject)
    })
    form.on('close', () => resolve({ fields, sent }))
    form.on('error', reject)
    Readable.fromWeb(body as NodeReadableStream<Uint8Array>)
      .on('error', reject)
      .pipe(form)
  })
}

/** The form is read to its end whatever becomes of the file, because its sender waits for that. */
async function passOn(file: Readable, name: string, sendFile: SendFile): Promise<UploadReply> {
  const outgoing = new PassThrough()
  let isTooLarge = false
  const letGo = () => {
    file.unpipe(outgoing)
    file.resume()
  }
  file.on('limit', () => {
    isTooLarge = true
    letGo()
    outgoing.destroy(new Error('too large'))
  })
  file.on('error', (error) => outgoing.destroy(error))
  file.pipe(outgoing)
  const reply = await sendFile(outgoing, name).catch((): UploadReply => ({ failure: 'BROKEN' }))
  letGo()
  return isTooLarge ? { failure: 'TOO_LARGE' } : reply
}

async function readSmallText(file: Readable): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of file) {
    length += chunk.length
    if (length <= longestMappingBytes + 1) chunks.push(chunk)
  }
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trim()
}
