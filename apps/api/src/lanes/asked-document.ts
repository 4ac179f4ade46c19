import type { FastifyRequest } from 'fastify'
import { documentNotTrusted } from '../errors.ts'
import type { TrustedDocuments } from './trusted-documents.ts'

type Parameters = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Parameters =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The id of a registered document, as `documentId` or in Apollo's way, in the body or the address. */
export function askedDocumentId({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): string | undefined {
  const parameters = isObject(body) ? body : isObject(query) ? query : {}
  if (typeof parameters.documentId === 'string') return parameters.documentId
  const extensions = readObject(parameters.extensions)
  const { sha256Hash } = readObject(extensions.persistedQuery)
  return typeof sha256Hash === 'string' ? `sha256:${sha256Hash}` : undefined
}

function readObject(value: unknown): Parameters {
  if (typeof value !== 'string') return isObject(value) ? value : {}
  try {
    return readObject(JSON.parse(value))
  } catch {
    return {}
  }
}

export async function findTrusted(documents: TrustedDocuments, id: string | undefined): Promise<string> {
  const document = id === undefined ? undefined : await documents.find(id)
  if (document === undefined) throw notTrusted
  return document
}

const notTrusted = documentNotTrusted(
  'Tanpa token hanya dokumen terdaftar yang dijawab. Untuk kueri bebas, buat token dan kirim sebagai `Authorization: Bearer`.',
  'Without a token only registered documents are answered. For free queries make a token and send it as `Authorization: Bearer`.',
)
