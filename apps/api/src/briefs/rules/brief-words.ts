import type { Sentence } from '../../errors.ts'
import { type Formats, formatsOf, inBoth, type Language } from '../../wording/formats.ts'
import { wordsEn } from './words-en.ts'
import { wordsId } from './words-id.ts'

export type BriefWords = typeof wordsId

const words: Readonly<Record<Language, BriefWords>> = { id: wordsId, en: wordsEn }

export interface Voice {
  readonly said: BriefWords
  readonly format: Formats
  readonly language: Language
}

const voiceOf = (language: Language): Voice => ({ said: words[language], format: formatsOf[language], language })

/** A sentence in both languages, made by one rule. */
export const say = (write: (voice: Voice) => string): Sentence => inBoth((language) => write(voiceOf(language)))

export const wordsOf = (language: Language): BriefWords => words[language]
