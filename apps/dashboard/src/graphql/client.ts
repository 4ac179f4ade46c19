import 'server-only'
import { readRequest } from '../request/read-request.ts'
import { apiUrl } from './api-url.ts'
import type { TypedDocumentString } from './generated/graphql.ts'
import { ApiFailure, type Refusal, readRefusal } from './refusal.ts'

export type Answer<Data> =
  | { readonly data: Data; readonly refusal?: undefined }
  | { readonly data?: undefined; readonly refusal: Refusal }

interface Reply<Data> {
  readonly data?: Data | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[]
}

interface Sender {
  readonly session: string | null
  readonly language: 'id' | 'en'
  readonly headers?: Record<string, string>
}

/** Sends a registered document by its hash, as the viewer of the page being rendered. */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  return (await send(document, variables, await readRequest())).answer
}

/** The same, with the response at hand for its cookies. */
export async function send<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  sender: Sender,
): Promise<{ answer: Answer<Data>; setCookies: string[] }> {
  const documentId = readHash(document)
  const response = await fetch(`${apiUrl()}/graphql`, {
    method: 'POST',
    cache: 'no-store',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      'accept-language': sender.language,
      ...(sender.session !== null && { cookie: `pantau_session=${sender.session}` }),
      ...sender.headers,
    },
    body: JSON.stringify({
      documentId,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash: documentId.replace('sha256:', '') } },
    }),
  })
  const reply = (await response.json()) as Reply<Data>
  return { answer: readAnswer(reply, documentId), setCookies: response.headers.getSetCookie() }
}

function readHash(document: { readonly __meta__?: Record<string, unknown> | undefined }): string {
  const hash = document.__meta__?.hash
  if (typeof hash !== 'string') throw new ApiFailure('A document without a hash: generate the code again.')
  return hash
}

function readAnswer<Data>(reply: Reply<Data>, documentId: string): Answer<Data> {
  const [error] = reply.errors ?? []
  if (error === undefined && reply.data) return { data: reply.data }
  const refusal = error && readRefusal(error)
  if (refusal) return { refusal }
  throw new ApiFailure(`${documentId}: ${error?.message ?? 'no data'}`)
}
