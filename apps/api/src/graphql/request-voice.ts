import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'
import type { Sentence } from '../errors.ts'

/** In which language a request is answered, under which number, and where its faults are written down. */
export interface RequestVoice {
  readonly language: keyof Sentence
  readonly instance: string
  readonly log: Pick<FastifyBaseLogger, 'error'>
}

/** Apollo's formatError is not told which request an error belongs to; this tells it. */
const voices = new AsyncLocalStorage<RequestVoice>()

export const withVoice = <T>(voice: RequestVoice, work: () => T): T => voices.run(voice, work)

export const presentVoice = (): RequestVoice =>
  voices.getStore() ?? { language: 'id', instance: randomUUID(), log: console }

export const voiceOf = (request: FastifyRequest): RequestVoice => ({
  language: languageOf(request),
  instance: request.id,
  log: request.log,
})

/** Indonesian unless the request asks for English. */
export function languageOf(request: Pick<FastifyRequest, 'headers'>): keyof Sentence {
  const chosen = request.headers['x-pantau-language']
  if (chosen !== undefined) return String(chosen).toLowerCase() === 'en' ? 'en' : 'id'
  return new Negotiator(request).language(['id', 'en']) === 'en' ? 'en' : 'id'
}
