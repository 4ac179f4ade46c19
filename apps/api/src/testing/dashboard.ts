import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

export const documentId = (document: string): string => `sha256:${createHash('sha256').update(document).digest('hex')}`

/** A manifest of these documents, as code generation would write it. */
export function writeManifest(documents: Readonly<Record<string, string>>, path = newPath()): string {
  const entries = Object.values(documents).map((document) => [documentId(document), document])
  writeFileSync(path, JSON.stringify(Object.fromEntries(entries)))
  return path
}

const newPath = () => join(mkdtempSync(join(tmpdir(), 'pantau-manifest-')), 'persisted-documents.json')

export interface Answer<Data = Record<string, unknown>> {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly cookies: readonly { name: string; value: string }[]
  readonly body: {
    readonly data?: Data | null
    readonly errors?: readonly { message: string; extensions: { code: string; title: string; instance: string } }[]
    readonly extensions?: Record<string, unknown>
  }
}

/** Sends a body to `/graphql` the way a browser on the dashboard's page does. */
export async function post<Data = Record<string, unknown>>(
  fastify: FastifyInstance,
  payload: object,
  headers: Record<string, string> = {},
): Promise<Answer<Data>> {
  const reply = await fastify.inject({ method: 'POST', url: '/graphql', payload, headers })
  return { status: reply.statusCode, headers: reply.headers, cookies: reply.cookies, body: reply.json() }
}

export const send = <Data = Record<string, unknown>>(
  fastify: FastifyInstance,
  document: string,
  { variables = {}, headers = {} }: { variables?: object; headers?: Record<string, string> } = {},
): Promise<Answer<Data>> => post<Data>(fastify, { documentId: documentId(document), variables }, headers)

export const codesOf = ({ body }: Answer<unknown>): string[] =>
  (body.errors ?? []).map(({ extensions }) => extensions.code)
